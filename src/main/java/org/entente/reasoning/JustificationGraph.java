package org.entente.reasoning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/**
 * Writes reasons as RDF: {@code ?j a entente:Justification ; entente:concludes ?statement ; entente:premise ?statement2 ;
 * entente:axiom ?axiom ; entente:step ?step}.
 *
 * <p>A reason with one step only is that step, and has none besides. That two things differ is no statement here: the
 * step that uses it cites the axiom.
 */
public final class JustificationGraph {
    private final Graph graph = GraphMemFactory.createGraphMem2();

    private JustificationGraph() {}

    /** The reasons with their statements, axioms and steps; the same reasons give the same triples. */
    public static Graph of(Collection<Justification> justifications) {
        JustificationGraph writer = new JustificationGraph();
        justifications.forEach(writer::write);
        return writer.graph;
    }

    /** The node of what a reason concludes: the statement, or its negation. */
    public static Node conclusion(Justification justification) {
        return justification.denied()
                ? Iris.negativeStatement(justification.conclusion())
                : Iris.statement(justification.conclusion());
    }

    /** The node of a reason, named after what it concludes and rests on. */
    public static Node node(Justification justification) {
        Stream<Node> parts = Stream.concat(
                justification.premises().stream().map(Iris::statement),
                justification.axioms().stream().map(Axiom::node));
        return Iris.justification(conclusion(justification), parts.toList());
    }

    private void write(Justification justification) {
        Node node = node(justification);
        graph.add(node, RDF.type.asNode(), Entente.Justification);
        graph.add(node, Entente.concludes, concluded(justification));
        justification.premises().forEach(premise -> graph.add(node, Entente.premise, statement(premise)));
        justification.axioms().forEach(axiom -> graph.add(node, Entente.axiom, axiom(axiom)));
        List<Derivation> steps = withoutDifferences(justification.steps());
        for (int step = 0; steps.size() > 1 && step < steps.size(); step++) {
            write(justification, node, steps.get(step), step + 1);
        }
    }

    private void write(Justification justification, Node node, Derivation derivation, int number) {
        Node step = NodeFactory.createURI(node.getURI() + ".step-" + number);
        graph.add(node, Entente.step, step);
        graph.add(step, Entente.stepNumber, NodeFactory.createLiteralDT("" + number, XSDDatatype.XSDinteger));
        graph.add(step, Entente.concludes, derivation.conclusion() == null
                ? concluded(justification)
                : statement(derivation.conclusion()));
        derivation.premises().stream()
                .filter(premise -> !justification.denied() || !premise.equals(justification.conclusion()))
                .forEach(premise -> graph.add(step, Entente.premise, statement(premise)));
        derivation.axioms().forEach(axiom -> graph.add(step, Entente.axiom, axiom(axiom)));
    }

    private Node concluded(Justification justification) {
        return justification.denied() ? denial(justification.conclusion()) : statement(justification.conclusion());
    }

    private Node statement(Triple triple) {
        Node statement = Iris.statement(triple);
        graph.add(statement, RDF.type.asNode(), RDF.Statement.asNode());
        graph.add(statement, RDF.subject.asNode(), triple.getSubject());
        graph.add(statement, RDF.predicate.asNode(), triple.getPredicate());
        graph.add(statement, RDF.object.asNode(), triple.getObject());
        return statement;
    }

    private Node denial(Triple denied) {
        Node statement = Iris.negativeStatement(denied);
        graph.add(statement, RDF.type.asNode(), OWL2.NegativePropertyAssertion.asNode());
        graph.add(statement, OWL2.sourceIndividual.asNode(), denied.getSubject());
        graph.add(statement, OWL2.assertionProperty.asNode(), denied.getPredicate());
        graph.add(statement, OWL2.targetIndividual.asNode(), denied.getObject());
        return statement;
    }

    private Node axiom(Axiom axiom) {
        // a denied fact is a statement with a claim of its own, not an axiom of the ontology
        graph.add(axiom.node(), Entente.manchesterText, NodeFactory.createLiteralString(axiom.text()));
        if (axiom.node().getURI().startsWith(Iris.AXIOM)) {
            graph.add(axiom.node(), RDF.type.asNode(), Entente.Axiom);
        }
        axiom.terms().forEach(term -> graph.add(axiom.node(), Entente.axiomTerm, term));
        axiom.claims().forEach(claim -> graph.add(axiom.node(), Entente.formalises, claim));
        return axiom.node();
    }

    /** The steps, in which a difference is replaced by what it follows from. */
    private static List<Derivation> withoutDifferences(List<Derivation> steps) {
        List<Derivation> written = new ArrayList<>();
        for (Derivation step : steps) {
            if (step.conclusion() == null || !isDifference(step.conclusion())) {
                Set<Triple> premises = new LinkedHashSet<>();
                Set<Axiom> axioms = new LinkedHashSet<>(step.axioms());
                step.premises().forEach(premise -> resolve(premise, steps, premises, axioms));
                written.add(new Derivation(step.conclusion(), List.copyOf(axioms), List.copyOf(premises)));
            }
        }
        return written;
    }

    private static void resolve(Triple premise, List<Derivation> steps, Set<Triple> premises, Set<Axiom> axioms) {
        if (!isDifference(premise)) {
            premises.add(premise);
            return;
        }
        steps.stream().filter(step -> premise.equals(step.conclusion())).limit(1).forEach(step -> {
            premises.addAll(step.premises());
            axioms.addAll(step.axioms());
        });
    }

    private static boolean isDifference(Triple triple) {
        return triple.getPredicate().equals(OWL2.differentFrom.asNode());
    }
}
