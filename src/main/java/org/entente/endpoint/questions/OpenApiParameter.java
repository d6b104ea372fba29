package org.entente.endpoint.questions;

import java.util.Set;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonBoolean;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.competency.Parameter;
import org.entente.competency.ParameterType;

/** A question's parameter in OpenAPI: its schema with type, default and allowed values. */
final class OpenApiParameter {
    /** A longer list tells a reader less than the form on the question's page does. */
    private static final int MOST_VALUES = 500;

    private OpenApiParameter() {}

    static JsonObject json(Parameter parameter, DatasetGraph dataset) {
        JsonObject json = shared(parameter.name(), parameter.expectation(), schema(parameter, dataset));
        json.put("required", parameter.isRequired());
        return json;
    }

    /** A parameter of every question. */
    static JsonObject shared(String name, String description, JsonObject schema) {
        JsonObject json = new JsonObject();
        json.put("name", name);
        json.put("in", "query");
        json.put("description", description);
        json.put("schema", schema);
        return json;
    }

    private static JsonObject schema(Parameter parameter, DatasetGraph dataset) {
        JsonObject schema = new JsonObject();
        schema.put("type", type(parameter.type()));
        if (parameter.type() == ParameterType.DATE) {
            schema.put("format", "date");
        }
        if (parameter.defaultTerm() != null) {
            schema.put("default", value(parameter.defaultTerm(), parameter.type()));
        }
        parameter.allowed()
                .map(allowed -> allowed.values(dataset))
                .filter(values -> !values.isEmpty() && values.size() <= MOST_VALUES)
                .ifPresent(values -> schema.put("enum", values(values, parameter.type())));
        return schema;
    }

    private static String type(ParameterType type) {
        return switch (type) {
            case INTEGER -> "integer";
            case DECIMAL, NUMBER -> "number";
            case BOOLEAN -> "boolean";
            default -> "string";
        };
    }

    private static JsonArray values(Set<Node> values, ParameterType type) {
        JsonArray array = new JsonArray();
        values.forEach(value -> array.add(value(value, type)));
        return array;
    }

    private static JsonValue value(Node term, ParameterType type) {
        String text = Parameter.text(term);
        return switch (type) {
            case INTEGER -> JsonNumber.value(Long.parseLong(text));
            case DECIMAL, NUMBER -> JsonNumber.value(Double.parseDouble(text));
            case BOOLEAN -> new JsonBoolean(Boolean.parseBoolean(text));
            default -> new JsonString(text);
        };
    }
}
