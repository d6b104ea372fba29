package org.entente.release.resolution;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.dataset.PropertyTerm;
import org.entente.vocabulary.Entente;

/**
 * Writes the axiom that closes a roster, annotated with the claims it rests on: {@code ∃p.{whole} ⊑ {members}} when the
 * members are subjects, {@code {whole} ⊑ ∀p.{members}} when they are objects.
 */
final class RosterAxiom {

    private RosterAxiom() {}

    static void write(Graph graph, RosterClosure roster) {
        write(graph, roster.property(), roster.whole(), roster.members(), roster.rests());
    }

    /** That the whole is listed in full, which only lists of direct members say. */
    static Optional<Triple> mark(RosterClosure roster) {
        return roster.property().node().equals(Entente.directMemberOf)
                ? Optional.of(Triple.create(roster.whole(), RDF.type.asNode(), Entente.FullyListedGrouping))
                : Optional.empty();
    }

    private static void write(
            Graph graph, PropertyTerm property, Node whole, Collection<Node> members, Collection<Node> restsOn) {
        Node subclass = NodeFactory.createBlankNode();
        Node superclass;
        if (property.listsSubjects()) {
            restriction(graph, subclass, property.node(), OWL2.hasValue.asNode(), whole);
            superclass = oneOf(graph, members);
        } else {
            superclass = NodeFactory.createBlankNode();
            oneOf(graph, subclass, List.of(whole));
            restriction(graph, superclass, property.node(), OWL2.allValuesFrom.asNode(), oneOf(graph, members));
        }
        graph.add(subclass, RDFS.subClassOf.asNode(), superclass);
        annotate(graph, subclass, RDFS.subClassOf.asNode(), superclass, restsOn);
    }

    /** Marks the whole, so that axioms on "all members" are asked only where the roster is known to be closed. */
    static void writeMark(Graph graph, RosterClosure roster) {
        mark(roster).ifPresent(mark -> {
            graph.add(mark);
            annotate(graph, mark.getSubject(), mark.getPredicate(), mark.getObject(), roster.rests());
        });
    }

    private static void restriction(Graph graph, Node node, Node property, Node restriction, Node filler) {
        graph.add(node, RDF.type.asNode(), OWL2.Restriction.asNode());
        graph.add(node, OWL2.onProperty.asNode(), property);
        graph.add(node, restriction, filler);
    }

    private static Node oneOf(Graph graph, Collection<Node> members) {
        if (members.isEmpty()) {
            return OWL2.Nothing.asNode();
        }
        Node node = NodeFactory.createBlankNode();
        oneOf(graph, node, members);
        return node;
    }

    private static void oneOf(Graph graph, Node node, Collection<Node> members) {
        List<Node> sorted =
                members.stream().sorted(Comparator.comparing(Node::getURI)).toList();
        graph.add(node, RDF.type.asNode(), OWL2.Class.asNode());
        graph.add(node, OWL2.oneOf.asNode(), RdfLists.add(graph, sorted));
    }

    private static void annotate(Graph graph, Node source, Node property, Node target, Collection<Node> restsOn) {
        Node annotation = NodeFactory.createBlankNode();
        graph.add(annotation, RDF.type.asNode(), OWL2.Axiom.asNode());
        graph.add(annotation, OWL2.annotatedSource.asNode(), source);
        graph.add(annotation, OWL2.annotatedProperty.asNode(), property);
        graph.add(annotation, OWL2.annotatedTarget.asNode(), target);
        restsOn.forEach(claim -> graph.add(annotation, Entente.formalises, claim));
    }
}
