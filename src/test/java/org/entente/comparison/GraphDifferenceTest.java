package org.entente.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class GraphDifferenceTest {
    private static final String LIST = ":a :has (1 2 3), (1 2 4) .";
    private static final String TWO_TRIANGLES = ring("a", 3) + ring("b", 3);

    @Test
    void triplesWithoutBlankNodesAreComparedAsTheyAre() {
        GraphDifference difference = GraphDifference.between(graph(":a :p :b , :c ."), graph(":a :p :b , :d ."));

        assertThat(difference.added()).hasToString("[http://x/a http://x/p http://x/d]");
        assertThat(difference.removed()).hasToString("[http://x/a http://x/p http://x/c]");
    }

    @Test
    void theNamesOfBlankNodesDoNotCount() {
        assertThat(GraphDifference.between(graph(LIST), graph(LIST)).isEmpty()).isTrue();
        assertThat(GraphDifference.between(graph("_:x :p _:y . _:y :p _:x ."), graph("_:u :p _:v . _:v :p _:u .")).isEmpty())
                .isTrue();
    }

    @Test
    void oneChangedPieceIsToldAsAWhole() {
        GraphDifference difference = GraphDifference.between(graph(LIST), graph(":a :has (1 2 3), (1 2 5) ."));

        assertThat(difference.added()).hasSize(7);
        assertThat(difference.removed()).hasSize(7);
    }

    @Test
    void equalPiecesAreCounted() {
        GraphDifference difference =
                GraphDifference.between(graph(":a :has [ :p 1 ] , [ :p 1 ] ."), graph(":a :has [ :p 1 ] ."));

        assertThat(difference.added()).isEmpty();
        assertThat(difference.removed()).hasSize(2);
    }

    @Test
    void whatLooksAlikeAroundEachNodeIsStillToldApart() {
        assertThat(GraphDifference.between(graph(TWO_TRIANGLES), graph(ring("c", 6))).isEmpty()).isFalse();
        assertThat(GraphDifference.between(graph(ring("c", 6) + " _:c0 :mark 1 ."), graph(ring("d", 6) + " _:d3 :mark 1 ."))
                        .isEmpty())
                .isTrue();
        assertThat(GraphDifference.between(
                                graph("_:h :of _:a0 , _:b0 . " + TWO_TRIANGLES), graph("_:h :of _:c0 , _:c3 . " + ring("c", 6)))
                        .isEmpty())
                .isFalse();
    }

    @Test
    void anyRenamingInAnyOrderIsTheSameGraph() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            List<int[]> edges = IntStream.range(0, 12)
                    .mapToObj(edge -> new int[] {random.nextInt(8), random.nextInt(2), random.nextInt(8)})
                    .collect(Collectors.toCollection(ArrayList::new));
            List<Integer> names = IntStream.range(0, 8).boxed().collect(Collectors.toCollection(ArrayList::new));
            String before = text(edges, names);
            Collections.shuffle(names, random);
            Collections.shuffle(edges, random);

            assertThat(GraphDifference.between(graph(before), graph(text(edges, names))).isEmpty()).as("seed %d", seed).isTrue();
            boolean isomorphic = graph(before).isIsomorphicWith(graph(text(edges.subList(1, edges.size()), names)));
            assertThat(GraphDifference.between(graph(before), graph(text(edges.subList(1, edges.size()), names))).isEmpty())
                    .as("seed %d less one edge", seed)
                    .isEqualTo(isomorphic);
        }
    }

    private static String text(List<int[]> edges, List<Integer> names) {
        return edges.stream()
                .map(edge -> "_:n%d :p%d _:n%d .".formatted(names.get(edge[0]), edge[1], names.get(edge[2])))
                .collect(Collectors.joining("\n"));
    }

    private static String ring(String name, int size) {
        return IntStream.range(0, size)
                .mapToObj(at -> " _:%s%d :next _:%s%d .".formatted(name, at, name, (at + 1) % size))
                .collect(Collectors.joining());
    }

    private static Graph graph(String turtle) {
        Graph graph = GraphMemFactory.createGraphMem2();
        RDFParser.fromString("PREFIX : <http://x/> " + turtle, Lang.TURTLE).parse(graph);
        return graph;
    }
}
