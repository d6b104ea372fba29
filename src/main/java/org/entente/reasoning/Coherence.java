package org.entente.reasoning;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLObjectProperty;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;

/** Finds the named classes and object properties that no model gives an instance, and why. */
final class Coherence {
    private static final int MOST_EXPLAINED = 3;
    private static final IRI SUPPOSED = IRI.create("https://w3id.org/entente/id/supposed-instance");

    private final ReasonedOntology reasoned;
    private final ConflictWriter writer;
    private final Consumer<String> progress;
    private final OWLDataFactory factory;

    Coherence(ReasonedOntology reasoned, ConflictWriter writer, Consumer<String> progress) {
        this.reasoned = reasoned;
        this.writer = writer;
        this.progress = progress;
        this.factory = reasoned.factory();
    }

    void require() {
        List<OWLClass> classes = unsatisfiableClasses();
        List<OWLObjectProperty> properties = unsatisfiableProperties();
        if (!classes.isEmpty() || !properties.isEmpty()) {
            List<Node> unsatisfiable =
                    Stream.concat(classes.stream(), properties.stream()).map(Terms::node).toList();
            throw new IncoherentOntologyException(unsatisfiable, explain(classes, properties));
        }
    }

    private List<OWLClass> unsatisfiableClasses() {
        return reasoned.reasoner().getUnsatisfiableClasses().entities()
                .filter(type -> !type.isOWLNothing())
                .sorted()
                .toList();
    }

    private List<OWLObjectProperty> unsatisfiableProperties() {
        return reasoned.properties().getBottomObjectPropertyNode().entities()
                .filter(property -> property.isNamed() && !property.isOWLBottomObjectProperty())
                .map(OWLObjectPropertyExpression::asOWLObjectProperty)
                .sorted()
                .toList();
    }

    private List<Conflict> explain(List<OWLClass> classes, List<OWLObjectProperty> properties) {
        Stream<OWLClassExpression> related = properties.stream()
                .map(property -> factory.getOWLObjectSomeValuesFrom(property, factory.getOWLThing()));
        return Stream.concat(roots(classes).stream(), related).limit(MOST_EXPLAINED).map(this::explain).toList();
    }

    /** Those without an unsatisfiable superclass: the others may be unsatisfiable only because of these. */
    private List<OWLClass> roots(List<OWLClass> unsatisfiable) {
        List<OWLClass> roots = unsatisfiable.stream()
                .filter(type -> reasoned.ontology().subClassAxiomsForSubClass(type)
                        .noneMatch(axiom -> unsatisfiable.contains(axiom.getSuperClass())))
                .toList();
        return roots.isEmpty() ? unsatisfiable : roots;
    }

    /** What contradicts the supposition that there is an instance. */
    private Conflict explain(OWLClassExpression unsatisfiable) {
        OWLAxiom supposition =
                factory.getOWLClassAssertionAxiom(unsatisfiable, factory.getOWLNamedIndividual(SUPPOSED));
        Contradiction contradictory = new Contradiction(Set.of(supposition));
        ConflictSearch search = new ConflictSearch(writer.axioms(), contradictory, progress);
        return writer.write(new Sharpening(contradictory).sharpen(search.findOne()), search.endedInTime());
    }
}
