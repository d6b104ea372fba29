package org.entente.endpoint.questions;

import static org.entente.endpoint.http.Html.escape;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.entente.competency.Parameter;
import org.entente.competency.Question;
import org.entente.competency.QuestionCatalogue;
import org.entente.endpoint.http.Address;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.Html;
import org.entente.endpoint.http.Negotiation;
import org.entente.endpoint.http.Representation;

/** The list of questions: JSON for programs, a page for people, RDF as in {@code graph:queries}. */
final class QuestionList {
    private static final List<Format> OFFERS = offers();

    private QuestionList() {}

    private static List<Format> offers() {
        List<Format> offers = new ArrayList<>(List.of(Formats.JSON));
        offers.addAll(QuestionRequest.TRIPLES);
        return List.copyOf(offers);
    }

    static void send(
            QuestionCatalogue catalogue, Address address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (Negotiation.prefersPage(request, OFFERS)) {
            Representation.of(Formats.HTML, Html.page("Saved questions", "./", page(catalogue), "")).send(request, response);
            return;
        }
        Format format = Negotiation.choose(request, OFFERS);
        if (format.equals(Formats.JSON)) {
            Representation.of(format, json(catalogue, address.home(request)) + "\n").send(request, response);
        } else {
            SparqlExamples.send(catalogue, address, format, request, response);
        }
    }

    private static String page(QuestionCatalogue catalogue) {
        if (catalogue.questions().isEmpty()) {
            return "<h1>Saved questions</h1>\n<p>This release has none.</p>";
        }
        return """
                <h1>Saved questions</h1>
                <ul class="questions">
                %s
                </ul>
                <p>For programs: this list as <a href="questions?format=json">JSON</a> and
                <a href="questions?format=ttl">Turtle</a>, and <a href="openapi.json">OpenAPI</a>.</p>"""
                .formatted(catalogue.questions().stream().map(QuestionList::item).collect(Collectors.joining("\n")));
    }

    private static String item(Question question) {
        return """
                <li><a href="questions/%s">%s</a>%s</li>"""
                .formatted(
                        escape(question.name()),
                        escape(question.summary().isEmpty() ? question.name() : question.summary()),
                        keywords(question));
    }

    /** The tags of a question, as they stand behind its name. */
    static String keywords(Question question) {
        return question.tags().stream()
                .map(keyword -> " <span class=\"keyword\">" + escape(keyword) + "</span>")
                .collect(Collectors.joining());
    }

    private static String json(QuestionCatalogue catalogue, String home) {
        JsonArray questions = new JsonArray();
        catalogue.questions().forEach(question -> questions.add(json(question, home)));
        JsonObject list = new JsonObject();
        list.put("questions", questions);
        list.put("openapi", home + "openapi.json");
        return JSON.toString(list);
    }

    private static JsonObject json(Question question, String home) {
        JsonObject json = new JsonObject();
        json.put("name", question.name());
        json.put("href", home + "questions/" + question.name());
        json.put("question", question.summary());
        json.put("description", question.description());
        json.put("version", question.version());
        json.put("tags", strings(question.tags()));
        JsonArray parameters = new JsonArray();
        question.parameters().forEach(parameter -> parameters.add(json(parameter)));
        json.put("parameters", parameters);
        json.put("formats", strings(QuestionRequest.offers(question).stream().map(Format::suffix).toList()));
        return json;
    }

    private static JsonObject json(Parameter parameter) {
        JsonObject json = new JsonObject();
        json.put("name", parameter.name());
        json.put("type", parameter.type().toString().toLowerCase(Locale.ROOT));
        json.put("expects", parameter.expectation());
        json.put("required", parameter.isRequired());
        if (parameter.defaultTerm() != null) {
            json.put("default", parameter.defaultText());
        }
        return json;
    }

    private static JsonArray strings(List<String> texts) {
        JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
