package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

class JustifierTest {
    private final Map<String, Boolean> answers = new HashMap<>();

    /** Each reason taken apart by HermiT alone, without the answers, shapes and countermodels of the search. */
    @ParameterizedTest
    @ValueSource(strings = {"chain", "allied", "counting", "merged", "every-rule"})
    void everyReasonEntailsItsConclusionAndNoneOfItsPartsCanGo(String example) {
        TracedClosure closure = Rules.of(Examples.read(example)).close(GraphMemFactory.empty());
        for (Triple triple : closure.inferred().stream().toList()) {
            for (Justification reason : justify(closure, triple)) {
                List<OWLAxiom> axioms = new ArrayList<>(reason.premises().stream().map(Parts::axiom).toList());
                reason.axioms().forEach(axiom -> axioms.add(axiom(closure, axiom)));
                OWLAxiom conclusion = Parts.axiom(triple);
                assertThat(reason.steps()).as("steps to %s", conclusion).isNotEmpty();
                assertThat(entails(axioms, conclusion)).as("%s from %s", conclusion, axioms).isTrue();
                for (OWLAxiom part : axioms) {
                    List<OWLAxiom> rest = axioms.stream().filter(other -> other != part).toList();
                    assertThat(entails(rest, conclusion)).as("%s without %s", conclusion, part).isFalse();
                }
            }
        }
    }

    @Test
    void aTripleOfManyReasonsKeepsThreeOfTheSmallest() {
        Graph graph = Examples.read("chain");
        for (String part : List.of("one", "two", "three", "four")) {
            graph.add(Iris.entity("us"), Entente.directMemberOf, Iris.entity(part));
            graph.add(Iris.entity(part), Entente.term("partOf"), Iris.entity("quad"));
        }
        TracedClosure closure = Rules.of(graph).close(GraphMemFactory.empty());

        assertThat(justify(closure, membership("us"))).hasSize(3).allMatch(reason -> reason.size() == 4);
    }

    @Test
    void ordersOfClassesAndPropertiesHaveReasonsToo() {
        try (HermitReasoner reasoner = Examples.open("hierarchy")) {
            Graph entailed = reasoner.requireConsistent().entailments().graph();
            TracedClosure closure = Rules.of(Examples.read("hierarchy")).close(GraphMemFactory.empty());
            List<Triple> orders = entailed.stream().filter(HierarchyReasons::isHierarchy).toList();

            assertThat(orders).extracting(Triple::getPredicate).contains(RDFS.subClassOf.asNode());
            assertThat(orders).allSatisfy(order -> assertThat(justify(closure, order))
                    .singleElement()
                    .satisfies(reason -> assertThat(reason.axioms()).isNotEmpty()));
        }
    }

    @Test
    void whatIsDeniedIsRefutedByItsRoster() {
        Node form = Entente.term("notDirectMemberOf");
        Graph graph = Examples.read("rosters");
        Graph negatives = Examples.read("rosters-negatives");
        Justifier justifier = new Justifier(Rules.of(graph).close(GraphMemFactory.empty()), answers, Examples.SILENT);
        justifier.justifyNegatives(negatives, Map.of(Entente.directMemberOf, form));

        long denied = negatives.stream(Node.ANY, form, Node.ANY).count();
        assertThat(denied).isPositive();
        assertThat(justifier.justifications()).hasSize((int) denied).allSatisfy(reason -> {
            assertThat(reason.denied()).isTrue();
            assertThat(reason.axioms()).extracting(Axiom::text).anyMatch(text -> text.contains("SubClassOf {"));
        });
        assertThat(justifier.unexplained()).isEmpty();
    }

