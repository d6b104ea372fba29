package org.entente.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.Load.DocumentEntry;
import org.entente.dataset.Load.SourceEntry;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/**
 * Writes passages as Web Annotation targets. A range of lines has its document, a fragment selector of RFC 5147, and the
 * first and last line as numbers beside it; an entry of a data set has the data set and the words that find it.
 */
final class Passages {
    private static final Node RFC_5147 = NodeFactory.createURI("http://tools.ietf.org/rfc/rfc5147");

    private final Load load;

    Passages(Load load) {
        this.load = load;
    }

    /** The passages of a claim or list: {@code lines} of the source's document, or {@code entries} of data sets. */
    Optional<List<Passage>> of(Row row, SourceEntry source) {
        return source.isReference() ? entries(row, "entries") : lines(row, source);
    }

    /** The ranges in a cell, all inside the document; a bad one is a problem and gives empty. */
    Optional<List<Passage>> ranges(Row row, String column, String text, DocumentEntry document) {
        Optional<List<LineRange>> ranges = LineRange.parse(text);
        if (ranges.isEmpty()) {
            load.problems().add(row, column, text, "line ranges such as 102-104;110", List.of());
            return Optional.empty();
        }
        boolean inside = ranges.get().stream().allMatch(range -> range.last() <= document.lines());
        if (!inside) {
            String expected = "lines from 1 to " + document.lines() + " of document " + document.id();
            load.problems().add(row, column, text, expected, List.of());
            return Optional.empty();
        }
        return ranges.map(found -> found.stream().map(range -> Passage.of(document, range)).toList());
    }

    /** The lines in a row, which have to be the source's own: a document can hold several sources. */
    Optional<List<Passage>> lines(Row row, SourceEntry source) {
        Optional<List<Passage>> passages = ranges(row, "lines", row.get("lines"), source.document().orElseThrow());
        boolean own = passages.isEmpty() || passages.get().stream().allMatch(passage -> source.holds(passage.lines().get()));
        if (own) {
            return passages;
        }
        String lines = source.lines().stream().map(LineRange::toString).collect(Collectors.joining(";"));
        load.problems().add(row, "lines", "lines of source " + source.id() + ", which are " + lines);
        return Optional.empty();
    }

    /** The entries in a cell such as {@code world-list:NATO/ALB}; a bad one is a problem and gives empty. */
    Optional<List<Passage>> entries(Row row, String column) {
        List<Passage> passages = new ArrayList<>();
        for (String text : row.all(column)) {
            String[] parts = text.split(":", 2);
            if (!load.dataSets().contains(parts[0])) {
                load.problems().add(row, column, parts[0], "the id of a data set in datasets.csv", load.dataSets());
            } else if (parts.length == 1 || parts[1].isBlank()) {
                load.problems().add(row, column, text, "a data set and the entry in it, such as world-list:NATO/ALB", List.of());
            } else {
                passages.add(Passage.of(parts[0], parts[1].strip()));
            }
        }
        if (!row.has(column)) {
            load.problems().add(row, column, "at least one data set and the entry in it, such as world-list:NATO/ALB");
        }
        boolean all = !passages.isEmpty() && passages.size() == row.all(column).size();
        return all ? Optional.of(passages) : Optional.empty();
    }

    /** Adds the targets of a node whose id, as in {@code claim:003-012}, names their IRIs. */
    void write(Node graph, Node node, String id, List<Passage> passages) {
        int number = 1;
        for (Passage passage : passages) {
            Node target = Iris.claim(id + ".target-" + number);
            load.add(graph, node, OA.hasTarget.asNode(), target);
            load.add(graph, target, RDF.type.asNode(), OA.SpecificResource.asNode());
            load.add(graph, target, OA.hasSource.asNode(), passage.work());
            load.text(graph, target, Entente.entry, passage.entry());
            Node selector = Iris.claim(id + ".selector-" + number);
            passage.lines().ifPresent(range -> select(graph, target, selector, range));
            number++;
        }
    }

    private void select(Node graph, Node target, Node selector, LineRange range) {
        load.add(graph, target, OA.hasSelector.asNode(), selector);
        load.add(graph, target, Entente.firstLine, integer(range.first()));
        load.add(graph, target, Entente.lastLine, integer(range.last()));
        load.add(graph, selector, RDF.type.asNode(), OA.FragmentSelector.asNode());
        load.add(graph, selector, DCTerms.conformsTo.asNode(), RFC_5147);
        load.text(graph, selector, RDF.value.asNode(), range.fragment());
    }

    static Node integer(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }
}
