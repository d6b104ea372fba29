package org.entente.explanation;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.Entente;

/** Claims as RDF: what a reader of the answer needs of them; all else is behind their IRIs. */
public final class ClaimGraph {
    private final Graph graph;

    /** Adds to this graph. */
    public ClaimGraph(Graph graph) {
        this.graph = graph;
    }

    /** A claim with source, lines and what became of it. */
    public void add(CitedClaim claim) {
        Node node = claim.node();
        graph.add(node, RDF.type.asNode(), Entente.Claim);
        text(node, RDFS.label.asNode(), claim.sentence().toString());
        graph.add(node, Entente.inSource, claim.source().node());
        text(claim.source().node(), RDFS.label.asNode(), claim.source().title());
        plain(claim.source().node(), Entente.reliability, claim.source().reliability());
        claim.source().authors().forEach(author -> graph.add(
                claim.source().node(),
                DCTerms.creator.asNode(),
                author.node() == null ? NodeFactory.createLiteralString(author.text()) : author.node()));
        text(node, SKOS.note.asNode(), claim.standing() + ", " + claim.kind());
        claim.speaker().spans().forEach(speaker -> graph.add(node, Entente.statedBy, speaker.node()));
        text(node, Entente.gloss, claim.gloss());
        text(node, Entente.outcomeReason, claim.outcome());
        passages(graph, node, claim.passages());
        claim.decisions().forEach(decision -> graph.add(decision.conflict(), Entente.disagreeingClaim, node));
    }

    /** The lines as targets named after what stands there, as the dataset does it. */
    static void passages(Graph graph, Node node, List<Passage> passages) {
        int number = 1;
        for (Passage passage : passages) {
            Node target = NodeFactory.createURI(node.getURI() + ".passage-" + number++);
            graph.add(node, OA.hasTarget.asNode(), target);
            graph.add(target, RDF.type.asNode(), OA.SpecificResource.asNode());
            graph.add(target, OA.hasSource.asNode(), passage.document());
            if (passage.hasLines()) {
                graph.add(target, Entente.firstLine, integer(passage.firstLine()));
                graph.add(target, Entente.lastLine, integer(passage.lastLine()));
            }
        }
    }

    private static Node integer(int number) {
        return NodeFactory.createLiteralDT(Integer.toString(number), XSDDatatype.XSDinteger);
    }

    private void text(Node subject, Node predicate, String text) {
        if (!text.isEmpty()) {
            graph.add(subject, predicate, NodeFactory.createLiteralLang(text, "en"));
        }
    }

    private void plain(Node subject, Node predicate, String text) {
        if (!text.isEmpty()) {
            graph.add(subject, predicate, NodeFactory.createLiteralString(text));
        }
    }
}