    @Test
    void whatIsDeniedWithoutARosterIsRefutedByAWiderDenialOrARelationThatExcludesIt() {
        Node form = Entente.term("notDirectMemberOf");
        Graph negatives = GraphMemFactory.createGraphMem2();
        negatives.add(Iris.entity("peru"), form, Iris.entity("quad"));
        negatives.add(Iris.entity("vatican"), form, Iris.entity("un"));
        TracedClosure closure = Rules.of(Examples.read("relations")).close(GraphMemFactory.empty());
        Justifier justifier = new Justifier(closure, answers, Examples.SILENT);
        justifier.justifyNegatives(negatives, Map.of(Entente.directMemberOf, form));

        assertThat(justifier.justifications())
                .extracting(reason -> reason.axioms().stream().map(Axiom::text).sorted().toList())
                .containsExactly(
                        List.of("directMemberOf SubPropertyOf: memberOf", "not (peru memberOf quad)"),
                        List.of("directMemberOf DisjointWith observerOf", "permanentObserverOf SubPropertyOf: observerOf"));
    }

    @Test
    void whatHermitSaidOfOneReasonHoldsForAllThatDifferInNamesOnly() {
        Graph graph = Examples.read("chain");
        graph.add(Iris.entity("france"), Entente.directMemberOf, Iris.entity("core-group"));
        TracedClosure closure = Rules.of(graph).close(GraphMemFactory.empty());
        justify(closure, membership("us"));
        Map<String, Boolean> asked = Map.copyOf(answers);
        List<Justification> reasons = justify(closure, membership("france"));

        assertThat(reasons).singleElement().satisfies(reason -> assertThat(reason.premises())
                .contains(Triple.create(Iris.entity("france"), Entente.directMemberOf, Iris.entity("core-group"))));
        assertThat(asked).isNotEmpty();
        assertThat(answers).isEqualTo(asked);
    }

    /** The answers of one build are all that the next one needs where nothing changed, and most of it elsewhere. */
    @Test
    void afterAChangeHermitIsAskedOnlyAboutWhatItTouches() {
        Graph graph = Examples.read("every-rule");
        int atFirst = questions(graph);
        int unchanged = questions(graph);
        graph.add(Entente.term("Super"), RDFS.subClassOf.asNode(), Entente.term("Thing2"));
        int changed = questions(graph);

        assertThat(atFirst).isGreaterThan(20);
        assertThat(unchanged).isZero();
        assertThat(changed).isBetween(1, 4);
    }

    /** How many questions it takes to justify all that follows, given what was answered before. */
    private int questions(Graph graph) {
        TracedClosure closure = Rules.of(graph).close(GraphMemFactory.empty());
        Justifier justifier = new Justifier(closure, answers, Examples.SILENT);
        justifier.justify(closure.inferred());
        return Integer.parseInt(justifier.effort().get(1).split(" ")[0]);
    }

    private static Triple membership(String member) {
        return Triple.create(Iris.entity(member), Entente.memberOf, Iris.entity("quad"));
    }

    private List<Justification> justify(TracedClosure closure, Triple triple) {
        Justifier justifier = new Justifier(closure, answers, Examples.SILENT);
        Graph one = GraphMemFactory.createGraphMem2();
        one.add(triple);
        justifier.justify(one);
        assertThat(justifier.unexplained()).isEmpty();
        return justifier.justifications();
    }

    private static OWLAxiom axiom(TracedClosure closure, Axiom cited) {
        if (cited.isDifference()) {
            var factory = OWLManager.getOWLDataFactory();
            return factory.getOWLDifferentIndividualsAxiom(cited.terms().stream()
                    .map(Terms::iri)
                    .map(factory::getOWLNamedIndividual)
                    .toList());
        }
        AxiomCatalogue catalogue = closure.rules().catalogue();
        return IntStream.range(0, catalogue.size())
                .filter(number -> catalogue.cited(number).node().equals(cited.node()))
                .mapToObj(catalogue::axiom)
                .findFirst()
                .orElseThrow(() -> new AssertionError(cited.text()));
    }

    private static boolean entails(Collection<OWLAxiom> axioms, OWLAxiom conclusion) {
        try {
            List<OWLAxiom> all = new ArrayList<>(axioms);
            all.addAll(EntailmentCheck.negation(conclusion));
            OWLOntology ontology = OWLManager.createOWLOntologyManager().createOntology(all);
            Reasoner reasoner = Hermit.start(ontology);
            try {
                return !reasoner.isConsistent();
            } finally {
                reasoner.dispose();
            }
        } catch (OWLOntologyCreationException e) {
            throw new AssertionError(e);
        }
    }
}
