package org.entente.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.reasoning.AxiomShape;
import org.entente.reasoning.AxiomWords;
import org.entente.reasoning.Justification;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * Explains triples of a view.
 *
 * <pre>{@code
 * Explanations explanations = Explanations.of(ReleaseView.of(release.id(), release.dataset()), Documents.NONE);
 * Explanation explanation = explanations.explain("Japan", "memberOf", "Quad");
 * }</pre>
 *
 * <p>The same view always gives the same explanation. Can be shared by threads; one is answered at a time, in
 * milliseconds.
 */
public final class Explanations {
    /** How many reasons and near misses are given. */
    private static final int MOST = 3;

    private final ReasonedView view;
    private final Labels labels;
    private final Names names;
    private final Evidence evidence;
    private final Reasons reasons;
    private final NearMisses nearMisses;

    private Explanations(ReasonedView view, Documents documents) {
        this.view = view;
        labels = new Labels(view.dataset());
        names = new Names(view, labels);
        evidence = new Evidence(
                view.dataset(), view.outcomes(), view.closures(), labels, new Passages(view.dataset(), labels, documents));
        reasons = new Reasons(labels, new AxiomWords(view.closure(), labels), evidence);
        nearMisses = new NearMisses(view.closure(), labels, reasons, evidence);
    }

    /** Explanations of a view, with the text of passages where the documents are at hand. */
    public static Explanations of(ReasonedView view, Documents documents) {
        return new Explanations(view, documents);
    }

    /**
     * Explains what people write as subject, predicate and object: ids, prefixed names, IRIs, names, values.
     *
     * @throws UnresolvedNameException if one of them is not known, or means several things
     */
    public Explanation explain(String subject, String predicate, String object) {
        return explain(read(subject, predicate, object));
    }

    /** The triple that people mean. @throws UnresolvedNameException if a part is not known, or means several things */
    public Triple read(String subject, String predicate, String object) {
        Node relation = names.relation(predicate);
        if (relation.equals(RDFS.subClassOf.asNode()) || relation.equals(RDFS.subPropertyOf.asNode())) {
            return Triple.create(names.term("subject", subject), relation, names.term("object", object));
        }
        Node thing = names.thing("subject", subject);
        if (names.isLiteral(relation)) {
            return Triple.create(thing, relation, value(thing, relation, object));
        }
        Node other = relation.equals(RDF.type.asNode()) ? names.kind(object) : names.thing("object", object);
        return Triple.create(thing, relation, other);
    }

    /** The value with this text that some claim gives, with its datatype; else the plain text. */
    private Node value(Node thing, Node relation, String text) {
        return view.dataset().stream(Node.ANY, Node.ANY, RDF.subject.asNode(), thing)
                .filter(quad -> view.dataset().contains(quad.getGraph(), quad.getSubject(), RDF.predicate.asNode(), relation))
                .flatMap(quad -> view.dataset().stream(quad.getGraph(), quad.getSubject(), RDF.object.asNode(), Node.ANY))
                .map(quad -> quad.getObject())
                .filter(value -> value.isLiteral() && value.getLiteralLexicalForm().equalsIgnoreCase(text))
                .findFirst()
                .orElseGet(() -> NodeFactory.createLiteralString(text));
    }

    /** Explains a triple. */
    public synchronized Explanation explain(Triple asked) {
        Optional<Node> affirmed = view.dataset().getGraph(NamedGraphs.ONTOLOGY)
                .stream(Node.ANY, Entente.negativeForm, asked.getPredicate())
                .map(Triple::getSubject)
                .findFirst();
        if (affirmed.isEmpty()) {
            return answer(asked, remarks(asked));
        }
        Triple triple = Triple.create(asked.getSubject(), affirmed.get(), asked.getObject());
        List<Sentence> notes = remarks(triple);
        notes.add(Sentence.of("It was asked whether ").and(labels.sentence(asked))
                .and("; that is so if the following is excluded"));
        return answer(triple, notes);
    }

    private List<Sentence> remarks(Triple triple) {
        return new ArrayList<>(view.remarks(triple).stream().map(Sentence::of).toList());
    }

