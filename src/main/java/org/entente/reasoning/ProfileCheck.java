package org.entente.reasoning;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.semanticweb.owlapi.model.OWLObject;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;

/** Holds an ontology to the OWL 2 DL profile ("OWL 2 Structural Specification", section 3). */
final class ProfileCheck {
    private ProfileCheck() {}

    /**
     * Passes if the ontology is in the profile.
     *
     * @throws ProfileException with every violation
     */
    static void require(OWLOntology ontology, ConflictWriter writer) {
        List<OWLProfileViolation> violations = new OWL2DLProfile().checkOntology(ontology).getViolations().stream()
                .sorted(Comparator.comparing(ProfileCheck::inWords).thenComparing(OWLProfileViolation::getAxiom))
                .toList();
        if (!violations.isEmpty()) {
            throw new ProfileException(
                    violations.stream().map(ProfileCheck::inWords).toList(),
                    violations.stream().map(violation -> conflict(violation, writer)).toList());
        }
    }

    private static Conflict conflict(OWLProfileViolation violation, ConflictWriter writer) {
        return new Conflict(Optional.empty(), List.of(writer.write(violation.getAxiom())), true);
    }

    /** "use of undeclared class: Alliance", from the name of the violation and what it is about. */
    private static String inWords(OWLProfileViolation violation) {
        String rule = violation.getClass().getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
        Object about = violation.getExpression();
        return rule + ": " + (about instanceof OWLObject object ? AxiomText.of(object) : about);
    }
}
