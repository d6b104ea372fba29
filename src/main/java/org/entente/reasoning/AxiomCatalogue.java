package org.entente.reasoning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLDisjointClassesAxiom;
import org.semanticweb.owlapi.model.OWLIndividual;
import org.semanticweb.owlapi.model.OWLObjectHasSelf;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;

/**
 * The logical axioms of an ontology, numbered, each with the claims it formalises; assertions about things are kept apart.
 *
 * <p>What says that many classes exclude one another is also there pair by pair, so that a reason cites only the pair.
 */
final class AxiomCatalogue {
    private static final OWLDataFactory FACTORY = OWLManager.getOWLDataFactory();
    private static final IRI FORMALISES = Terms.iri(Entente.formalises);
    private static final Set<AxiomType<?>> ASSERTIONS =
            Set.of(AxiomType.CLASS_ASSERTION, AxiomType.OBJECT_PROPERTY_ASSERTION);

    private final List<OWLAxiom> originals = new ArrayList<>();
    private final List<OWLAxiom> assertions = new ArrayList<>();
    private final Map<OWLAxiom, Set<Node>> claims = new HashMap<>();
    private final List<OWLAxiom> numbered = new ArrayList<>();
    private final Map<OWLAxiom, Integer> numbers = new HashMap<>();
    private final Map<Integer, Axiom> written = new ConcurrentHashMap<>();
    private Map<Node, Integer> byNode;

    private AxiomCatalogue() {}

    static AxiomCatalogue of(OWLOntology ontology) {
        AxiomCatalogue catalogue = new AxiomCatalogue();
        catalogue.add(ontology);
        return catalogue;
    }

    /** This catalogue and the axioms of another ontology. */
    AxiomCatalogue with(OWLOntology more) {
        AxiomCatalogue catalogue = without(Set.of());
        catalogue.add(more);
        return catalogue;
    }

    /** This catalogue less the axioms with these nodes. */
    AxiomCatalogue without(Set<Node> nodes) {
        AxiomCatalogue catalogue = new AxiomCatalogue();
        originals.stream()
                .filter(axiom -> nodes.isEmpty() || !nodes.contains(node(axiom)))
                .forEach(axiom -> catalogue.add(axiom, claims.get(axiom)));
        assertions.forEach(assertion -> catalogue.add(assertion, claims.get(assertion)));
        return catalogue;
    }

    private void add(OWLOntology ontology) {
        Map<OWLAxiom, Set<Node>> found = new LinkedHashMap<>();
        ontology.logicalAxioms().sorted().forEach(axiom -> found
                .computeIfAbsent(axiom.getAxiomWithoutAnnotations(), unseen -> claims())
                .addAll(claimsOf(axiom).toList()));
        found.forEach(this::add);
    }

    private void add(OWLAxiom axiom, Set<Node> formalised) {
        if (claims.containsKey(axiom)) {
            claims.get(axiom).addAll(formalised);
            return;
        }
        if (isPlainAssertion(axiom)) {
            assertions.add(axiom);
            claims.put(axiom, formalised);
            return;
        }
        originals.add(axiom);
        claims.put(axiom, formalised);
        number(axiom);
        if (axiom instanceof OWLDisjointClassesAxiom disjoint) {
            List<OWLClassExpression> classes = disjoint.classExpressions().toList();
            for (int one = 0; classes.size() > 2 && one < classes.size(); one++) {
                for (int other = one + 1; other < classes.size(); other++) {
                    OWLAxiom pair = FACTORY.getOWLDisjointClassesAxiom(classes.get(one), classes.get(other));
                    claims.computeIfAbsent(pair, unseen -> claims()).addAll(formalised);
                    number(pair);
                }
            }
        }
    }

    private static boolean isPlainAssertion(OWLAxiom axiom) {
        return ASSERTIONS.contains(axiom.getAxiomType()) && AxiomTriples.of(axiom).isPresent();
    }

    private void number(OWLAxiom axiom) {
        numbers.computeIfAbsent(axiom, unseen -> {
            numbered.add(axiom);
            return numbered.size() - 1;
        });
    }

    private static Set<Node> claims() {
        return new TreeSet<>(Comparator.comparing(Node::toString));
    }

