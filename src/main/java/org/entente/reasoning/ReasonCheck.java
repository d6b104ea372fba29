package org.entente.reasoning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entente.reasoning.closure.Closing;
import org.semanticweb.owlapi.model.OWLAxiom;

/**
 * Verifies reasons: HermiT entails the conclusion from the parts alone; without any one of them it does not follow, which
 * a countermodel shows (the closure of the rest, certified as a model) or else HermiT.
 */
final class ReasonCheck {
    private final Rules rules;
    private final Statements statements;
    private final EntailmentCheck hermit;
    private int countermodels;

    ReasonCheck(Rules rules, Statements statements, Map<String, Boolean> answers) {
        this.rules = rules;
        this.statements = statements;
        this.hermit = new EntailmentCheck(answers);
    }

    /** How often HermiT was asked. */
    int asked() {
        return hermit.asked();
    }

    /** How many times a countermodel made the question needless. */
    int countermodels() {
        return countermodels;
    }

    /**
     * The parts that are needed.
     *
     * @throws UnsoundClosureException when HermiT does not entail the conclusion from all of them
     */
    List<Part> verified(Goal goal, List<Part> parts, Sandbox sandbox) {
        if (!hermit.entails(axioms(parts), goal.conclusion())) {
            throw new UnsoundClosureException(List.of(AxiomText.of(goal.conclusion()) + " from "
                    + String.join(", ", axioms(parts).stream().map(AxiomText::of).toList())));
        }
        List<Part> needed = new ArrayList<>(parts);
        for (Part part : parts) {
            List<Part> rest = needed.stream().filter(other -> other != part).toList();
            if (follows(goal, rest, sandbox)) {
                needed.remove(part);
            }
        }
        return needed;
    }

    private boolean follows(Goal goal, List<Part> rest, Sandbox sandbox) {
        List<OWLAxiom> axioms = axioms(rest);
        Boolean known = hermit.recalled(axioms, goal.conclusion());
        if (known != null) {
            return known;
        }
        if (goal.reached() != null && sandbox.ask(elements(goal, rest), small -> isCountermodel(small, goal, axioms))) {
            countermodels++;
            hermit.record(axioms, goal.conclusion(), false);
            return false;
        }
        return hermit.entails(axioms, goal.conclusion());
    }

    private boolean isCountermodel(Closing small, Goal goal, List<OWLAxiom> axioms) {
        return !goal.reached().test(small)
                && new Certifier(rules, small, statements, axioms).certify().passes();
    }

    private static int[] elements(Goal goal, List<Part> parts) {
        return IntStream.concat(IntStream.of(Parts.elements(parts, null)), IntStream.of(goal.supposed()))
                .sorted()
                .toArray();
    }

    static List<OWLAxiom> axioms(Collection<Part> parts) {
        return parts.stream().map(Part::axiom).toList();
    }
}
