package org.entente.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.competency.Parameter;
import org.entente.competency.Question;

/** The addresses of the questions, and a client that asks them and reads the answer to its end. */
final class Ways {
    /** Rows of a page, so that an answer is whole. */
    private static final String ALL_ROWS = "size=10000";
    private static final int OK = 200;

    /** What takes the nanoseconds of a request, by the clock and of the processor. */
    interface Count {
        void add(long elapsed, long used);
    }

    private final URI entente;
    private final String plain;
    private final Map<Way, HttpClient> clients = new EnumMap<>(Way.class);
    private final Map<String, HttpRequest> requests = new HashMap<>();

    Ways(URI entente, String plain) {
        this.entente = entente;
        this.plain = plain;
        Stream.of(Way.values()).forEach(way -> clients.put(way, HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()));
    }

    /** Asks once, and counts the nanoseconds from the request to the last byte of the answer. */
    void ask(Way way, Question question, Count count) {
        HttpRequest request = requests.computeIfAbsent(way + " " + question.name(), key -> request(way, question));
        try {
            long used = Processor.used();
            long start = System.nanoTime();
            HttpResponse<byte[]> response = clients.get(way).send(request, BodyHandlers.ofByteArray());
            count.add(System.nanoTime() - start, Processor.used() - used);
            if (response.statusCode() != OK) {
                throw new IllegalStateException(request.uri() + " answers " + response.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private HttpRequest request(Way way, Question question) {
        String address = switch (way) {
            case QUESTION -> entente + "questions/" + question.name() + "?" + values(question);
            case SPARQL -> entente + "sparql?query=" + encoded(question.exampleQuery());
            case PLAIN -> plain + "plain/sparql?query=" + encoded(question.exampleQuery());
        };
        String accept = question.answersWithGraph() ? "text/turtle" : "application/sparql-results+json";
        return HttpRequest.newBuilder(URI.create(address)).header("Accept", accept).build();
    }

    private static String values(Question question) {
        Stream<String> values = question.parameters().stream()
                .filter(parameter -> parameter.defaultTerm() != null)
                .map((Parameter parameter) -> parameter.name() + "=" + encoded(parameter.defaultText()));
        return Stream.concat(values, question.run().pageSize().stream().mapToObj(size -> ALL_ROWS))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
