package org.entente.explanation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.entente.reasoning.Axiom;
import org.entente.reasoning.AxiomShape;
import org.entente.reasoning.AxiomWords;
import org.entente.reasoning.Derivation;
import org.entente.reasoning.Justification;
import org.entente.vocabulary.Iris;

/**
 * Tells justifications to readers. Steps that only serve the machinery are told inside the step that uses them: that a thing bears
 * the mark of its kind, and that things differ.
 */
final class Reasons {
    private final Labels labels;
    private final AxiomWords words;
    private final Evidence evidence;

    Reasons(Labels labels, AxiomWords words, Evidence evidence) {
        this.labels = labels;
        this.words = words;
        this.evidence = evidence;
    }

    /**
     * The reason that a justification is; for a negation, what is denied is supposed first.
     *
     * @param concluded the statement that it concludes
     */
    Reason of(Justification justification, Node concluded) {
        List<Triple> facts = inOrderOfUse(justification);
        return new Reason(
                name(justification, concluded),
                facts.stream().map(fact -> evidence.fact(fact, isSupposed(fact, justification))).toList(),
                new Telling(justification, facts).steps(),
                justification);
    }

    private static boolean isSupposed(Triple fact, Justification justification) {
        return Hierarchy.isExample(fact.getSubject()) || justification.denied() && fact.equals(justification.conclusion());
    }

    /** The asserted triples as the steps come to them, what is supposed first. */
    private static List<Triple> inOrderOfUse(Justification justification) {
        Set<Triple> facts = new LinkedHashSet<>();
        if (justification.denied()) {
            facts.add(justification.conclusion());
        }
        justification.steps().stream()
                .flatMap(step -> step.premises().stream())
                .filter(justification.premises()::contains)
                .forEach(facts::add);
        facts.addAll(justification.premises());
        return List.copyOf(facts);
    }

    /** The name under which a release publishes the reason, whether or not it is among those published. */
    private static Node name(Justification justification, Node concluded) {
        Stream<Node> parts = Stream.concat(
                justification.premises().stream().map(Iris::statement),
                justification.axioms().stream().map(Axiom::node));
        return Iris.justification(concluded, parts.toList());
    }

    AxiomShape shape(Axiom axiom) {
        return words.shape(axiom);
    }

    CitedAxiom cite(Axiom axiom) {
        List<CitedClaim> claims = axiom.claims().stream().flatMap(claim -> evidence.cite(claim).stream()).toList();
        AxiomShape shape = words.shape(axiom);
        return new CitedAxiom(axiom.node(), axiom.text(), shape, words.sentence(axiom).orElse(""), claims);
    }

    /** A denial has no sentence among the axioms; the triple that it denies makes one. */
    private CitedAxiom cite(Axiom axiom, Justification justification, List<Triple> facts) {
        CitedAxiom cited = cite(axiom);
        if (cited.shape() != AxiomShape.DENIAL) {
            return cited;
        }
        return Stream.concat(facts.stream(), justification.steps().stream().map(Derivation::conclusion))
                .filter(triple -> triple != null && Iris.negativeStatement(triple).equals(axiom.node()))
                .findFirst()
                .map(triple -> new CitedAxiom(
                        axiom.node(),
                        axiom.text(),
                        cited.shape(),
                        "It is denied that " + labels.sentence(triple) + ".",
                        evidence.denying(triple)))
                .orElse(cited);
    }

    /** One justification on its way into sentences. */
    private final class Telling {
        private final Justification justification;
        private final List<Triple> facts;
        private final Map<Triple, Derivation> folded = new HashMap<>();
        private final Map<Triple, String> references = new LinkedHashMap<>();
        private final List<Step> steps = new ArrayList<>();

        Telling(Justification justification, List<Triple> facts) {
            this.justification = justification;
            this.facts = facts;
        }

        List<Step> steps() {
            facts.forEach(fact -> references.put(fact, "fact " + (references.size() + 1)));
            for (Derivation step : justification.steps()) {
                if (isFolded(step)) {
                    folded.put(step.conclusion(), step);
                } else {
                    tell(step);
                }
            }
            return steps;
        }

        private boolean isFolded(Derivation step) {
            return step.conclusion() != null
                    && (words.marked(step.conclusion().getPredicate()).isPresent()
                            || isDifference(step.conclusion()) && step.premises().isEmpty());
        }

        private static boolean isDifference(Triple triple) {
            return triple.getPredicate().equals(OWL.differentFrom.asNode());
        }

        private void tell(Derivation step) {
            int number = steps.size() + 1;
            Set<Axiom> axioms = new LinkedHashSet<>(step.axioms());
            Set<Triple> premises = new LinkedHashSet<>();
            List<Triple> differences = new ArrayList<>();
            step.premises().forEach(premise -> unfold(premise, premises, differences, axioms));
            List<Step.Premise> told = premises.stream()
                    .map(premise -> new Step.Premise(premise, labels.sentence(premise), references.getOrDefault(premise, "")))
                    .collect(Collectors.toCollection(ArrayList::new));
            if (!differences.isEmpty()) {
                told.add(new Step.Premise(null, differ(differences), ""));
            }
            Triple conclusion = step.conclusion();
            steps.add(new Step(
                    number,
                    conclusion,
                    conclusion == null ? clash() : labels.sentence(conclusion),
                    told,
                    axioms.stream()
                            .map(axiom -> cite(axiom, justification, facts))
                            .filter(axiom -> axiom.shape() != AxiomShape.MARK)
                            .toList(),
                    conclusion == null ? "" : labels.meaning(conclusion)));
            if (conclusion != null) {
                references.put(conclusion, "step " + number);
            }
        }

        private Sentence clash() {
            return Sentence.of(justification.denied() ? "These cannot hold together, so what was supposed is excluded" : "These cannot hold together");
        }

        private void unfold(Triple premise, Set<Triple> premises, List<Triple> differences, Set<Axiom> axioms) {
            Derivation step = folded.get(premise);
            if (step == null) {
                premises.add(premise);
            } else if (isDifference(premise)) {
                differences.add(premise);
            } else {
                axioms.addAll(step.axioms());
                step.premises().forEach(inner -> unfold(inner, premises, differences, axioms));
            }
        }

        /** {@code Korea is another thing than each of these: …}, or that all of them differ. */
        private Sentence differ(List<Triple> pairs) {
            Set<Node> common = new LinkedHashSet<>(List.of(pairs.get(0).getSubject(), pairs.get(0).getObject()));
            pairs.forEach(pair -> common.retainAll(List.of(pair.getSubject(), pair.getObject())));
            Set<Node> all = new LinkedHashSet<>();
            pairs.forEach(pair -> all.addAll(List.of(pair.getSubject(), pair.getObject())));
            if (pairs.size() == 1 || common.isEmpty()) {
                return list(all).and(" are different things, as the registry keeps them apart");
            }
            Node one = common.iterator().next();
            all.remove(one);
            return Sentence.EMPTY.and(labels.label(one), one).and(" is another thing than each of ").and(list(all));
        }

        private Sentence list(Set<Node> things) {
            Sentence sentence = Sentence.EMPTY;
            int left = things.size();
            for (Node thing : things) {
                sentence = sentence.and(labels.label(thing), thing).and(--left > 1 ? ", " : left == 1 ? " and " : "");
            }
            return sentence;
        }
    }
}
