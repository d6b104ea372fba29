package org.entente.endpoint.questions;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.competency.ParameterException;
import org.entente.competency.Question;
import org.entente.competency.QuestionCatalogue;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.Negotiation;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.vocabulary.NearestName;

/**
 * What is asked of one question: {@code /questions/NAME?state=japan&page=2}, with a suffix for the format or without.
 *
 * @param values by parameter, as the sender wrote them
 * @param page from 1; empty for the whole answer
 * @param size rows of a page
 * @param provenance whether each row is to say what it rests on
 * @param stale whether a recorded answer will do if an endpoint that the question asks fails
 * @param format in which to answer
 */
record QuestionRequest(
        Question question, Map<String, String> values, Optional<Integer> page, int size, boolean provenance, boolean stale, Format format) {
    static final String PAGE = "page";
    static final String SIZE = "size";
    static final String PROVENANCE = "provenance";
    static final String STALE = "stale";
    /** Rows of a page that a sender may ask for. */
    static final int LARGEST_PAGE = 10_000;
    private static final int USUAL_PAGE = 100;

    static final List<Format> ROWS = List.of(
            Formats.RESULTS_JSON, Formats.RESULTS_XML, Formats.CSV, Formats.TSV, Formats.TEXT, Formats.MARKDOWN);
    static final List<Format> TRIPLES =
            List.of(Formats.TURTLE, Formats.JSON_LD, Formats.RDF_XML, Formats.N_TRIPLES);

    private static final Set<Format> TELL_PROVENANCE =
            Set.of(Formats.RESULTS_JSON, Formats.HTML, Formats.TEXT, Formats.MARKDOWN);

    /** What is no parameter of a question: choices of the format and of the dataset have theirs read elsewhere. */
    private static final Set<String> OTHERS = Set.of(
            PAGE, SIZE, PROVENANCE, STALE, "format", "output", "results", "_format",
            "release", "asOf", "source", "mode");

    /**
     * Reads a request.
     *
     * @param path what follows {@code /questions/}
     * @throws ProblemException 404 for an unknown question or suffix, 400 for a parameter of none, 406
     */
    static QuestionRequest of(HttpServletRequest request, String path, QuestionCatalogue catalogue) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        Question question = catalogue.find(name).orElseThrow(() -> unknown(name, catalogue));
        Map<String, String> values = values(request, question);
        Optional<Integer> size = number(request, SIZE, LARGEST_PAGE);
        Optional<Integer> page = number(request, PAGE, Integer.MAX_VALUE / LARGEST_PAGE)
                .or(() -> size.isPresent() || question.run().pageSize().isPresent() ? Optional.of(1) : Optional.empty())
                .filter(number -> question.query().isSelectType());
        boolean provenance = isTrue(request, PROVENANCE);
        Format format = dot < 0 ? negotiated(request, question) : bySuffix(path.substring(dot + 1), question);
        if (provenance && !TELL_PROVENANCE.contains(format)) {
            throw wrong("provenance cannot be told in " + format.mediaType() + "; expected json, html, txt or md", List.of());
        }
        int rows = size.orElse(question.run().pageSize().orElse(USUAL_PAGE));
        return new QuestionRequest(question, values, page, rows, provenance, isTrue(request, STALE), format);
    }

    /** Whether a parameter that needs a value has none, so that there is nothing to answer yet. */
    boolean lacksValue() {
        return question.parameters().stream()
                .anyMatch(parameter -> parameter.isRequired() && !values.containsKey(parameter.name()));
    }

    /** The formats that the question's answer can be had in, without the page. */
    static List<Format> offers(Question question) {
        return question.answersWithGraph() ? TRIPLES : ROWS;
    }

    private static ProblemException unknown(String name, QuestionCatalogue catalogue) {
        return new ProblemException(ProblemKind.NOT_FOUND
                .because("No question is named " + name + ". The list at /questions has those there are.")
                .with("nearest", NearestName.of(name, catalogue.names(), 3)));
    }

    private static Map<String, String> values(HttpServletRequest request, Question question) {
        Map<String, String> values = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, texts) -> {
            if (question.parameter(name).isPresent()) {
                if (texts.length > 1) {
                    throw wrong("parameter \"" + name + "\" is given " + texts.length + " times; expected one value", List.of());
                }
                // what a form sends for a field that was left empty
                if (!texts[0].isBlank()) {
                    values.put(name, texts[0]);
                }
            } else if (!OTHERS.contains(name)) {
                throw wrong(
                        "question " + question.name() + " has no parameter \"" + name + "\"; expected "
                                + (question.parameters().isEmpty() ? "none" : String.join(", ", question.parameterNames())),
                        NearestName.of(name, question.parameterNames(), 1));
            }
        });
        return values;
    }

    private static Optional<Integer> number(HttpServletRequest request, String name, int most) {
        String text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        if (!text.matches("[1-9]\\d{0,8}") || Integer.parseInt(text) > most) {
            throw wrong("parameter \"" + name + "\" is \"" + text + "\"; expected a whole number from 1 to " + most, List.of());
        }
        return Optional.of(Integer.parseInt(text));
    }

    private static boolean isTrue(HttpServletRequest request, String name) {
        String text = request.getParameter(name);
        if (text == null || text.equals("false")) {
            return false;
        }
        if (text.equals("true")) {
            return true;
        }
        throw wrong("parameter \"" + name + "\" is \"" + text + "\"; expected true or false", List.of("true", "false"));
    }

    private static Format negotiated(HttpServletRequest request, Question question) {
        List<Format> offers = offers(question);
        return Negotiation.prefersPage(request, offers) ? Formats.HTML : Negotiation.choose(request, offers);
    }

    private static Format bySuffix(String suffix, Question question) {
        if (suffix.equals("json") && question.answersWithGraph()) {
            return Formats.JSON_LD;
        }
        List<Format> all = Stream.concat(
                        offers(question).stream(), Stream.of(Formats.HTML, Formats.SPARQL_QUERY))
                .toList();
        return all.stream()
                .filter(format -> format.isCalled(suffix))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemKind.NOT_FOUND
                        .because("No answer to " + question.name() + " ends with ." + suffix + ".")
                        .with("offers", all.stream().map(Format::suffix).toList())));
    }

    /** A wrong parameter as a problem. */
    static ProblemException wrong(String detail, List<String> nearest) {
        var problem = ProblemKind.WRONG_PARAMETER.because(detail);
        return new ProblemException(nearest.isEmpty() ? problem : problem.with("nearest", nearest));
    }

    static ProblemException wrong(ParameterException e) {
        return wrong(e.getMessage(), e.nearest());
    }
}
