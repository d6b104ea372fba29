package org.entente.dataset;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.ORG;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * Writes a claim into the graph of its source: the claim node with its parts, its passages, its dates, and, for a
 * membership, the ORG view of the same node.
 */
final class ClaimWriter {
    private static final Map<String, Node> COPIED = Map.of("role", Entente.role, "printed", Entente.printed);

    private final Load load;
    private final Passages passages;

    ClaimWriter(Load load) {
        this.load = load;
        this.passages = new Passages(load);
    }

    void write(Claim claim) {
        Node graph = NamedGraphs.source(claim.source().id());
        Node node = Iris.claim(claim.id());
        load.add(graph, node, RDF.type.asNode(), Entente.Claim);
        load.add(graph, node, RDF.subject.asNode(), claim.subject());
        load.add(graph, node, RDF.predicate.asNode(), claim.property().node());
        load.add(graph, node, RDF.object.asNode(), claim.object());
        load.add(graph, node, Entente.standing, claim.standing());
        load.add(graph, node, Entente.claimKind, claim.kind());
        load.add(graph, node, Entente.inSource, Iris.source(claim.source().id()));
        load.text(graph, node, Entente.row, claim.row().place());
        claim.list().ifPresent(list -> load.add(graph, node, Entente.listedIn, list));
        further(claim, graph, node);
        claim.time().write(load, graph, node, claim.standing(), claim.property().isEvent());
        passages.write(graph, node, claim.id(), claim.passages());
        statement(claim, graph, node);
        if (isMembership(claim)) {
            membership(claim, graph, node);
        }
    }

    private void further(Claim claim, Node graph, Node node) {
        Row row = claim.row();
        COPIED.forEach((column, property) -> load.text(graph, node, property, row.get(column)));
        load.english(graph, node, Entente.gloss, row.get("gloss"));
        if (row.has("by")) {
            load.add(graph, node, Entente.statedBy, Iris.entity(row.get("by")));
        }
        Node rank = load.terms().wordsOf(Entente.Rank).get(row.get("rank"));
        if (rank != null) {
            load.add(graph, node, Entente.rank, rank);
        }
        if (row.has("within")) {
            load.add(graph, node, Entente.within, Iris.claim(row.get("within")));
        }
    }

    private void statement(Claim claim, Node graph, Node node) {
        Optional<Triple> stated =
                Standings.stated(claim.property(), claim.standing(), claim.subject(), claim.object());
        boolean denied = claim.standing().equals(Standings.DENIED);
        stated.map(triple -> denied ? Iris.negativeStatement(triple) : Iris.statement(triple))
                .ifPresent(statement -> load.add(graph, node, Entente.states, statement));
    }

    private boolean isMembership(Claim claim) {
        Node property = claim.property().node();
        return load.terms().isBelow(property, Entente.directMemberOf);
    }

    private void membership(Claim claim, Node graph, Node node) {
        load.add(graph, node, RDF.type.asNode(), Entente.Membership);
        load.add(graph, node, ORG.member.asNode(), claim.subject());
        load.add(graph, node, ORG.organization.asNode(), claim.object());
        load.text(graph, node, ORG.role.asNode(), claim.row().get("role"));
        ClaimTime time = claim.time();
        if (time.from().isPresent() || time.to().isPresent()) {
            Node during = Iris.claim(claim.id() + ".during");
            load.add(graph, node, ORG.memberDuring.asNode(), during);
            load.add(graph, during, RDF.type.asNode(), Entente.Interval);
            time.from().ifPresent(date -> load.add(graph, during, Entente.from, DocumentTables.edtf(date)));
            time.to().ifPresent(date -> load.add(graph, during, Entente.to, DocumentTables.edtf(date)));
        }
    }
}
