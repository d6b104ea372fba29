package org.entente.comparison;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.entente.explanation.Fact;
import org.entente.explanation.Sentence;
import org.entente.reasoning.Axiom;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** Finds what is asserted, inferred and denied in one release alone, with reasons and causes. */
final class Conclusions {
    private static final Comparator<TripleChange> ORDER = Comparator.comparing(TripleChange::presence)
            .thenComparing(change -> change.sentence().toString())
            .thenComparing(change -> change.statement().getURI());

    private final Side older;
    private final Side newer;
    private final Causes causes;

    Conclusions(Side older, Side newer, Map<Node, EntryChange> entries) {
        this.older = older;
        this.newer = newer;
        causes = new Causes(entries);
    }

    /** Accepted triples, and denials that the view takes. */
    List<TripleChange> asserted() {
        return inEither((side, other) -> {
            Graph graph = side.graph(NamedGraphs.ASSERTED);
            Graph others = other.graph(NamedGraphs.ASSERTED);
            Stream<TripleChange> triples = graph.stream()
                    .filter(triple -> !isDenial(graph, triple.getSubject()) && !others.contains(triple))
                    .map(triple -> asserted(triple, false, side));
            Stream<TripleChange> denials = denials(graph)
                    .filter(denial -> !isDenial(others, denial))
                    .map(denial -> asserted(denied(graph, denial), true, side));
            return Stream.concat(triples, denials);
        });
    }

    /** What was inferred, the hierarchy of kinds and relations included. */
    List<TripleChange> inferred() {
        return inEither((side, other) -> side.graph(NamedGraphs.INFERRED).stream()
                .filter(triple -> !other.graph(NamedGraphs.INFERRED).contains(triple))
                .map(triple -> concluded(triple, false, side, other)));
    }

    /** What is known not to be so. */
    List<TripleChange> negative() {
        return inEither((side, other) -> side.graph(NamedGraphs.NEGATIVE).stream()
                .filter(triple -> !other.graph(NamedGraphs.NEGATIVE).contains(triple))
                .map(triple -> concluded(affirmed(triple, side), true, side, other)));
    }

    private List<TripleChange> inEither(Finder finder) {
        return Stream.concat(finder.find(newer, older), finder.find(older, newer)).sorted(ORDER).toList();
    }

    private interface Finder {
        Stream<TripleChange> find(Side side, Side other);
    }

    private Presence presence(Side side) {
        return side == newer ? Presence.NEW : Presence.GONE;
    }

    private TripleChange asserted(Triple triple, boolean denied, Side side) {
        List<Cause> why = denied
                ? causes.ofClaims(side.evidence().denying(triple), side)
                : causes.ofClaims(side.fact(triple).claims(), side);
        String remark = why.isEmpty() ? "its claims are as before; the ontology takes them otherwise" : "";
        return new TripleChange(
                triple, denied, presence(side), sentence(triple, denied, side), statement(triple, denied), List.of(), why, remark);
    }

    private TripleChange concluded(Triple triple, boolean denied, Side side, Side other) {
        Node statement = statement(triple, denied);
        boolean stated = !denied && other.states(triple);
        List<ReasonChange> reasons = side.reasons(statement).stream().map(reason -> reason(reason, side, other)).toList();
        Set<Cause> why = new LinkedHashSet<>();
        reasons.stream()
                .flatMap(ReasonChange::missing)
                .flatMap(part -> causes.of(part, presence(side), side).stream())
                .forEach(why::add);
        if (stated) {
            why.addAll(causes.ofClaims(other.fact(triple).claims(), other));
        }
        return new TripleChange(
                triple, denied, presence(side), sentence(triple, denied, side), statement, reasons, List.copyOf(why),
                remark(stated, reasons, side));
    }

    private String remark(boolean stated, List<ReasonChange> reasons, Side side) {
        if (stated) {
            return side == newer ? "it was stated before" : "it is stated now";
        }
        if (reasons.isEmpty()) {
            return "release " + side.release().id() + " publishes no reason for it";
        }
        Predicate<ReasonChange> whole = reason -> reason.missing().findAny().isEmpty();
        return reasons.stream().anyMatch(whole) ? "all that it rests on is in both releases; the reasoner changed" : "";
    }

    private static ReasonChange reason(Node reason, Side side, Side other) {
        Stream<Part> facts = side.premises(reason).stream().map(premise -> fact(premise, side, other));
        Stream<Part> axioms = side.axioms(reason).stream().map(axiom -> axiom(axiom, side, other));
        return new ReasonChange(reason, Stream.concat(facts, axioms).toList());
    }

    private static Part fact(Triple triple, Side side, Side other) {
        Fact fact = side.fact(triple);
        return new Part(
                Iris.statement(triple), Optional.of(triple), fact.sentence(), other.states(triple), fact.claims(), fact.passages());
    }

    private static Part axiom(Axiom axiom, Side side, Side other) {
        return new Part(
                axiom.node(),
                Optional.empty(),
                Sentence.of(axiom.text()),
                other.states(axiom),
                axiom.claims().stream().flatMap(claim -> side.evidence().cite(claim).stream()).toList(),
                List.of());
    }

    private static Sentence sentence(Triple triple, boolean denied, Side side) {
        Sentence sentence = side.labels().sentence(triple);
        return denied ? Sentence.of("it is not so that ").and(sentence) : sentence;
    }

    private static Node statement(Triple triple, boolean denied) {
        return denied ? Iris.negativeStatement(triple) : Iris.statement(triple);
    }

    private static Triple affirmed(Triple negative, Side side) {
        return side.graph(NamedGraphs.ONTOLOGY)
                .stream(Node.ANY, Entente.negativeForm, negative.getPredicate())
                .map(form -> Triple.create(negative.getSubject(), form.getSubject(), negative.getObject()))
                .findFirst()
                .orElse(negative);
    }

    private static Stream<Node> denials(Graph graph) {
        return graph.stream(Node.ANY, RDF.type.asNode(), OWL2.NegativePropertyAssertion.asNode()).map(Triple::getSubject);
    }

    private static boolean isDenial(Graph graph, Node node) {
        return graph.contains(node, RDF.type.asNode(), OWL2.NegativePropertyAssertion.asNode());
    }

    private static Triple denied(Graph graph, Node denial) {
        return Triple.create(
                Entry.object(graph, denial, OWL2.sourceIndividual.asNode()).orElseThrow(),
                Entry.object(graph, denial, OWL2.assertionProperty.asNode()).orElseThrow(),
                Entry.object(graph, denial, OWL2.targetIndividual.asNode()).orElseThrow());
    }
}
