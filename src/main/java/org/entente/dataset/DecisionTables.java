package org.entente.dataset;

import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** Loads {@code conflicts.csv} and {@code identity.csv}: what we decided where sources disagree or names are unclear. */
final class DecisionTables {
    private static final Table CONFLICTS = Table.of("id,about,claims,differs,prefer,reason", "");
    private static final Table IDENTITY = Table.of("id,decision,things,reason,passages", "");
    private static final List<String> DECISIONS = List.of("merge", "split");
    private static final String NONE = "none";

    private final Load load;

    DecisionTables(Load load) {
        this.load = load;
    }

    void readConflicts(Path file) {
        load.table(CONFLICTS, file, this::conflict);
    }

    void readIdentity(Path file) {
        load.table(IDENTITY, file, this::identity);
    }

    private void conflict(Row row) {
        if (!load.isFirst(row, "conflict", row.get("id"))) {
            return;
        }
        Node graph = NamedGraphs.DECISIONS;
        Node node = Iris.conflict(row.get("id"));
        load.add(graph, node, RDF.type.asNode(), Entente.Conflict);
        load.english(graph, node, RDFS.label.asNode(), "disagreement " + row.get("id"));
        load.english(graph, node, Entente.differs, row.get("differs"));
        load.english(graph, node, Entente.reason, row.get("reason"));
        load.text(graph, node, Entente.row, row.place());
        for (String thing : row.all("about")) {
            load.entity(row, "about", thing)
                    .ifPresent(entry -> load.add(graph, node, Entente.aboutThing, Iris.entity(entry.id())));
        }
        row.all("claims").forEach(claim -> claim(row, "claims", claim, node, Entente.disagreeingClaim));
        if (row.all("prefer").isEmpty()) {
            load.problems().add(row, "prefer", "one of the row's own claims, or none");
        }
        if (!row.get("prefer").equals(NONE)) {
            preferred(row, node);
        }
    }

    private void preferred(Row row, Node node) {
        for (String claim : row.all("prefer")) {
            if (row.all("claims").contains(claim)) {
                claim(row, "prefer", claim, node, Entente.preferredClaim);
            } else {
                load.problems().add(row, "prefer", claim, "one of the row's own claims, or none", row.all("claims"));
            }
        }
    }

    private void claim(Row row, String column, String id, Node node, Node property) {
        if (load.claims().containsKey(id)) {
            load.add(NamedGraphs.DECISIONS, node, property, Iris.claim(id));
        } else {
            load.problems().add(row, column, id, "the id of a claim or list", load.claims().keySet());
        }
    }

    private void identity(Row row) {
        if (!load.isFirst(row, "identity", row.get("id"))) {
            return;
        }
        if (!DECISIONS.contains(row.get("decision"))) {
            load.problems().add(row, "decision", row.get("decision"), "merge or split", DECISIONS);
        }
        Node graph = NamedGraphs.DECISIONS;
        Node node = Iris.identity(row.get("id"));
        load.add(graph, node, RDF.type.asNode(), Entente.IdentityDecision);
        load.english(graph, node, RDFS.label.asNode(), row.get("decision") + " of " + row.get("things"));
        load.text(graph, node, Entente.decision, row.get("decision"));
        load.english(graph, node, Entente.reason, row.get("reason"));
        load.text(graph, node, Entente.row, row.place());
        row.all("passages").forEach(passage -> load.text(graph, node, Entente.lineRange, passage));
        for (String thing : row.all("things")) {
            load.entity(row, "things", thing)
                    .ifPresent(entry -> load.add(graph, node, Entente.decidedThing, Iris.entity(entry.id())));
        }
    }
}
