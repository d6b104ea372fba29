package org.entente.reasoning;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLObjectProperty;
import org.semanticweb.owlapi.reasoner.InferenceType;

/** Writes out, as triples, what a consistent and coherent ontology entails about its named things and terms. */
final class Materialiser {
    private static final List<String> KINDS = List.of(
            "rdf:type of every named individual under every named class",
            "every object property between named individuals, inverses and superproperties included",
            "rdfs:subClassOf and owl:equivalentClass between named classes, all steps",
            "rdfs:subPropertyOf and owl:equivalentProperty between named object properties, all steps, whatever the facts");

    private final Graph input;
    private final ReasonedOntology reasoned;
    private final Exclusions exclusions;

    Materialiser(Graph input, ReasonedOntology reasoned) {
        this.input = input;
        this.reasoned = reasoned;
        this.exclusions = new Exclusions(input);
    }

    Entailments materialise(Consumer<String> progress) {
        long start = System.nanoTime();
        Graph entailed = GraphMemFactory.createGraphMem2();
        progress.accept("classifying");
        Hierarchy hierarchy = new Hierarchy(reasoned);
        addTo(entailed, Stream.concat(hierarchy.classes(), hierarchy.properties()));
        progress.accept("finding the types of every individual");
        reasoned.reasoner().precomputeInferences(InferenceType.CLASS_ASSERTIONS);
        addTo(entailed, reasoned.ontology().classesInSignature().flatMap(this::instances));
        progress.accept("finding the relations between individuals");
        addTo(entailed, reasoned.ontology().objectPropertiesInSignature().flatMap(this::relations));
        return new Entailments(entailed, describe(entailed, Duration.ofNanos(System.nanoTime() - start)));
    }

    private Stream<Triple> instances(OWLClass type) {
        return exclusions.covers(Terms.node(type))
                ? Stream.empty()
                : reasoned.reasoner().getInstances(type, false).entities()
                        .map(thing -> Triple.create(Terms.node(thing), RDF.type.asNode(), Terms.node(type)));
    }

    private Stream<Triple> relations(OWLObjectProperty property) {
        Node predicate = Terms.node(property);
        if (exclusions.covers(predicate)) {
            return Stream.empty();
        }
        // HermiT's own door: the OWL API's InferredPropertyAssertionGenerator asks pair by pair, twenty times slower;
        // and without precomputeInferences, which would first classify the properties with all individuals in view
        return reasoned.reasoner().getObjectPropertyInstances(property).entrySet().stream()
                .flatMap(pairs -> pairs.getValue().stream()
                        .map(object -> Triple.create(Terms.node(pairs.getKey()), predicate, Terms.node(object))));
    }

    private void addTo(Graph entailed, Stream<Triple> triples) {
        triples.filter(Predicate.not(this::isExcluded))
                .filter(triple -> !input.contains(triple))
                .forEach(entailed::add);
    }

    private boolean isExcluded(Triple triple) {
        return exclusions.covers(triple.getSubject())
                || exclusions.covers(triple.getObject())
                || exclusions.isOmittedSelfPair(triple);
    }

    private Materialisation describe(Graph entailed, Duration elapsed) {
        SortedMap<String, Long> counts = entailed.stream()
                .collect(Collectors.groupingBy(
                        triple -> triple.getPredicate().getURI(), TreeMap::new, Collectors.counting()));
        return new Materialisation(KINDS, exclusions.inWords(), counts, Hermit.NAME, Hermit.version(), elapsed, null);
    }
}
