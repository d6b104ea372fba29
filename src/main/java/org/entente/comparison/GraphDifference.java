package org.entente.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/**
 * The triples that only one of two graphs has.
 *
 * <p>Triples without blank nodes are compared as they are. Those with blank nodes are taken together with all that their
 * blank nodes connect; such a piece is in both graphs if some renaming of blank nodes makes two pieces the same.
 *
 * @see <a href="https://www.w3.org/TR/rdf11-concepts/#graph-isomorphism">RDF 1.1 Concepts, section 3.6</a>
 */
record GraphDifference(List<Triple> added, List<Triple> removed) {

    static GraphDifference between(Graph older, Graph newer) {
        Map<String, List<Piece>> olderPieces = pieces(older);
        Map<String, List<Piece>> newerPieces = pieces(newer);
        return new GraphDifference(
                Stream.concat(ground(newer, older), unmatched(newerPieces, olderPieces)).toList(),
                Stream.concat(ground(older, newer), unmatched(olderPieces, newerPieces)).toList());
    }

    boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }

    private static Stream<Triple> ground(Graph of, Graph other) {
        return of.stream().filter(triple -> !Piece.hasBlank(triple) && !other.contains(triple));
    }

    private static Map<String, List<Piece>> pieces(Graph graph) {
        return Piece.of(graph).stream().collect(Collectors.groupingBy(Piece::key));
    }

    /** The triples of the pieces that are left when each other piece has taken one that is the same away. */
    private static Stream<Triple> unmatched(Map<String, List<Piece>> of, Map<String, List<Piece>> other) {
        List<Triple> left = new ArrayList<>();
        of.forEach((key, pieces) -> {
            List<Piece> rest = new ArrayList<>(pieces);
            for (Piece piece : other.getOrDefault(key, List.of())) {
                rest.stream().filter(piece::isSameAs).findFirst().ifPresent(rest::remove);
            }
            rest.forEach(piece -> left.addAll(piece.triples()));
        });
        return left.stream();
    }
}
