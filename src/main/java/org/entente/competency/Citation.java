package org.entente.competency;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/**
 * What makes an answer citable: on which release, to which version of which question, with which values, and the hash
 * of the answer itself, by which a rerun is compared.
 *
 * @param release the id of the release
 * @param question the question's name
 * @param version of the question, as {@link Question#version()} has it
 * @param arguments the values of the parameters, as a user would write them
 * @param answer SHA-256 of the answer, order-insensitive, 64 hexadecimal digits
 */
public record Citation(
        String release, String question, String version, Map<String, String> arguments, String answer) {

    /** Sorts the values by parameter. */
    public Citation {
        arguments = Map.copyOf(arguments);
    }

    /** The citation of an answer that was found with these terms. */
    public static Citation of(String release, Question question, Map<Var, Node> arguments, Answer answer) {
        return of(release, question, arguments, answer.hash());
    }

    /** The same with the hash of the answer. */
    public static Citation of(String release, Question question, Map<Var, Node> arguments, String hash) {
        Map<String, String> texts = new TreeMap<>();
        question.parameters().stream()
                .filter(parameter -> arguments.containsKey(parameter.variable()))
                .forEach(parameter -> texts.put(parameter.name(), Parameter.text(arguments.get(parameter.variable()))));
        return new Citation(release, question.name(), question.version(), texts, hash);
    }

    /** One line: {@code question alliances-of-state@1a2b3c (state=id:japan), release 2021-…, answer sha256:…}. */
    @Override
    public String toString() {
        String values = new TreeMap<>(arguments).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", "));
        return "question " + question + "@" + version + (values.isEmpty() ? "" : " (" + values + ")")
                + ", release " + release + ", answer sha256:" + answer;
    }
}
