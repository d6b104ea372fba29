package org.entente.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    private static final Set<Node> PROPERTIES = Stream.of(
                    ENTITY_CELLS.values(),
                    TEXT_CELLS.values(),
                    List.of(Entente.standing, Entente.claimKind, Entente.rank, Entente.inSource, Entente.lineRange),
                    List.of(RDF.type.asNode(), OA.hasTarget.asNode()))
            .flatMap(Collection::stream)
            .collect(Collectors.toSet());

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
        strays(iris);
        for (String iri : iris) {
            if (iri.startsWith(Iris.CLAIM)) {
                claim(Iris.claim(iri.substring(Iris.CLAIM.length())));
            } else {
                load.problems().addFile(file, 0, "", iri, "a claim whose IRI begins with " + Iris.CLAIM);
            }
        }
    }

    /** What says something of anything but a claim and its passages would be dropped, and so is refused. */
    private void strays(Set<String> claims) {
        Set<Node> passages = new HashSet<>();
        quads.find(Node.ANY, Node.ANY, OA.hasTarget.asNode(), Node.ANY)
                .forEachRemaining(quad -> passages.add(quad.getObject()));
        Set<Node> strange = new LinkedHashSet<>();
        quads.find().forEachRemaining(quad -> {
            Node subject = quad.getSubject();
            if (claims.contains(subject.toString())) {
                known(quad.getPredicate());
            } else if (!passages.contains(subject) && strange.add(subject)) {
                String expected = "claims only; what is said of other things stands in a file of its own";
                load.problems().addFile(file, 0, "", subject.toString(), expected);
            }
        });
    }

    private void known(Node property) {
        if (!PROPERTIES.contains(property)) {
            List<String> names = PROPERTIES.stream().map(Node::getLocalName).sorted().toList();
            load.problems().addFile(file, property.getLocalName(), "a property of a claim", names);
        }
    }

    private void claim(Node node) {
        Map<String, String> cells = new HashMap<>();
        cells.put("id", Iris.localName(node));
        cells.put("lines", lines(node));
        ENTITY_CELLS.forEach((column, property) -> cells.put(column, value(node, property)));
        single(node, RDF.predicate.asNode()).stream()
                .findFirst()
                .flatMap(load.terms()::propertyOf)
                .ifPresent(term -> cells.put("property", term.name()));
        TEXT_CELLS.forEach((column, property) -> cells.put(column, value(node, property)));
        cells.put("standing", word(node, Entente.standing));
        cells.put("kind", word(node, Entente.claimKind));
        cells.put("rank", word(node, Entente.rank));
        Row row = new Row(place(node), 0, cells);
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
        return single(subject, property).stream().findFirst().map(RdfClaims::text).orElse("");
    }

    private static String text(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : Iris.localName(value);
    }

    private String word(Node claim, Node property) {
        List<Node> found = single(claim, property);
        return found.isEmpty()
                ? ""
                : load.terms().notation(found.get(0)).orElse(Iris.localName(found.get(0)));
    }

    /** The value of a property that has one at most, as a cell of a table has. */
    private List<Node> single(Node subject, Node property) {
        List<Node> found = objects(subject, property);
        if (found.size() > 1) {
            String name = property.getLocalName();
            String values = found.stream().map(RdfClaims::text).sorted().collect(Collectors.joining(" "));
            load.problems().addFile(place(subject), 0, name, values, "one value");
        }
        return found;
    }

    private String place(Node claim) {
        return file + " claim:" + Iris.localName(claim);
    }

    private List<Node> objects(Node subject, Node property) {
        List<Node> found = new ArrayList<>();
        quads.find(Node.ANY, subject, property, Node.ANY)
                .forEachRemaining(quad -> found.add(quad.getObject()));
        return found;
    }
}
