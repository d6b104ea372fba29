package org.entente.dataset;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.entente.dataset.Load.EntityEntry;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** Loads {@code links/SCHEME.csv}: the same things in other knowledge graphs, each with the relation that is justified. */
final class LinkTable {
    private static final Table TABLE = Table.of("id,identifier,relation,verified,source", "");
    private static final Map<String, Node> RELATIONS = Map.of(
            "owl:sameAs", OWL.sameAs.asNode(),
            "schema:sameAs", SchemaDO.sameAs.asNode(),
            "skos:exactMatch", SKOS.exactMatch.asNode(),
            "skos:closeMatch", SKOS.closeMatch.asNode(),
            "skos:broadMatch", SKOS.broadMatch.asNode());

    private final Load load;

    LinkTable(Load load) {
        this.load = load;
    }

    void read(Path file) {
        load.table(TABLE, file, this::link);
    }

    private void link(Row row) {
        Optional<EntityEntry> entity = load.entity(row, "id", row.get("id"));
        Node relation = RELATIONS.get(row.get("relation"));
        if (relation == null) {
            String expected = "one of " + String.join(", ", RELATIONS.keySet().stream().sorted().toList());
            load.problems().add(row, "relation", row.get("relation"), expected, RELATIONS.keySet());
        }
        boolean isIri = row.get("identifier").matches("https?://[^\\s<>\"{}|^`\\\\]+");
        if (!isIri) {
            load.problems().add(row, "identifier", "an IRI that begins with http:// or https://");
        }
        if (entity.isPresent() && relation != null && isIri) {
            Node other = NodeFactory.createURI(row.get("identifier"));
            load.add(NamedGraphs.LINKS, Iris.entity(entity.get().id()), relation, other);
        }
    }
}
