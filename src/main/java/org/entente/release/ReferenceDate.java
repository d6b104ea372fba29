package org.entente.release;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.Edtf;
import org.entente.release.resolution.Choice;
import org.entente.vocabulary.Entente;

/**
 * The default choice of claims: every source but those of kind reference, on the latest day that one of them can have
 * been published.
 */
final class ReferenceDate {
    private static final Node REFERENCE = NodeFactory.createLiteralString("reference");
    /** A home none of whose sources is dated still needs a day; the Unix epoch would call every dated claim a future one. */
    private static final LocalDate UNDATED = LocalDate.of(9999, 12, 31);

    private ReferenceDate() {}

    static Choice choice(DatasetGraph quads) {
        Set<Node> sources = new HashSet<>();
        Optional<LocalDate> latest = Optional.empty();
        Iterator<Quad> found = quads.find(Node.ANY, Node.ANY, RDF.type.asNode(), Entente.Source);
        while (found.hasNext()) {
            Quad quad = found.next();
            Graph graph = quads.getGraph(quad.getGraph());
            if (!graph.contains(quad.getSubject(), Entente.sourceKind, REFERENCE)) {
                sources.add(quad.getSubject());
                latest = later(latest, published(graph, quad.getSubject()));
            }
        }
        return new Choice(latest.orElse(UNDATED), sources);
    }

    private static Optional<LocalDate> published(Graph graph, Node source) {
        return graph.find(source, DCTerms.issued.asNode(), null)
                .mapWith(Triple::getObject)
                .nextOptional()
                .flatMap(date -> Edtf.parse(date.getLiteralLexicalForm()))
                .map(Edtf::last);
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return Stream.of(one, other).flatMap(Optional::stream).max(Comparator.naturalOrder());
    }
}