    private Explanation answer(Triple triple, List<Sentence> notes) {
        if (isStated(triple)) {
            Justification itself = new Justification(triple, false, List.of(triple), List.of(), List.of());
            return explanation(triple, Verdict.ASSERTED, List.of(itself), notes);
        }
        List<Justification> general = Hierarchy.isAbout(triple) ? Hierarchy.justifications(view.closure(), triple) : List.of();
        if (!general.isEmpty()) {
            return explanation(triple, Verdict.ENTAILED, general, notes);
        }
        if (view.closure().holds(triple)) {
            return explanation(triple, Verdict.ENTAILED, view.closure().justifications(triple), notes);
        }
        if (view.inferred().contains(triple)) {
            notes.add(Sentence.of("The reasoner found it; no reason is published for it"));
            return explanation(triple, Verdict.ENTAILED, List.of(), notes);
        }
        List<Justification> against = view.closure().refutations(triple);
        if (!against.isEmpty() && !isOpenCollective(triple, against, notes)) {
            return explanation(triple, Verdict.EXCLUDED, against, notes);
        }
        return unknown(triple, notes);
    }

    private boolean isStated(Triple triple) {
        return Stream.of(view.asserted(), graph(NamedGraphs.REGISTRY), graph(NamedGraphs.ONTOLOGY))
                .anyMatch(graph -> graph.contains(triple));
    }

    private Graph graph(Node name) {
        return view.dataset().getGraph(name);
    }

    /**
     * Whether a collective is excluded only because it is another thing than every member of a closed list: it may yet
     * stand for some of them, so nothing is said.
     */
    private boolean isOpenCollective(Triple triple, List<Justification> against, List<Sentence> notes) {
        boolean collective = Stream.of(triple.getSubject(), triple.getObject())
                .anyMatch(thing -> graph(NamedGraphs.REGISTRY).contains(thing, RDF.type.asNode(), Entente.Collective));
        boolean byList = against.stream().allMatch(reason -> reason.axioms().stream()
                .anyMatch(axiom -> reasons.shape(axiom) == AxiomShape.CLOSED_ROSTER));
        if (collective && byList) {
            notes.add(Sentence.of("A closed list does not name this collective, but the collective may stand for some whom it names"));
        }
        return collective && byList;
    }

    private Explanation unknown(Triple triple, List<Sentence> notes) {
        graph(NamedGraphs.ONTOLOGY)
                .stream(triple.getPredicate(), Entente.singleValued, Node.ANY)
                .flatMap(single -> view.asserted().stream(triple.getSubject(), triple.getPredicate(), Node.ANY))
                .forEach(other -> notes.add(Sentence.of("The view takes another value: ").and(labels.sentence(other))));
        noteOtherWays(triple, notes);
        notes.addAll(OpenLists.of(view, labels, triple));
        List<NearMiss> near = nearMisses.of(triple, MOST);
        return new Explanation(
                view.name(), triple, Iris.statement(triple), labels.sentence(triple), labels.meaning(triple),
                Verdict.UNKNOWN, List.of(), evidence.others(triple, Set.of()), near, notes);
    }

    /** Who is no direct member may yet be a member through something else. */
    private void noteOtherWays(Triple triple, List<Sentence> notes) {
        Triple direct = Triple.create(triple.getSubject(), Entente.directMemberOf, triple.getObject());
        if (triple.getPredicate().equals(Entente.memberOf) && !view.closure().refutations(direct).isEmpty()) {
            notes.add(Sentence.of("It is excluded that ").and(labels.sentence(direct)).and(", but membership has other ways"));
        }
    }

    private Explanation explanation(Triple triple, Verdict verdict, List<Justification> found, List<Sentence> notes) {
        Node statement = verdict == Verdict.EXCLUDED ? Iris.negativeStatement(triple) : Iris.statement(triple);
        List<Reason> why = found.stream().limit(MOST).map(reason -> reasons.of(reason, statement)).toList();
        Set<Node> cited = why.stream()
                .flatMap(reason -> Stream.concat(
                        reason.facts().stream().flatMap(fact -> fact.claims().stream()),
                        reason.steps().stream().flatMap(step -> step.axioms().stream()).flatMap(axiom -> axiom.claims().stream())))
                .map(CitedClaim::node)
                .collect(Collectors.toSet());
        return new Explanation(
                view.name(), triple, statement, labels.sentence(triple), labels.meaning(triple),
                verdict, why, evidence.others(triple, cited), List.of(), notes);
    }
}