    private static Stream<Node> claimsOf(OWLAxiom axiom) {
        return axiom.annotations()
                .filter(annotation -> annotation.getProperty().getIRI().equals(FORMALISES))
                .flatMap(annotation -> annotation.getValue().asIRI().stream())
                .map(Terms::node);
    }

    /** The axioms as the ontology has them, without annotations. */
    List<OWLAxiom> originals() {
        return originals;
    }

    /** The assertions of the ontology that one triple writes down. */
    Collection<OWLAxiom> assertions() {
        return assertions;
    }

    /** The claims that each of these assertions formalises, where it formalises any: that a list is complete, for one. */
    Map<Triple, Set<Node>> formalised() {
        Map<Triple, Set<Node>> formalised = new LinkedHashMap<>();
        assertions.stream()
                .filter(assertion -> !claims.get(assertion).isEmpty())
                .forEach(assertion ->
                        formalised.put(AxiomTriples.of(assertion).orElseThrow(), claims.get(assertion)));
        return formalised;
    }

    int size() {
        return numbered.size();
    }

    OWLAxiom axiom(int number) {
        return numbered.get(number);
    }

    /** The number of an axiom of the ontology, or of a pair of disjoint classes. */
    int number(OWLDisjointClassesAxiom axiom, OWLClassExpression one, OWLClassExpression other) {
        return axiom.classExpressions().count() == 2
                ? numberOf(axiom)
                : numberOf(FACTORY.getOWLDisjointClassesAxiom(one, other));
    }

    int numberOf(OWLAxiom axiom) {
        return numbers.get(axiom);
    }

    /** The class for each property by which its things are related to themselves, so that chains can ask for the class. */
    Map<Node, Node> marks() {
        Map<Node, Node> marks = new HashMap<>();
        for (OWLAxiom axiom : originals) {
            if (axiom instanceof OWLSubClassOfAxiom sub
                    && sub.getSubClass().isNamed()
                    && sub.getSuperClass() instanceof OWLObjectHasSelf self) {
                marks.put(Terms.node(self.getProperty().getNamedProperty()), Terms.node(sub.getSubClass().asOWLClass()));
            }
        }
        return marks;
    }

    /** The numbers of axioms by their nodes; with what says that many classes exclude one another go its pairs. */
    synchronized Set<Integer> numbersOf(Set<Node> nodes) {
        if (byNode == null) {
            byNode = new HashMap<>();
            IntStream.range(0, size()).forEach(number -> byNode.put(cited(number).node(), number));
        }
        Set<Integer> found = new HashSet<>();
        nodes.stream().filter(byNode::containsKey).map(byNode::get).forEach(number -> {
            found.add(number);
            if (axiom(number) instanceof OWLDisjointClassesAxiom disjoint) {
                disjoint.asPairwiseAxioms().stream()
                        .filter(numbers::containsKey)
                        .forEach(pair -> found.add(numbers.get(pair)));
            }
        });
        return found;
    }

    /** The axiom as it is cited. */
    Axiom cited(int number) {
        return written.computeIfAbsent(number, unseen -> write(axiom(number), claims.get(axiom(number))));
    }

    /** That two are different, cited for these two alone, on the strength of an axiom about many. */
    Axiom difference(int number, OWLIndividual one, OWLIndividual other) {
        return write(differencePair(one, other), claims.get(axiom(number)));
    }

    /** An axiom as it is cited, with what it formalises if it is one of these. */
    Axiom cited(OWLAxiom axiom) {
        return write(axiom, claims.getOrDefault(axiom, Set.of()));
    }

    static OWLAxiom differencePair(OWLIndividual one, OWLIndividual other) {
        return FACTORY.getOWLDifferentIndividualsAxiom(one, other);
    }

    private static Axiom write(OWLAxiom axiom, Set<Node> claims) {
        List<Node> terms = axiom.signature()
                .map(Terms::node)
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
        return new Axiom(node(axiom), AxiomText.of(axiom), terms, List.copyOf(claims));
    }

    private static Node node(OWLAxiom axiom) {
        return AxiomTriples.denied(axiom)
                .map(Iris::negativeStatement)
                .orElseGet(() -> Iris.axiom(axiom.toString()));
    }
}
