package org.entente.release.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.Edtf;
import org.entente.dataset.OntologyTerms;
import org.entente.release.resolution.ClaimRecord.Bounds;
import org.entente.release.resolution.ClaimRecord.Weight;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/** Reads the claims of a dataset, in the order of their IRIs. */
final class ClaimReader {
    private static final Map<String, Integer> RANKS =
            Map.of("PreferredRank", 2, "NormalRank", 1, "DeprecatedRank", 0);
    private static final Map<String, Integer> RELIABILITIES = Map.of("high", 2, "medium", 1, "low", 0);

    private final DatasetGraph quads;
    private final OntologyTerms terms;

    ClaimReader(DatasetGraph quads, OntologyTerms terms) {
        this.quads = quads;
        this.terms = terms;
    }

    List<ClaimRecord> read() {
        List<ClaimRecord> claims = new ArrayList<>();
        Iterator<Quad> found = quads.find(Node.ANY, Node.ANY, RDF.type.asNode(), Entente.Claim);
        while (found.hasNext()) {
            Quad quad = found.next();
            Graph graph = quads.getGraph(quad.getGraph());
            claims.add(claim(graph, quad.getSubject(), one(graph, quad.getSubject(), Entente.inSource).orElseThrow()));
        }
        claims.sort(Comparator.comparing(claim -> claim.node().getURI()));
        return claims;
    }

    private ClaimRecord claim(Graph graph, Node node, Node source) {
        Node predicate = one(graph, node, RDF.predicate.asNode()).orElseThrow();
        return new ClaimRecord(
                node,
                Triple.create(
                        one(graph, node, RDF.subject.asNode()).orElseThrow(),
                        predicate,
                        one(graph, node, RDF.object.asNode()).orElseThrow()),
                terms.propertyOf(predicate).orElseThrow(),
                one(graph, node, Entente.standing).orElseThrow(),
                one(graph, node, Entente.claimKind).orElseThrow(),
                source,
                new Weight(
                        number(graph, node, Entente.rank, RANKS), number(graph, source, Entente.reliability, RELIABILITIES)),
                bounds(graph, node),
                one(graph, node, Entente.listedIn),
                one(graph, node, Entente.row).map(Node::getLiteralLexicalForm).orElse("no row"));
    }

    static Bounds bounds(Graph graph, Node node) {
        return new Bounds(
                day(graph, node, Entente.earliestStart),
                day(graph, node, Entente.latestStart),
                day(graph, node, Entente.earliestEnd),
                day(graph, node, Entente.latestEnd),
                one(graph, node, Entente.seen)
                        .flatMap(seen -> Edtf.parse(seen.getLiteralLexicalForm()))
                        .map(Edtf::last));
    }

    private static Optional<LocalDate> day(Graph graph, Node node, Node property) {
        return one(graph, node, property).map(day -> LocalDate.parse(day.getLiteralLexicalForm()));
    }

    /** A claim without a rank is normal, a source without a reliability medium: 1 in both scales. */
    private static int number(Graph graph, Node node, Node property, Map<String, Integer> scale) {
        return one(graph, node, property)
                .map(word -> word.isLiteral() ? word.getLiteralLexicalForm() : Iris.localName(word))
                .map(word -> scale.getOrDefault(word, 1))
                .orElse(1);
    }

    static Optional<Node> one(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, null).toList().stream()
                .map(Triple::getObject)
                .findFirst();
    }
}
