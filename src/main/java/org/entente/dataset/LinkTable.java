package org.entente.dataset;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.entente.dataset.Load.EntityEntry;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * Loads {@code links/SCHEME.csv}: the same things in other knowledge graphs, each with the relation that is justified.
 *
 * <p>A link is a triple of the relation, to an IRI or, under {@code skos:notation}, to a code typed by its scheme. Its
 * statement node says in which scheme it is, how far it was checked and by what.
 */
final class LinkTable {
    private static final Table TABLE = Table.of("id,identifier,relation,verified,source", "");
    private static final String CODE = "skos:notation";
    private static final Map<String, Node> RELATIONS = new TreeMap<>(Map.of(
            "owl:sameAs", OWL.sameAs.asNode(),
            "schema:sameAs", SchemaDO.sameAs.asNode(),
            "rdfs:seeAlso", RDFS.seeAlso.asNode(),
            "skos:exactMatch", SKOS.exactMatch.asNode(),
            "skos:closeMatch", SKOS.closeMatch.asNode(),
            "skos:broadMatch", SKOS.broadMatch.asNode(),
            "skos:narrowMatch", SKOS.narrowMatch.asNode(),
            "skos:relatedMatch", SKOS.relatedMatch.asNode(),
            CODE, SKOS.notation.asNode()));

    private final Load load;
    private final Map<String, Node> schemes;
    private final Map<String, Node> statuses;

    LinkTable(Load load) {
        this.load = load;
        this.schemes = load.terms().wordsOf(Entente.IdentifierScheme);
        this.statuses = load.terms().wordsOf(Entente.LinkStatus);
    }

    void read(Path file) {
        String name = file.getFileName().toString().replace(".csv", "");
        Node scheme = schemes.get(name);
        if (scheme == null) {
            String expected = "a table named after an identifier scheme, by its skos:notation";
            load.problems().addFile(load.nameOf(file), name, expected, schemes.keySet());
            return;
        }
        load.table(TABLE, file, row -> link(row, scheme));
    }

    private void link(Row row, Node scheme) {
        Optional<EntityEntry> entity = load.entity(row, "id", row.get("id"));
        Optional<Node> relation = word(row, "relation", RELATIONS);
        Optional<Node> status = word(row, "verified", statuses);
        Optional<Node> identifier = relation.flatMap(found -> identifier(row, scheme));
        if (!row.has("source")) {
            load.problems().add(row, "source", "the public data set or page that the link was checked in");
        }
        if (entity.isPresent() && status.isPresent() && identifier.isPresent()) {
            Triple link = Triple.create(Iris.entity(entity.get().id()), relation.get(), identifier.get());
            Node graph = entity.get().isReference() ? NamedGraphs.REFERENCE_REGISTRY : NamedGraphs.LINKS;
            write(row, link, scheme, status.get(), graph);
        }
    }

    private Optional<Node> word(Row row, String column, Map<String, Node> words) {
        Node found = words.get(row.get(column));
        if (found == null) {
            String expected = "one of " + String.join(", ", words.keySet());
            load.problems().add(row, column, row.get(column), expected, words.keySet());
        }
        return Optional.ofNullable(found);
    }

    /** The IRI or code in the row, if it looks as the scheme says it does; a code goes with skos:notation alone. */
    private Optional<Node> identifier(Row row, Node scheme) {
        boolean isCode = load.terms().isDatatype(scheme);
        if (isCode != row.get("relation").equals(CODE)) {
            load.problems().add(row, "relation", isCode ? CODE + ", for this scheme is one of codes" : "a relation between things");
            return Optional.empty();
        }
        Optional<String> pattern = load.terms().text(scheme, Entente.identifierPattern);
        if (!pattern.map(row.get("identifier")::matches).orElse(true)) {
            load.problems().add(row, "identifier", "an identifier that matches " + pattern.get());
            return Optional.empty();
        }
        return isCode ? Optional.of(code(row, scheme)) : iri(row);
    }

    private Optional<Node> iri(Row row) {
        if (row.get("identifier").matches("https?://[^\\s<>\"{}|^`\\\\]+")) {
            return Optional.of(NodeFactory.createURI(row.get("identifier")));
        }
        load.problems().add(row, "identifier", "an IRI that begins with http:// or https://");
        return Optional.empty();
    }

    private static Node code(Row row, Node scheme) {
        return NodeFactory.createLiteralDT(
                row.get("identifier"), TypeMapper.getInstance().getSafeTypeByName(scheme.getURI()));
    }

    /** The links of what no document names stay beside it, out of the default graph. */
    private void write(Row row, Triple link, Node scheme, Node status, Node graph) {
        Node statement = Iris.statement(link);
        load.add(graph, link.getSubject(), link.getPredicate(), link.getObject());
        load.add(graph, statement, RDF.subject.asNode(), link.getSubject());
        load.add(graph, statement, RDF.predicate.asNode(), link.getPredicate());
        load.add(graph, statement, RDF.object.asNode(), link.getObject());
        load.add(graph, statement, Entente.inScheme, scheme);
        load.add(graph, statement, Entente.linkStatus, status);
        load.text(graph, statement, Entente.row, row.place());
        row.all("source").forEach(source -> load.text(graph, statement, DCTerms.source.asNode(), source));
    }
}
