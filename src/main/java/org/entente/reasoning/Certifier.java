package org.entente.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.entente.reasoning.Certificate.Refusal;
import org.entente.reasoning.closure.Closing;
import org.entente.vocabulary.Iris;
import org.semanticweb.owlapi.model.OWLAxiom;

/**
 * Evaluates every axiom in a closure, and where fillers are missing supposes them and evaluates again; what was supposed
 * is taken back.
 */
final class Certifier {
    /** A witness may need witnesses of its own; more than so many in a row are not tried. */
    private static final int MOST_ROUNDS = 6;

    private final Rules rules;
    private final Closing closing;
    private final Statements statements;
    private final Witnesses witnesses;
    private final List<OWLAxiom> axioms;

    /** A certifier of a closing under some of the axioms of the rules. */
    Certifier(Rules rules, Closing closing, Statements statements, List<OWLAxiom> axioms) {
        this.rules = rules;
        this.closing = closing;
        this.statements = statements;
        this.axioms = axioms;
        this.witnesses = new Witnesses(rules, closing, statements.count());
    }

    /** A certifier of a closing under all of them but those left out. */
    static Certifier of(Rules rules, Closing closing, Statements statements, Predicate<OWLAxiom> leftOut) {
        List<OWLAxiom> axioms = new ArrayList<>(rules.catalogue().originals());
        axioms.removeIf(leftOut);
        axioms.addAll(rules.catalogue().assertions());
        return new Certifier(rules, closing, statements, axioms);
    }

    Certificate certify() {
        if (closing.isClashing()) {
            return refused(List.of(new Refusal(null, null, "the facts contradict the axioms")));
        }
        Closing.Mark mark = closing.mark();
        List<Refusal> refusals = refusals(mark);
        closing.rollBack(mark);
        return refused(refusals);
    }

    private Certificate refused(List<Refusal> refusals) {
        int supposed = witnesses.individuals() - statements.count();
        return new Certificate(axioms.size(), supposed, refusals);
    }

    private List<Refusal> refusals(Closing.Mark mark) {
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Violation> violations = new ArrayList<>();
            Interpretation world = world();
            AxiomEvaluator evaluator = new AxiomEvaluator(world, violations::add);
            axioms.forEach(evaluator::evaluate);
            if (violations.isEmpty()) {
                return additions(mark);
            }
            List<Violation> lasting = mend(violations, evaluator.classes(), world);
            if (!lasting.isEmpty() || round == MOST_ROUNDS - 1) {
                return (lasting.isEmpty() ? violations : lasting).stream()
                        .limit(Certificate.MOST_REFUSALS)
                        .map(this::refusal)
                        .toList();
            }
            closing.run();
            if (closing.isClashing()) {
                return List.of(refusal(violations.get(0)));
            }
        }
        throw new IllegalStateException("the last round returns");
    }

    private Interpretation world() {
        return new Interpretation(rules.sheet().symbols, closing.facts(), witnesses.individuals());
    }

    /** Supposes what is needed; gives the violations that nothing mends. */
    private List<Violation> mend(List<Violation> violations, ClassEvaluator classes, Interpretation world) {
        List<Violation> lasting = new ArrayList<>();
        List<Need> needs = new ArrayList<>();
        for (Violation violation : violations) {
            if (violation.isAboutClasses() && witnesses.grant(violation.individual(), violation.expected())) {
                continue;
            }
            List<Need> found = Need.of(violation, classes, world);
            if (found.isEmpty()) {
                lasting.add(violation);
            } else if (!needs.containsAll(found) && !found.stream().allMatch(need -> suppose(need, violation))) {
                lasting.add(violation);
            }
            needs.addAll(found);
        }
        return lasting;
    }

    private boolean suppose(Need need, Violation violation) {
        IntPredicate fits = witness -> isWell(witness, violation);
        return witnesses.add(need, fits);
    }

    /** Whether the witness mends what it is there for, and breaks nothing at itself that no other witness mends. */
    private boolean isWell(int witness, Violation mended) {
        Interpretation world = world();
        ClassEvaluator classes = new ClassEvaluator(world);
        return violations(List.of(mended.axiom()), mended.individual(), world).isEmpty()
                && violations(axioms, witness, world).stream()
                        .allMatch(violation -> isMendable(violation, classes, world));
    }

    /** The violations at one individual. */
    private static List<Violation> violations(List<OWLAxiom> axioms, int individual, Interpretation world) {
        List<Violation> found = new ArrayList<>();
        AxiomEvaluator evaluator = new AxiomEvaluator(world.at(individual), found::add);
        axioms.forEach(evaluator::evaluate);
        found.removeIf(violation -> violation.individual() != individual);
        return found;
    }

    private static boolean isMendable(Violation violation, ClassEvaluator classes, Interpretation world) {
        return violation.isAboutClasses()
                && (Witnesses.isGrantable(violation.expected()) || !Need.of(violation, classes, world).isEmpty());
    }

    /** Facts about named things that hold only because of witnesses are not shown to be absent. */
    private List<Refusal> additions(Closing.Mark mark) {
        return witnesses.namedSince(mark).stream()
                .limit(Certificate.MOST_REFUSALS)
                .map(fact -> new Refusal(null, statements.individual(fact[1]),
                        "with the unnamed things that must exist it would hold that "
                                + statements.triple(fact[0], fact[1], fact[2]).toString(Iris.prefixes())))
                .toList();
    }

    private Refusal refusal(Violation violation) {
        Axiom axiom = rules.catalogue().cited(violation.axiom());
        if (violation.individual() == Violation.NOWHERE) {
            return new Refusal(axiom, null, "axioms of this sort are not evaluated");
        }
        boolean unnamed = witnesses.isWitness(violation.individual());
        Node individual = unnamed ? null : statements.individual(violation.individual());
        return new Refusal(axiom, individual, unnamed
                ? "it does not hold at an unnamed thing that must exist"
                : "it does not hold at " + Iris.localName(individual));
    }
}
