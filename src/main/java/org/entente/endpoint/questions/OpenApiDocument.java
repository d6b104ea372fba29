package org.entente.endpoint.questions;

import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonValue;
import org.entente.competency.Question;
import org.entente.competency.QuestionCatalogue;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.Problem;
import org.entente.endpoint.served.Reading;

/**
 * The description of the questions as an API, generated from their headers.
 *
 * @see <a href="https://spec.openapis.org/oas/v3.1.1.html">OpenAPI Specification 3.1</a>
 */
final class OpenApiDocument {
    private static final Set<Format> JSON_FORMATS = Set.of(Formats.RESULTS_JSON, Formats.JSON_LD);

    private final QuestionCatalogue catalogue;
    private final Reading reading;
    private final String home;

    /** @param home the address of the home page, ends with {@code /} */
    OpenApiDocument(QuestionCatalogue catalogue, Reading reading, String home) {
        this.catalogue = catalogue;
        this.reading = reading;
        this.home = home;
    }

    JsonObject json() {
        JsonObject paths = new JsonObject();
        paths.put("/questions", object("get", list()));
        catalogue.questions().forEach(question ->
                paths.put("/questions/" + question.name(), object("get", operation(question))));
        JsonObject document = new JsonObject();
        document.put("openapi", "3.1.0");
        document.put("info", info());
        JsonObject server = new JsonObject();
        server.put("url", home.replaceFirst("/$", ""));
        document.put("servers", array(List.of(server)));
        document.put("tags", array(catalogue.tags().stream().map(OpenApiDocument::named).toList()));
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private JsonObject info() {
        JsonObject info = new JsonObject();
        info.put("title", "Entente: saved questions");
        info.put("summary", "Who is bound to whom, in which technology, since when, and who says so in which lines.");
        info.put("version", reading.release().id());
        JsonObject license = new JsonObject();
        license.put("name", "CC BY 4.0");
        license.put("identifier", "CC-BY-4.0");
        info.put("license", license);
        return info;
    }

    private static JsonObject list() {
        JsonObject operation = new JsonObject();
        operation.put("operationId", "questions");
        operation.put("summary", "Which questions are there?");
        JsonObject answer = new JsonObject();
        answer.put("description", "The questions with their parameters");
        JsonObject content = new JsonObject();
        content.put("application/json", object("schema", object("type", "object")));
        QuestionRequest.TRIPLES.forEach(format -> content.put(format.mediaType(), schemaOf(format)));
        answer.put("content", content);
        operation.put("responses", object("200", answer));
        return operation;
    }

    private JsonObject operation(Question question) {
        JsonObject operation = new JsonObject();
        operation.put("operationId", question.name());
        operation.put("summary", question.summary());
        operation.put("description", question.description());
        JsonArray tags = new JsonArray();
        question.tags().forEach(tags::add);
        operation.put("tags", tags);
        JsonArray parameters = new JsonArray();
        question.parameters().forEach(parameter ->
                parameters.add(OpenApiParameter.json(parameter, reading.dataset())));
        sharedParameters(question).forEach(name ->
                parameters.add(object("$ref", "#/components/parameters/" + name)));
        operation.put("parameters", parameters);
        operation.put("responses", responses(question));
        return operation;
    }

    private static List<String> sharedParameters(Question question) {
        return question.query().isSelectType()
                ? List.of("format", "release", "page", "size", "provenance")
                : List.of("format", "release", "provenance");
    }

    private static JsonObject responses(Question question) {
        JsonObject content = new JsonObject();
        QuestionRequest.offers(question).forEach(format -> content.put(format.mediaType(), schemaOf(format)));
        content.put("text/html", schemaOf(Formats.HTML));
        JsonObject answer = new JsonObject();
        answer.put("description", "The answer");
        answer.put("headers", headers(question));
        answer.put("content", content);
        JsonObject responses = new JsonObject();
        responses.put("200", answer);
        responses.put("304", object("description", "The client has this very answer"));
        for (String status : List.of("400", "404", "406", "503")) {
            responses.put(status, object("$ref", "#/components/responses/problem"));
        }
        return responses;
    }

    private static JsonObject headers(Question question) {
        JsonObject headers = new JsonObject();
        headers.put("ETag", header("Tells this answer from all others"));
        headers.put("Entente-Release", header("The release that was asked"));
        headers.put(QuestionServlet.QUESTION, header("Name and version of the question"));
        headers.put(QuestionServlet.ANSWER, header("Hash of the whole answer; the order of rows does not count"));
        if (question.query().isSelectType()) {
            headers.put("Link", header("The first, previous and next page"));
        }
        return headers;
    }

    private static JsonObject header(String description) {
        JsonObject header = object("description", description);
        header.put("schema", object("type", "string"));
        return header;
    }

    private static JsonObject components() {
        JsonObject parameters = new JsonObject();
        parameters.put("format", OpenApiParameter.shared(
                "format", "A short name or media type, instead of an Accept header", object("type", "string")));
        parameters.put("release", OpenApiParameter.shared(
                "release", "A release that is kept, instead of the current one", object("type", "string")));
        parameters.put("page", OpenApiParameter.shared("page", "Which page, from 1", wholeNumber(0)));
        parameters.put("size", OpenApiParameter.shared(
                "size", "Rows of a page", wholeNumber(QuestionRequest.LARGEST_PAGE)));
        parameters.put("provenance", OpenApiParameter.shared(
                "provenance", "Whether each row is to say what it rests on", object("type", "boolean")));
        JsonObject problem = object("description", "What is the matter, by RFC 9457");
        problem.put("content", object(Problem.MEDIA_TYPE, object("schema", object("type", "object"))));
        JsonObject components = new JsonObject();
        components.put("parameters", parameters);
        components.put("responses", object("problem", problem));
        return components;
    }

    private static JsonObject wholeNumber(int most) {
        JsonObject schema = object("type", "integer");
        schema.put("minimum", 1);
        if (most > 0) {
            schema.put("maximum", most);
        }
        return schema;
    }

    private static JsonObject schemaOf(Format format) {
        return object("schema", object("type", JSON_FORMATS.contains(format) ? "object" : "string"));
    }

    private static JsonObject named(String tag) {
        return object("name", tag);
    }

    private static JsonArray array(List<JsonObject> objects) {
        JsonArray array = new JsonArray();
        objects.forEach(array::add);
        return array;
    }

    static JsonObject object(String name, JsonValue value) {
        JsonObject object = new JsonObject();
        object.put(name, value);
        return object;
    }

    static JsonObject object(String name, String value) {
        JsonObject object = new JsonObject();
        object.put(name, value);
        return object;
    }
}
