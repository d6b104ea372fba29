package org.entente.endpoint.sparql;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.PathVisitorByType;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.entente.vocabulary.NearestName;

/** The IRIs of a query that no triple of the dataset has, each with the nearest that one does: hints, never errors. */
final class UnknownTerms {
    private static final int MOST_LOOKED_UP = 50;
    private static final int MOST_TOLD = 5;

    private UnknownTerms() {}

    /** Hints of one line each, such as {@code unknown entente:membrOf, nearest entente:memberOf}. */
    static List<String> hints(Query query, DatasetGraph dataset) {
        if (query.getQueryPattern() == null) {
            return List.of();
        }
        return terms(Transformer.transform(new Ours(), Algebra.compile(query))).stream()
                .limit(MOST_LOOKED_UP)
                .filter(term -> !isKnown(term, dataset))
                .limit(MOST_TOLD)
                .map(term -> hint(term, dataset))
                .toList();
    }

    /** Without what is for other endpoints, whose terms we need not know. */
    private static final class Ours extends TransformCopy {
        @Override
        public Op transform(OpService service, Op braces) {
            return OpTable.unit();
        }
    }

    private static Set<Node> terms(Op op) {
        Set<Node> terms = new LinkedHashSet<>();
        NodeTransformLib.transform(
                node -> {
                    if (node.isURI()) {
                        terms.add(node);
                    }
                    return node;
                },
                op);
        OpWalker.walk(op, new OpVisitorBase() {
            @Override
            public void visit(OpPath path) {
                path.getTriplePath().getPath().visit(new Links(terms));
            }
        });
        return terms;
    }

    private static boolean isKnown(Node term, DatasetGraph dataset) {
        return isKnown(term, dataset.getDefaultGraph())
                || dataset.containsGraph(term)
                || dataset.contains(Node.ANY, term, Node.ANY, Node.ANY)
                || dataset.contains(Node.ANY, Node.ANY, term, Node.ANY)
                || dataset.contains(Node.ANY, Node.ANY, Node.ANY, term);
    }

    private static boolean isKnown(Node term, Graph graph) {
        return graph.contains(term, Node.ANY, Node.ANY)
                || graph.contains(Node.ANY, term, Node.ANY)
                || graph.contains(Node.ANY, Node.ANY, term);
    }

    private static String hint(Node term, DatasetGraph dataset) {
        String nearest = nearest(term, dataset).map(name -> ", nearest " + written(name)).findFirst().orElse("");
        return "unknown " + written(term.getURI()) + nearest;
    }

    private static Stream<String> nearest(Node term, DatasetGraph dataset) {
        String iri = term.getURI();
        boolean ofOntology = iri.startsWith(Entente.NS);
        if (!ofOntology && !iri.startsWith(Iris.ID)) {
            return Stream.empty();
        }
        String space = ofOntology ? Entente.NS : Iris.ID;
        Graph graph = dataset.getGraph(ofOntology ? NamedGraphs.ONTOLOGY : NamedGraphs.REGISTRY);
        Set<String> names = graph.stream()
                .map(triple -> triple.getSubject())
                .filter(subject -> subject.isURI() && subject.getURI().startsWith(space))
                .map(subject -> subject.getURI().substring(space.length()))
                .collect(Collectors.toSet());
        return NearestName.of(iri.substring(space.length()), names, 1).stream().map(space::concat);
    }

    /** As a prefixed name where we have a prefix; in the letters that a header can carry. */
    private static String written(String iri) {
        String name = Iris.prefixes().shortForm(iri);
        return name.chars().allMatch(letter -> letter > ' ' && letter < 0x7f)
                ? name
                : URI.create(iri.replaceAll("[\\s\"<>\\\\^`{|}]", "_")).toASCIIString();
    }

    private static final class Links extends PathVisitorByType {
        private final Set<Node> terms;

        Links(Set<Node> terms) {
            this.terms = terms;
        }

        @Override
        public void visitNegPS(P_NegPropSet path) {
            path.getNodes().forEach(link -> terms.add(link.getNode()));
        }

        @Override
        public void visit0(P_Path0 path) {
            terms.add(path.getNode());
        }

        @Override
        public void visit1(P_Path1 path) {
            path.getSubPath().visit(this);
        }

        @Override
        public void visit2(P_Path2 path) {
            path.getLeft().visit(this);
            path.getRight().visit(this);
        }
    }
}
