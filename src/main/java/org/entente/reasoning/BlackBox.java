package org.entente.reasoning;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Triple;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLObjectPropertyAssertionAxiom;

/**
 * Finds a reason by asking HermiT alone, for what the rules do not conclude: one, in the time that all such searches of a
 * release have together.
 */
final class BlackBox {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final OWLDataFactory FACTORY = OWLManager.getOWLDataFactory();

    private final Rules rules;
    private final List<OWLAxiom> all;
    private final EntailmentCheck hermit;
    private final BooleanSupplier timeIsUp;

    BlackBox(Rules rules, Map<String, Boolean> answers) {
        this.rules = rules;
        all = Stream.concat(rules.catalogue().originals().stream(), rules.catalogue().assertions().stream())
                .sorted()
                .toList();
        this.hermit = new EntailmentCheck(answers);
        long deadline = System.nanoTime() + LONGEST.toNanos();
        this.timeIsUp = () -> System.nanoTime() - deadline > 0;
    }

    int asked() {
        return hermit.asked();
    }

    /** A reason for the triple, which the axiom says too; none if the time is up. */
    List<Justification> of(Triple triple, OWLAxiom conclusion) {
        return search(conclusion).stream().map(axioms -> written(triple, false, axioms)).toList();
    }

    /** A reason why the triple is false. */
    List<Justification> ofDenial(Triple denied) {
        return search(denial(denied)).stream().map(axioms -> written(denied, true, axioms)).toList();
    }

    static OWLAxiom denial(Triple denied) {
        OWLObjectPropertyAssertionAxiom fact = (OWLObjectPropertyAssertionAxiom) Parts.axiom(denied);
        return FACTORY.getOWLNegativeObjectPropertyAssertionAxiom(
                fact.getProperty(), fact.getSubject(), fact.getObject());
    }

    private List<List<OWLAxiom>> search(OWLAxiom conclusion) {
        if (timeIsUp.getAsBoolean()) {
            return List.of();
        }
        List<OWLAxiom> near = neighbourhood(conclusion);
        if (near.isEmpty()) {
            return List.of();
        }
        List<OWLAxiom> reason = new QuickXplain<OWLAxiom>(axioms -> hermit.entails(axioms, conclusion), timeIsUp)
                .contract(List.of(), near);
        return timeIsUp.getAsBoolean() ? List.of() : List.of(reason);
    }

    /** The axioms that share terms with the conclusion, or with those that do, and so on until it is entailed. */
    private List<OWLAxiom> neighbourhood(OWLAxiom conclusion) {
        Set<OWLEntity> terms = conclusion.signature().collect(Collectors.toSet());
        List<OWLAxiom> near = List.of();
        boolean grew = true;
        while (grew) {
            List<OWLAxiom> nearer = near;
            near = all.stream().filter(axiom -> axiom.signature().anyMatch(terms::contains)).toList();
            if (hermit.entails(near, conclusion)) {
                return near;
            }
            grew = near.size() > nearer.size();
            near.stream().flatMap(OWLAxiom::signature).forEach(terms::add);
        }
        return List.of();
    }

    /** A reason without steps. */
    Justification written(Triple triple, boolean denied, Collection<OWLAxiom> axioms) {
        List<Triple> premises = axioms.stream().flatMap(axiom -> AxiomTriples.of(axiom).stream()).toList();
        List<Axiom> cited = axioms.stream()
                .filter(axiom -> AxiomTriples.of(axiom).isEmpty())
                .map(rules.catalogue()::cited)
                .toList();
        return new Justification(triple, denied, premises, cited, List.of());
    }
}
