package org.entente.validation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * Compares claims with the documents they cite: the file is the very one that was read, and the subject and object of
 * every claim stand in its lines, by a name, or by the words that the row says stand for them.
 */
public final class PassageCheck {
    private final DatasetGraph quads;
    private final Path folder;
    private final Set<Node> mayBeMissing;
    private final Map<Node, DocumentText> documents = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private PassageCheck(DatasetGraph quads, Path folder, Set<Node> mayBeMissing) {
        this.mayBeMissing = mayBeMissing;
        this.quads = quads;
        this.folder = folder;
    }

    /**
     * What does not agree, in the order of rows.
     *
     * @param quads a loaded dataset: registry and source graphs
     * @param folder where the document files are, by the names that the registry gives them
     */
    public static List<Violation> violations(DatasetGraph quads, Path folder) {
        return violations(quads, folder, Set.of());
    }

    /** The same, but some documents need not be in the folder: their claims are then not compared. */
    public static List<Violation> violations(DatasetGraph quads, Path folder, Set<Node> mayBeMissing) {
        PassageCheck check = new PassageCheck(quads, folder, mayBeMissing);
        check.readDocuments();
        check.readClaims();
        check.violations.sort(Violation.BY_ROW);
        return check.violations;
    }

    /** How many claims stand in data sets, of which no copy is kept: nothing here can compare them. */
    public static long inDataSets(DatasetGraph quads) {
        Iterator<Quad> claims = quads.find(Node.ANY, Node.ANY, RDF.type.asNode(), Entente.Claim);
        return Iter.toList(claims).stream()
                .filter(quad -> quads.getGraph(quad.getGraph())
                        .find(quad.getSubject(), OA.hasTarget.asNode(), null)
                        .filterKeep(target -> quads.contains(quad.getGraph(), target.getObject(), Entente.entry, Node.ANY))
                        .hasNext())
                .count();
    }

    private void readDocuments() {
        Graph registry = quads.getGraph(NamedGraphs.REGISTRY);
        registry.find(null, DCTerms.identifier.asNode(), null).forEach(triple -> {
            Node document = triple.getSubject();
            Path file = folder.resolve(triple.getObject().getLiteralLexicalForm());
            if (Files.isRegularFile(file)) {
                documents.put(document, read(file));
                checkHash(registry, document, file);
            } else if (!mayBeMissing.contains(document)) {
                add("The document file " + file.getFileName() + " is not in the folder.", document, null, null);
            }
        });
    }

    private void checkHash(Graph registry, Node document, Path file) {
        String found = documents.get(document).sha256();
        if (!one(registry, document, Entente.sha256).equals(found)) {
            add("The document file " + file.getFileName() + " is another one: its SHA-256 is " + found + ".",
                    document, null, null);
        }
    }

    private void readClaims() {
        Iterator<Quad> claims = quads.find(Node.ANY, Node.ANY, RDF.type.asNode(), Entente.Claim);
        claims.forEachRemaining(quad -> claim(quads.getGraph(quad.getGraph()), quad.getSubject()));
    }

    private void claim(Graph graph, Node claim) {
        String passage = passage(graph, claim);
        if (passage.isEmpty()) {
            return;
        }
        String row = one(graph, claim, Entente.row);
        List<String> printed = List.of(one(graph, claim, Entente.printed).split(";"));
        long standing = printed.stream().filter(words -> DocumentText.holds(passage, words)).count();
        printed.stream()
                .filter(words -> !words.isBlank() && !DocumentText.holds(passage, words))
                .forEach(words -> add("The printed words \"" + words.strip() + "\" are not in the passage.", claim, null, row));
        List<Node> absent = new ArrayList<>();
        for (Node part : List.of(RDF.subject.asNode(), RDF.object.asNode())) {
            Node thing = graph.find(claim, part, null).next().getObject();
            if (!isNamed(thing, passage)) {
                absent.add(thing);
            }
        }
        if (absent.size() > standing) {
            absent.forEach(thing -> add("Neither a name nor printed words of it are in the passage.", claim, thing, row));
        }
    }

    private boolean isNamed(Node thing, String passage) {
        if (thing.isLiteral()) {
            return PrintedValue.isIn(passage, thing);
        }
        Graph registry = quads.getGraph(NamedGraphs.REGISTRY);
        return PrintedValue.LABELS.stream()
                .flatMap(label -> registry.find(thing, label, null).toList().stream())
                .anyMatch(name -> DocumentText.holds(passage, name.getObject().getLiteralLexicalForm()));
    }

    /** All ranges of the claim together; empty when a document was not given. */
    private String passage(Graph graph, Node claim) {
        StringBuilder text = new StringBuilder();
        // a page break may cut a sentence in two ranges: they are read on, as a reader does
        TreeSet<String> targets = new TreeSet<>();
        graph.find(claim, OA.hasTarget.asNode(), null).forEach(triple -> targets.add(triple.getObject().getURI()));
        for (String iri : targets) {
            Node target = Iris.claim(iri.substring(Iris.CLAIM.length()));
            Node document = graph.find(target, OA.hasSource.asNode(), null).next().getObject();
            DocumentText read = documents.get(document);
            if (read != null) {
                int first = Integer.parseInt(one(graph, target, Entente.firstLine));
                text.append(read.between(first, Integer.parseInt(one(graph, target, Entente.lastLine)))).append('\n');
            }
        }
        return text.isEmpty() ? "" : DocumentText.searchable(text.toString());
    }

    private void add(String message, Node focus, Node value, String row) {
        violations.add(new Violation(message, Severity.Violation, focus, value, row == null ? null : focus, row));
    }

    private static String one(Graph graph, Node subject, Node property) {
        return graph.find(subject, property, null)
                .mapWith(Triple::getObject)
                .nextOptional()
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }

    private static DocumentText read(Path file) {
        try {
            return DocumentText.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
