package org.entente.dataset;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * Loads {@code missing-premises.csv}: facts that a rule of the sources would need before it concluded anything, and that
 * no source states. Each becomes an {@code entente:MissingPremise} in {@code graph:decisions}; a subject or an object
 * that is left empty may be any thing.
 */
final class MissingPremiseTable {
    private static final Table PREMISES = Table.of("id,framework,rule,passages,subject,property,object,gloss", "");
    private static final Pattern PASSAGE = Pattern.compile("([A-Za-z0-9]+):(.+)");
    private static final Node GRAPH = NamedGraphs.DECISIONS;

    private final Load load;

    MissingPremiseTable(Load load) {
        this.load = load;
    }

    void read(Path file) {
        load.table(PREMISES, file, this::premise);
    }

    private void premise(Row row) {
        if (!load.isName(row, row.get("id")) || !load.isFirst(row, "premise", row.get("id"))) {
            return;
        }
        Node node = Iris.premise(row.get("id"));
        load.add(GRAPH, node, RDF.type.asNode(), Entente.MissingPremise);
        load.text(GRAPH, node, Entente.row, row.place());
        if (row.get("gloss").isEmpty()) {
            load.problems().add(row, "gloss", "a sentence that says what is not known");
        }
        load.english(GRAPH, node, RDFS.label.asNode(), row.get("gloss"));
        entity(row, "framework").ifPresent(thing -> load.add(GRAPH, node, Entente.missingFor, thing));
        rules(row, node);
        passages(row, node);
        triple(row, node);
    }

    private void rules(Row row, Node node) {
        if (row.all("rule").isEmpty()) {
            load.problems().add(row, "rule", "the claims or lists that the rule formalises");
        }
        for (String rule : row.all("rule")) {
            if (load.claims().containsKey(rule)) {
                load.add(GRAPH, node, Entente.missingRule, Iris.claim(rule));
            } else {
                load.problems().add(row, "rule", rule, "the id of a claim or list", load.claims().keySet());
            }
        }
    }

    private void passages(Row row, Node node) {
        Passages passages = new Passages(load);
        if (row.all("passages").isEmpty()) {
            load.problems().add(row, "passages", "at least one passage such as 003:102-104");
        }
        for (String passage : row.all("passages")) {
            Matcher parts = PASSAGE.matcher(passage);
            if (parts.matches() && load.documents().containsKey(parts.group(1))) {
                passages.ranges(row, "passages", parts.group(2), load.documents().get(parts.group(1)))
                        .ifPresent(lines -> load.text(GRAPH, node, Entente.lineRange, passage));
            } else {
                load.problems().add(row, "passages", passage, "a passage such as 003:102-104", load.documents().keySet());
            }
        }
    }

    private void triple(Row row, Node node) {
        if (row.has("subject")) {
            entity(row, "subject").ifPresent(thing -> load.add(GRAPH, node, RDF.subject.asNode(), thing));
        }
        load.terms().property(row.get("property")).ifPresentOrElse(
                property -> load.add(GRAPH, node, RDF.predicate.asNode(), property.node()),
                () -> load.problems().add(
                        row, "property", row.get("property"), "a property of the ontology", load.terms().usableProperties()));
        if (row.has("object")) {
            entity(row, "object").ifPresent(thing -> load.add(GRAPH, node, RDF.object.asNode(), thing));
        }
    }

    private Optional<Node> entity(Row row, String column) {
        return load.entity(row, column, row.get(column)).map(entry -> Iris.entity(entry.id()));
    }
}
