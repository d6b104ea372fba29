package org.entente.explanation;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/**
 * Writes an explanation as RDF, in the words in which reasons are published: justifications with what they conclude, their
 * premises, axioms and steps; statements; claims with source and passages.
 */
public final class GraphForm {
    private final Graph graph = GraphMemFactory.createGraphMem2();
    private final Node root;

    private GraphForm(Explanation explanation) {
        root = NodeFactory.createURI(explanation.statement().getURI() + ".explanation");
    }

    /** The graph, with our prefixes and no blank node. */
    public static Graph of(Explanation explanation) {
        GraphForm form = new GraphForm(explanation);
        form.graph.getPrefixMapping().setNsPrefixes(Iris.prefixes());
        form.write(explanation);
        return form.graph;
    }

    private void write(Explanation explanation) {
        add(root, RDF.type.asNode(), Entente.Explanation);
        add(root, Entente.concludes, explanation.statement());
        add(root, Entente.verdict, explanation.verdict().node());
        text(root, RDFS.comment.asNode(), explanation.answer().toString());
        explanation.notes().forEach(note -> text(root, RDFS.comment.asNode(), note + "."));
        if (explanation.verdict() == Verdict.EXCLUDED) {
            negative(explanation.statement(), explanation.triple());
        } else {
            statement(explanation.triple(), explanation.sentence().toString());
        }
        explanation.reasons().forEach(reason -> reason(explanation, reason));
        int number = 1;
        for (NearMiss near : explanation.nearMisses()) {
            nearMiss(root, near, NodeFactory.createURI(root.getURI() + ".gap-" + number++));
        }
        ClaimGraph claims = new ClaimGraph(graph);
        explanation.claims().forEach(claims::add);
    }

    private void negative(Node node, Triple triple) {
        add(node, RDF.type.asNode(), OWL2.NegativePropertyAssertion.asNode());
        add(node, OWL2.sourceIndividual.asNode(), triple.getSubject());
        add(node, OWL2.assertionProperty.asNode(), triple.getPredicate());
        add(node, OWL2.targetIndividual.asNode(), triple.getObject());
    }

    private Node statement(Triple triple, String sentence) {
        Node node = Iris.statement(triple);
        add(node, RDF.type.asNode(), RDF.Statement.asNode());
        add(node, RDF.subject.asNode(), triple.getSubject());
        add(node, RDF.predicate.asNode(), triple.getPredicate());
        add(node, RDF.object.asNode(), triple.getObject());
        if (!sentence.isEmpty()) {
            text(node, RDFS.label.asNode(), sentence);
        }
        return node;
    }

    private void reason(Explanation explanation, Reason reason) {
        Node node = reason.node();
        add(root, Entente.justifiedBy, node);
        add(node, RDF.type.asNode(), Entente.Justification);
        add(node, Entente.concludes, explanation.statement());
        for (Fact fact : reason.facts()) {
            if (fact.origin() != Fact.Origin.SUPPOSED) {
                Node statement = statement(fact.triple(), fact.sentence().toString());
                add(node, Entente.premise, statement);
                fact.claims().forEach(claim -> add(claim.node(), Entente.states, statement));
                ClaimGraph.passages(graph, statement, fact.passages());
            }
        }
        axioms(reason, node);
        reason.steps().forEach(step -> step(node, step));
    }

    /** All of them: that things differ, or bear the mark of their kind, is told inside sentences about other axioms. */
    private void axioms(Reason reason, Node node) {
        reason.justification().axioms().forEach(axiom -> {
            add(node, Entente.axiom, axiom.node());
            text(axiom.node(), RDFS.label.asNode(), axiom.text());
        });
    }

    private void step(Node justification, Step step) {
        Node node = NodeFactory.createURI(justification.getURI() + ".step-" + step.number());
        add(justification, Entente.step, node);
        add(node, Entente.stepNumber, NodeFactory.createLiteralDT(Integer.toString(step.number()), XSDDatatype.XSDinteger));
        text(node, RDFS.comment.asNode(), step.sentence() + ".");
        if (step.conclusion() != null) {
            add(node, Entente.concludes, statement(step.conclusion(), step.sentence().toString()));
        }
        step.premises().stream()
                .filter(premise -> premise.triple() != null)
                .forEach(premise -> add(node, Entente.premise, statement(premise.triple(), premise.sentence().toString())));
        step.axioms().forEach(axiom -> add(node, Entente.axiom, axiom(axiom)));
    }

    private Node axiom(CitedAxiom axiom) {
        text(axiom.node(), RDFS.label.asNode(), axiom.text());
        if (!axiom.words().isEmpty()) {
            text(axiom.node(), RDFS.comment.asNode(), axiom.words());
        }
        axiom.claims().forEach(claim -> add(axiom.node(), Entente.formalises, claim.node()));
        return axiom.node();
    }

    private void nearMiss(Node parent, NearMiss near, Node node) {
        add(parent, Entente.gap, node);
        add(node, RDF.type.asNode(), Entente.Gap);
        text(node, RDFS.comment.asNode(), "It would follow that " + near.conclusion() + ".");
        near.axioms().forEach(axiom -> add(node, Entente.axiom, axiom(axiom)));
        int number = 1;
        for (NearMiss.Lack lack : near.lacks()) {
            text(node, Entente.lacks, lack.sentence().toString());
            lack.known().forEach(known -> add(node, DCTerms.relation.asNode(), known.node()));
            for (NearMiss way : lack.ways()) {
                nearMiss(node, way, NodeFactory.createURI(node.getURI() + "-" + number++));
            }
        }
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(subject, predicate, object);
    }

    private void text(Node subject, Node predicate, String text) {
        graph.add(subject, predicate, NodeFactory.createLiteralLang(text, "en"));
    }
}
