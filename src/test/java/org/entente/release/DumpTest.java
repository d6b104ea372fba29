package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.NodeTransform;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DumpTest {
    /** OWL syntax as the ontology has it: lists, nested restrictions, an annotated axiom, and two axioms that are the same. */
    private static final String AXIOMS = """
            graph:ontology {
                [] a owl:AllDifferent ; owl:distinctMembers ( id:us id:japan id:france ) .
                [] a owl:AllDisjointClasses ; owl:members ( entente:State entente:Company ) .
                [] a owl:AllDisjointClasses ; owl:members ( entente:State entente:Company ) .
                entente:HubState owl:equivalentClass [ owl:intersectionOf ( entente:State
                    [ a owl:Restriction ; owl:onProperty entente:memberOf ; owl:minCardinality 3 ] ) ] .
                entente:Loner owl:equivalentClass [ owl:intersectionOf ( entente:State
                    [ a owl:Restriction ; owl:onProperty entente:memberOf ; owl:minCardinality 3 ] ) ] .
            }
            graph:closures {
                _:some a owl:Restriction ; owl:onProperty entente:directMemberOf ; owl:hasValue id:quad ;
                    rdfs:subClassOf _:one .
                _:one owl:oneOf ( id:us id:japan ) .
                [] a owl:Axiom ; owl:annotatedSource _:some ; owl:annotatedProperty rdfs:subClassOf ;
                    owl:annotatedTarget _:one ; entente:formalises claim:003-L2 .
            }
            """;

    @TempDir
    private Path folder;

    @Test
    void sameContentGivesTheSameBytesWhateverLabelsAndOrder() throws IOException {
        String expected = write(ReleaseFixture.trig(AXIOMS));
        for (int seed = 0; seed < 20; seed++) {
            assertThat(write(shuffled(ReleaseFixture.trig(AXIOMS), new Random(seed)))).isEqualTo(expected);
        }
    }

    @Test
    void whatIsReadBackIsWrittenTheSame() throws IOException {
        String expected = write(ReleaseFixture.trig(AXIOMS));
        DatasetGraph again = DatasetGraphFactory.create();
        Dump.read(folder.resolve("dataset.nq"), again::add);

        assertThat(write(again)).isEqualTo(expected);
    }

    @Test
    void labelsMergeNoTwoNodes() throws IOException {
        write(ReleaseFixture.trig(AXIOMS));
        DatasetGraph again = DatasetGraphFactory.create();
        Dump.read(folder.resolve("dataset.nq"), again::add);

        assertThat(IsoMatcher.isomorphic(again, ReleaseFixture.trig(AXIOMS))).isTrue();
    }

    @Test
    void axiomsThatAreTheSameStayTwo() throws IOException {
        assertThat(write(ReleaseFixture.trig(AXIOMS)).lines().filter(line -> line.contains("AllDisjointClasses")))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void groupsThatDifferOnlyInTheirLinksAreToldApart() throws IOException {
        String links = "graph:asserted { _:a a id:a ; id:p _:%s . _:b a id:b ; id:p _:%s . _:c a id:c . _:d a id:d . "
                + "_:a id:near _:b . }";

        assertThat(write(ReleaseFixture.trig(links.formatted("c", "d"))))
                .isNotEqualTo(write(ReleaseFixture.trig(links.formatted("d", "c"))));
        assertThat(BlankNodeLabels.of(quads(ReleaseFixture.trig(links.formatted("c", "d"))))).hasSize(4);
    }

    @Test
    void anotherAxiomLeavesTheLabelsOfTheRest() throws IOException {
        List<String> before = write(ReleaseFixture.trig(AXIOMS)).lines().toList();
        List<String> after = write(ReleaseFixture.trig(AXIOMS + "graph:closures { [] a owl:AllDifferent }"))
                .lines()
                .toList();

        assertThat(after).containsAll(before).hasSize(before.size() + 1);
    }

    @Test
    void linesAreCanonicalAndInOrderOfTheirBytes() throws IOException {
        String text = write(ReleaseFixture.trig("""
                graph:registry {
                    id:quad rdfs:label "Quad \\"of four\\"\\n 日本 𐐀"@en , "ﬀ" , "𐐀" ; rdfs:comment "2"^^xsd:string .
                }
                """));

        assertThat(text.lines()).containsExactly(
                line("http://www.w3.org/2000/01/rdf-schema#comment", "\"2\""),
                line("http://www.w3.org/2000/01/rdf-schema#label", "\"Quad \\\"of four\\\"\\n 日本 𐐀\"@en"),
                line("http://www.w3.org/2000/01/rdf-schema#label", "\"ﬀ\""),
                line("http://www.w3.org/2000/01/rdf-schema#label", "\"𐐀\""));
    }

    private static String line(String property, String object) {
        return "<https://w3id.org/entente/id/quad> <%s> %s <https://w3id.org/entente/graph/registry> ."
                .formatted(property, object);
    }

    private String write(DatasetGraph dataset) throws IOException {
        Path file = folder.resolve("dataset.nq");
        Dump.of(dataset).write(file);
        return Files.readString(file);
    }

    private static List<Quad> quads(DatasetGraph dataset) {
        return Iter.toList(dataset.find());
    }

    private static DatasetGraph shuffled(DatasetGraph dataset, Random random) {
        List<Quad> quads = new ArrayList<>(quads(dataset));
        Collections.shuffle(quads, random);
        Map<Node, Node> labels = new HashMap<>();
        NodeTransform relabel = node -> node.isBlank()
                ? labels.computeIfAbsent(node, key -> NodeFactory.createBlankNode(Long.toHexString(random.nextLong())))
                : node;
        DatasetGraph shuffled = DatasetGraphFactory.create();
        quads.forEach(quad -> shuffled.add(NodeTransformLib.transform(relabel, quad)));
        return shuffled;
    }
}
