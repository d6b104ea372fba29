package org.entente.validation;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/**
 * Where a node was written.
 *
 * @param claim the claim that the node is or belongs to; null if it is none
 * @param row its table and row; null if unknown
 */
record Origin(Node claim, String row) {
    private static final Origin UNKNOWN = new Origin(null, null);

    /**
     * Looks for {@code entente:row} in all graphs, at the node itself or, since {@code claim:X.target-1} is a part of
     * {@code claim:X}, at the claim it is a part of.
     */
    static Origin of(Node node, DatasetGraph dataset) {
        if (node == null || !node.isURI()) {
            return UNKNOWN;
        }
        Optional<String> row = row(node, dataset);
        if (row.isPresent()) {
            return new Origin(isClaim(node) ? node : null, row.get());
        }
        int lastDot = node.getURI().lastIndexOf('.');
        boolean isPart = isClaim(node) && lastDot > Iris.CLAIM.length();
        return isPart ? of(NodeFactory.createURI(node.getURI().substring(0, lastDot)), dataset) : UNKNOWN;
    }

    private static boolean isClaim(Node node) {
        return node.getURI().startsWith(Iris.CLAIM);
    }

    private static Optional<String> row(Node node, DatasetGraph dataset) {
        return dataset.stream(Node.ANY, node, Entente.row, Node.ANY)
                .map(Quad::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst();
    }
}
