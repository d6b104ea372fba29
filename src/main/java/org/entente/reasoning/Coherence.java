package org.entente.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Iris;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLObjectProperty;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;

/** Finds the named classes and object properties that no model gives an instance, and why. */
final class Coherence {
    private static final Node SUPPOSED = Iris.entity("supposed-instance");
    private static final Node RELATED = Iris.entity("supposed-object");

    private final ReasonedOntology reasoned;
    private final ConflictWriter writer;
    private final Function<Set<Triple>, List<List<OWLAxiom>>> suspects;
    private final Consumer<String> progress;
    private final OWLDataFactory factory;
    private final List<Conflict> conflicts = new ArrayList<>();
    private boolean all = true;

    /**
     * @param suspects for what is supposed of things that are not there, the axioms that are likely to contradict it
     */
    Coherence(
            ReasonedOntology reasoned,
            ConflictWriter writer,
            Function<Set<Triple>, List<List<OWLAxiom>>> suspects,
            Consumer<String> progress) {
        this.reasoned = reasoned;
        this.writer = writer;
        this.suspects = suspects;
        this.progress = progress;
        this.factory = reasoned.factory();
    }

    void require() {
        List<OWLClass> classes = unsatisfiableClasses();
        List<OWLObjectProperty> properties = unsatisfiableProperties();
        if (!classes.isEmpty() || !properties.isEmpty()) {
            List<Node> unsatisfiable =
                    Stream.concat(classes.stream(), properties.stream()).map(Terms::node).toList();
            explain(classes, properties);
            throw new IncoherentOntologyException(unsatisfiable, conflicts, all);
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

    private void explain(List<OWLClass> classes, List<OWLObjectProperty> properties) {
        roots(classes).forEach(type -> explain(
                type, type, Triple.create(SUPPOSED, RDF.type.asNode(), Terms.node(type))));
        rootProperties(properties).forEach(property -> explain(
                property,
                factory.getOWLObjectSomeValuesFrom(property, factory.getOWLThing()),
                Triple.create(SUPPOSED, Terms.node(property), RELATED)));
    }

    /** Those without an unsatisfiable superclass: the others may be unsatisfiable only because of these. */
    private List<OWLClass> roots(List<OWLClass> unsatisfiable) {
        List<OWLClass> roots = unsatisfiable.stream()
                .filter(type -> reasoned.ontology().subClassAxiomsForSubClass(type)
                        .noneMatch(axiom -> unsatisfiable.contains(axiom.getSuperClass())))
                .toList();
        return roots.isEmpty() ? unsatisfiable : roots;
    }

    private List<OWLObjectProperty> rootProperties(List<OWLObjectProperty> unsatisfiable) {
        List<OWLObjectProperty> roots = unsatisfiable.stream()
                .filter(property -> reasoned.ontology().objectSubPropertyAxiomsForSubProperty(property)
                        .noneMatch(axiom -> unsatisfiable.contains(axiom.getSuperProperty())))
                .toList();
        return roots.isEmpty() ? unsatisfiable : roots;
    }

    /** Adds what contradicts the supposition that there is an instance. */
    private void explain(OWLEntity term, OWLClassExpression unsatisfiable, Triple instance) {
        if (conflicts.size() >= ConflictSearch.MOST_CONFLICTS) {
            all = false;
            return;
        }
        OWLAxiom supposition =
                factory.getOWLClassAssertionAxiom(unsatisfiable, factory.getOWLNamedIndividual(Terms.iri(SUPPOSED)));
        Contradiction contradictory = new Contradiction(Set.of(supposition));
        ConflictSearch.Found found =
                new ConflictSearch(writer.axioms(), contradictory, progress)
                        .find(suspects.apply(Set.of(instance)));
        conflicts.addAll(writer.write(Optional.of(Terms.node(term)), found, new Sharpening(contradictory)));
        all &= found.all();
    }
}
