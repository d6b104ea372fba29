package org.entente.reasoning;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.entente.reasoning.ConflictingAxiom.Sort;
import org.entente.vocabulary.Entente;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAnnotation;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLOntology;

/** The logical axioms of an ontology without their annotations, and what the annotations said once one is in conflict. */
final class ConflictWriter {
    private static final IRI FORMALISES = Terms.iri(Entente.formalises);

    private final Map<OWLAxiom, Set<Node>> claims = new HashMap<>();

    ConflictWriter(OWLOntology ontology) {
        ontology.logicalAxioms().forEach(axiom -> axiom.annotations()
                .filter(annotation -> annotation.getProperty().getIRI().equals(FORMALISES))
                .forEach(annotation -> claimsOf(axiom).add(node(annotation))));
        ontology.logicalAxioms().forEach(this::claimsOf);
    }

    private Set<Node> claimsOf(OWLAxiom axiom) {
        return claims.computeIfAbsent(
                axiom.getAxiomWithoutAnnotations(), unseen -> new TreeSet<>(Comparator.comparing(Node::toString)));
    }

    private static Node node(OWLAnnotation annotation) {
        return annotation.getValue().asIRI().map(Terms::node).orElseGet(() -> NodeFactory.createLiteralString(
                annotation.getValue().asLiteral().map(literal -> literal.getLiteral()).orElse("")));
    }

    /** The logical axioms without annotations, each once, however many claims it formalises. */
    Collection<OWLAxiom> axioms() {
        return claims.keySet();
    }

    /** The conflict of these axioms: each is given with the ontology's axiom that it is, or is part of. */
    Conflict write(Optional<Node> unsatisfiable, Map<OWLAxiom, OWLAxiom> axioms, boolean minimal) {
        List<ConflictingAxiom> written = axioms.entrySet().stream()
                .map(entry -> write(entry.getKey(), claims.get(entry.getValue())))
                .sorted(Comparator.comparing(ConflictingAxiom::sort).thenComparing(ConflictingAxiom::text))
                .toList();
        return new Conflict(unsatisfiable, written, minimal);
    }

    /** All conflicts of a search, with pairs in place of axioms on many things, the smallest first. */
    List<Conflict> write(Optional<Node> unsatisfiable, ConflictSearch.Found found, Sharpening sharpening) {
        return found.conflicts().stream()
                .map(conflict -> write(unsatisfiable, sharpening.sharpen(conflict), found.minimal()))
                // the same pair may be part of several axioms on many
                .collect(Collectors.toMap(Conflict::text, conflict -> conflict, (one, same) -> one, TreeMap::new))
                .values().stream()
                .sorted(Comparator.comparingInt(conflict -> conflict.axioms().size()))
                .toList();
    }

    /** One axiom, with its own annotations. */
    ConflictingAxiom write(OWLAxiom axiom) {
        return write(axiom, claims.getOrDefault(axiom.getAxiomWithoutAnnotations(), Set.of()));
    }

    private static List<Node> terms(OWLAxiom axiom) {
        return axiom.signature().map(Terms::node).sorted(Comparator.comparing(Node::toString)).toList();
    }

    private static ConflictingAxiom write(OWLAxiom axiom, Set<Node> claims) {
        Optional<Triple> denied = AxiomTriples.denied(axiom);
        Optional<Triple> triple = denied.or(() -> AxiomTriples.of(axiom));
        Sort sort = denied.isPresent() ? Sort.DENIAL : triple.isPresent() ? Sort.ASSERTION : Sort.GENERAL;
        return new ConflictingAxiom(
                sort,
                axiom.getAxiomType().getName(),
                AxiomText.of(axiom),
                AxiomSentence.of(axiom),
                triple,
                terms(axiom),
                List.copyOf(claims));
    }
}
