package org.entente.dataset;

import java.util.List;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.Load.DocumentEntry;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/**
 * Writes passages as Web Annotation targets: one {@code oa:hasTarget} per range of lines, each with its document and a
 * fragment selector of RFC 5147, and the first and last line as numbers beside it.
 */
final class Passages {
    private static final Node RFC_5147 = NodeFactory.createURI("http://tools.ietf.org/rfc/rfc5147");

    private final Load load;

    Passages(Load load) {
        this.load = load;
    }

    /** The ranges in a cell, all inside the document; a bad one is a problem and gives empty. */
    Optional<List<LineRange>> ranges(Row row, String column, String text, DocumentEntry document) {
        Optional<List<LineRange>> ranges = LineRange.parse(text);
        if (ranges.isEmpty()) {
            load.problems().add(row, column, text, "line ranges such as 102-104;110", List.of());
            return ranges;
        }
        boolean inside = ranges.get().stream().allMatch(range -> range.last() <= document.lines());
        if (!inside) {
            String expected = "lines from 1 to " + document.lines() + " of document " + document.id();
            load.problems().add(row, column, text, expected, List.of());
            return Optional.empty();
        }
        return ranges;
    }

    /** Adds the targets of a node whose id, as in {@code claim:003-012}, names their IRIs. */
    void write(Node graph, Node node, String id, DocumentEntry document, List<LineRange> ranges) {
        int number = 1;
        for (LineRange range : ranges) {
            Node target = Iris.claim(id + ".target-" + number);
            Node selector = Iris.claim(id + ".selector-" + number);
            load.add(graph, node, OA.hasTarget.asNode(), target);
            load.add(graph, target, RDF.type.asNode(), OA.SpecificResource.asNode());
            load.add(graph, target, OA.hasSource.asNode(), Iris.document(document.id()));
            load.add(graph, target, OA.hasSelector.asNode(), selector);
            load.add(graph, target, Entente.firstLine, integer(range.first()));
            load.add(graph, target, Entente.lastLine, integer(range.last()));
            load.add(graph, selector, RDF.type.asNode(), OA.FragmentSelector.asNode());
            load.add(graph, selector, DCTerms.conformsTo.asNode(), RFC_5147);
            load.text(graph, selector, RDF.value.asNode(), range.fragment());
            number++;
        }
    }

    static Node integer(long value) {
        return NodeFactory.createLiteralDT(Long.toString(value), XSDDatatype.XSDinteger);
    }
}
