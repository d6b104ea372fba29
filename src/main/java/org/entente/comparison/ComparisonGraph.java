package org.entente.comparison;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SchemaDO;
import org.entente.explanation.ClaimGraph;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * Writes a comparison in RDF: a change set for each part of the view, whose additions and removals are statements with
 * their reasons and with the claims that brought them about, and an action for each other thing; nothing is left out.
 *
 * @see <a href="https://vocab.org/changeset/">Changeset vocabulary</a>
 */
final class ComparisonGraph {
    private static final String CHANGESET = "http://purl.org/vocab/changeset/schema#";
    private static final String PROV = "http://www.w3.org/ns/prov#";

    private final Graph graph = GraphMemFactory.createGraphMem2();
    private final Comparison comparison;
    private final Node root;

    private ComparisonGraph(Comparison comparison) {
        this.comparison = comparison;
        root = NodeFactory.createURI(
                Iris.BASE + "diff?from=" + comparison.older().id() + "&to=" + comparison.newer().id());
    }

    /** The graph, with our prefixes and no blank node. */
    static Graph of(Comparison comparison) {
        ComparisonGraph form = new ComparisonGraph(comparison);
        form.graph.getPrefixMapping().setNsPrefixes(Iris.prefixes()).setNsPrefix("cs", CHANGESET);
        form.write();
        return form.graph;
    }

    private void write() {
        add(comparison.newer().iri(), prov("wasRevisionOf"), comparison.older().iri());
        text(root, RDFS.comment.asNode(), ComparisonSummary.verdict(comparison));
        add(root, DCTerms.subject.asNode(), comparison.older().iri());
        add(root, DCTerms.subject.asNode(), comparison.newer().iri());
        changes(NamedGraphs.ASSERTED, comparison.asserted());
        changes(NamedGraphs.INFERRED, comparison.inferred());
        changes(NamedGraphs.NEGATIVE, comparison.negative());
        comparison.axioms().forEach(this::axiom);
        comparison.entries().forEach(this::entry);
        comparison.questions().stream().filter(change -> change.answer().isPresent()).forEach(this::question);
    }

    private void changes(Node name, List<TripleChange> changes) {
        Node set = set(name);
        for (TripleChange change : changes) {
            statement(change);
            add(set, changeset(change.presence() == Presence.NEW ? "addition" : "removal"), change.statement());
            change.causes().forEach(cause -> add(change.statement(), prov("wasInfluencedBy"), cause.node()));
            for (ReasonChange reason : change.reasons()) {
                add(change.statement(), Entente.justifiedBy, reason.node());
                reason.parts().forEach(part -> add(
                        reason.node(), part.isAxiom() ? Entente.axiom : Entente.premise, part.node()));
                reason.missing().forEach(part -> text(part.node(), RDFS.label.asNode(), part.sentence().toString()));
            }
        }
    }

    /** One for each graph, which is what it says has changed. */
    private Node set(Node graphName) {
        Node set = NodeFactory.createURI(root.getURI() + "#" + Iris.localName(graphName));
        add(set, RDF.type.asNode(), changeset("ChangeSet"));
        add(set, changeset("subjectOfChange"), graphName);
        add(root, DCTerms.hasPart.asNode(), set);
        return set;
    }

    private void statement(TripleChange change) {
        Node node = change.statement();
        Triple triple = change.triple();
        boolean denied = change.denied();
        add(node, RDF.type.asNode(), denied ? OWL2.NegativePropertyAssertion.asNode() : RDF.Statement.asNode());
        add(node, denied ? OWL2.sourceIndividual.asNode() : RDF.subject.asNode(), triple.getSubject());
        add(node, denied ? OWL2.assertionProperty.asNode() : RDF.predicate.asNode(), triple.getPredicate());
        add(node, denied ? OWL2.targetIndividual.asNode() : RDF.object.asNode(), triple.getObject());
        text(node, RDFS.label.asNode(), change.sentence().toString());
    }

    private void axiom(AxiomChange change) {
        Node node = change.axiom().node();
        text(node, RDFS.label.asNode(), change.axiom().text());
        action(node, "axiom", change.presence());
        change.claims().forEach(claim -> add(node, Entente.formalises, claim.node()));
    }

    private void entry(EntryChange change) {
        Node action = action(change.node(), change.sort(), change.presence());
        change.cited().ifPresent(new ClaimGraph(graph)::add);
        text(change.node(), RDFS.label.asNode(), change.sentence().toString());
        change.fields().forEach(field -> text(action, SchemaDO.description.asNode(), field.toString()));
    }

    private void question(QuestionChange change) {
        Node action = action(change.question().node(), "question", change.presence());
        text(change.question().node(), RDFS.comment.asNode(), change.question().summary());
        change.answer().ifPresent(answer -> add(
                action,
                SchemaDO.description.asNode(),
                NodeFactory.createLiteralString(answer.difference().toString())));
    }

    /** That something other than a triple of the view was added, deleted or updated. */
    private Node action(Node object, String sort, Presence presence) {
        boolean ours = object.getURI().startsWith(Iris.BASE);
        String name = ours ? Iris.localName(object) : Iris.hash(object.getURI());
        Node action = NodeFactory.createURI(root.getURI() + "#" + sort + "-" + name);
        Resource type = switch (presence) {
            case NEW -> SchemaDO.AddAction;
            case GONE -> SchemaDO.DeleteAction;
            case CHANGED -> SchemaDO.UpdateAction;
        };
        add(root, DCTerms.hasPart.asNode(), action);
        add(action, RDF.type.asNode(), type.asNode());
        add(action, SchemaDO.object.asNode(), object);
        return action;
    }

    private static Node changeset(String name) {
        return NodeFactory.createURI(CHANGESET + name);
    }

    private static Node prov(String name) {
        return NodeFactory.createURI(PROV + name);
    }

    private void add(Node subject, Node predicate, Node object) {
        graph.add(subject, predicate, object);
    }

    private void text(Node subject, Node predicate, String text) {
        graph.add(subject, predicate, NodeFactory.createLiteralLang(text, "en"));
    }
}
