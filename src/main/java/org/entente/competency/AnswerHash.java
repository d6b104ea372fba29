package org.entente.competency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;

/**
 * The hash of an answer: SHA-256 over its rows or triples as sorted lines of N-Triples terms, after a line with the
 * columns. The order of rows does not count, and neither do the names of blank nodes: each is named after the lines it
 * stands in, refined until nothing changes. So equal answers have equal hashes in every format and on every machine.
 */
final class AnswerHash {
    private static final String UNBOUND = "";
    private static final String SELF = "_:self";

    private final List<List<Node>> tuples;
    private Map<Node, String> colours = new HashMap<>();

    private AnswerHash(List<List<Node>> tuples) {
        this.tuples = tuples;
    }

    /** 64 hexadecimal digits. */
    static String of(Answer answer) {
        if (answer instanceof Answer.Truth truth) {
            return Sha256.hex(truth + "\n");
        }
        if (answer instanceof Answer.Triples triples) {
            return new AnswerHash(triples.graph()
                            .stream()
                            .map(triple -> List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()))
                            .toList())
                    .hash("");
        }
        Answer.Rows rows = (Answer.Rows) answer;
        String header = rows.columns().stream().map(Var::toString).collect(Collectors.joining("\t", "", "\n"));
        return new AnswerHash(rows.rows().stream()
                        .map(row -> {
                            List<Node> tuple = new ArrayList<>(); // may hold nulls, where a variable is unbound
                            rows.columns().forEach(column -> tuple.add(row.get(column)));
                            return tuple;
                        })
                        .toList())
                .hash(header);
    }

    private String hash(String header) {
        nameBlankNodes();
        return Sha256.hex(tuples.stream()
                .map(tuple -> line(tuple, colours::get))
                .sorted()
                .collect(Collectors.joining("\n", header, "\n")));
    }

    /** Colour refinement: each round tells more blank nodes apart, or it is the last. */
    private void nameBlankNodes() {
        tuples.stream().flatMap(List::stream).filter(AnswerHash::isBlank).forEach(node -> colours.put(node, "_:"));
        int distinct = 0;
        while (distinct < count()) {
            distinct = count();
            colours = refined();
        }
    }

    private int count() {
        return new HashSet<>(colours.values()).size();
    }

    private Map<Node, String> refined() {
        Map<Node, List<String>> surroundings = new HashMap<>();
        for (List<Node> tuple : tuples) {
            tuple.stream().filter(AnswerHash::isBlank).distinct().forEach(node -> surroundings
                    .computeIfAbsent(node, key -> new ArrayList<>())
                    .add(line(tuple, other -> other.equals(node) ? SELF : colours.get(other))));
        }
        Map<Node, String> names = new HashMap<>();
        surroundings.forEach((node, lines) -> names.put(
                node, "_:" + Sha256.hex(colours.get(node) + lines.stream().sorted().collect(Collectors.joining("\n")))));
        return names;
    }

    private static String line(List<Node> tuple, Function<Node, String> blank) {
        Stream<String> terms = tuple.stream().map(term -> {
            if (term == null) {
                return UNBOUND;
            }
            return term.isBlank() ? blank.apply(term) : NodeFmtLib.strNT(term);
        });
        return terms.collect(Collectors.joining("\t"));
    }

    private static boolean isBlank(Node term) {
        return term != null && term.isBlank();
    }
}
