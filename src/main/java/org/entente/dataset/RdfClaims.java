package org.entente.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/**
 * Reads the claims of an RDF file through the same gate as table rows: each claim node is turned into the row it would
 * have been. Its passage is {@code entente:lineRange "102-104"} or targets with first and last line.
 */
final class RdfClaims {
    private static final Map<String, Node> ENTITY_CELLS = Map.of(
            "subject", RDF.subject.asNode(),
            "property", RDF.predicate.asNode(),
            "object", RDF.object.asNode(),
            "by", Entente.statedBy,
            "within", Entente.within);
    private static final Map<String, Node> TEXT_CELLS = Map.of(
            "role", Entente.role,
            "from", Entente.from,
            "to", Entente.to,
            "when", Entente.when,
            "seen", Entente.seen,
            "printed", Entente.printed,
            "gloss", Entente.gloss);

    private final Load load;
    private final String file;
    private final DatasetGraph quads;
    private final ClaimTable claims;

    RdfClaims(Load load, String file, DatasetGraph quads) {
        this.load = load;
        this.file = file;
        this.quads = quads;
        this.claims = new ClaimTable(load);
    }

    void read() {
        TreeSet<String> iris = new TreeSet<>();
        quads.find(Node.ANY, Node.ANY, RDF.type.asNode(), Entente.Claim)
                .forEachRemaining(quad -> iris.add(quad.getSubject().toString()));
        for (String iri : iris) {
            if (iri.startsWith(Iris.CLAIM)) {
                claim(Iris.claim(iri.substring(Iris.CLAIM.length())));
            } else {
                load.problems().addFile(file, 0, "", iri, "a claim whose IRI begins with " + Iris.CLAIM);
            }
        }
    }

    private void claim(Node node) {
        Map<String, String> cells = new HashMap<>();
        cells.put("id", Iris.localName(node));
        cells.put("lines", lines(node));
        ENTITY_CELLS.forEach((column, property) -> cells.put(column, value(node, property)));
        objects(node, RDF.predicate.asNode()).stream()
                .findFirst()
                .flatMap(load.terms()::propertyOf)
                .ifPresent(term -> cells.put("property", term.name()));
        TEXT_CELLS.forEach((column, property) -> cells.put(column, value(node, property)));
        cells.put("standing", word(node, Entente.standing));
        cells.put("kind", word(node, Entente.claimKind));
        cells.put("rank", word(node, Entente.rank));
        Row row = new Row(file + " claim:" + Iris.localName(node), 0, cells);
        load.source(row, "source", value(node, Entente.inSource)).ifPresent(source -> claims.claim(row, source));
    }

    private String lines(Node claim) {
        String written = value(claim, Entente.lineRange);
        if (!written.isEmpty()) {
            return written;
        }
        List<String> ranges = new ArrayList<>();
        for (Node target : objects(claim, OA.hasTarget.asNode())) {
            ranges.add(value(target, Entente.firstLine) + "-" + value(target, Entente.lastLine));
        }
        return ranges.stream().sorted().collect(Collectors.joining(";"));
    }

    /** Our own nodes by the id that tables use for them; literals by their text; anything else by its IRI. */
    private String value(Node subject, Node property) {
        List<Node> found = objects(subject, property);
        if (found.isEmpty()) {
            return "";
        }
        Node first = found.get(0);
        return first.isLiteral() ? first.getLiteralLexicalForm() : Iris.localName(first);
    }

    private String word(Node claim, Node property) {
        List<Node> found = objects(claim, property);
        return found.isEmpty()
                ? ""
                : load.terms().notation(found.get(0)).orElse(Iris.localName(found.get(0)));
    }

    private List<Node> objects(Node subject, Node property) {
        List<Node> found = new ArrayList<>();
        quads.find(Node.ANY, subject, property, Node.ANY)
                .forEachRemaining(quad -> found.add(quad.getObject()));
        return found;
    }
}
