package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.Lang;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateTest {
    @ParameterizedTest
    @ValueSource(strings = {"chain", "allied", "hierarchy", "merged", "every-rule"})
    void passesWhereEveryRuleHasRun(String example) {
        Certificate certificate = certify(Examples.read(example));

        assertThat(certificate.refusals()).isEmpty();
        assertThat(certificate.axioms()).isPositive();
    }

    @Test
    void everyRuleOfTheExampleAgreesWithHermit() {
        try (HermitReasoner reasoner = Examples.open("every-rule")) {
            Graph entailed = reasoner.requireConsistent().entailments().graph();
            Graph inferred = close(Examples.read("every-rule")).inferred();

            inferred.stream().forEach(triple -> assertThat(entailed.contains(triple)).as(triple.toString()).isTrue());
            Hierarchies.withoutHierarchy(entailed).forEach(
                    triple -> assertThat(inferred.contains(triple)).as(triple.toString()).isTrue());
        }
    }

    /** Whatever rule is left out, if anything is lost by it the certificate notices. */
    @Test
    void refusesAClosureThatLacksARule() {
        Rules rules = Rules.of(Examples.read("every-rule"));
        Graph complete = rules.close(GraphMemFactory.empty()).inferred();
        List<String> unnoticed = new ArrayList<>();
        int lossy = 0;
        for (int rule = 0; rule < rules.switches(); rule++) {
            TracedClosure closure = rules.switchOff(rule).close(GraphMemFactory.empty());
            if (closure.inferred().size() < complete.size()) {
                lossy++;
                if (closure.certificate().passes()) {
                    unnoticed.add("rule " + rule);
                }
            }
        }

        assertThat(unnoticed).isEmpty();
        assertThat(lossy).isGreaterThanOrEqualTo(28);
    }

    /** A clash rule left out makes a contradiction pass for a model, unless the certificate looks for itself. */
    @ParameterizedTest
    @ValueSource(strings = {"inconsistent", "two-causes", "clashes"})
    void refusesAContradictionEvenIfNoRuleSeesIt(String example) {
        Rules rules = Rules.of(Examples.read(example));
        int[] clashing = rules.clashRules();
        Rules blind = rules;
        for (int rule = clashing.length - 1; rule >= 0; rule--) {
            blind = blind.switchOff(clashing[rule]);
        }
        TracedClosure closure = blind.close(GraphMemFactory.empty());

        assertThat(closure.isClashing()).isFalse();
        assertThat(closure.certificate().passes()).isFalse();
    }

    @Test
    void namesTheAxiomAndTheIndividual() {
        Certificate certificate = certify(read("""
                :Party owl:equivalentClass [ a owl:Class ; owl:unionOf ( :Actor :Collective ) ] .
                :Party a owl:Class . :Actor a owl:Class . :Collective a owl:Class .
                id:someone a :Party .
                """));

        assertThat(certificate.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.axiom().text()).isEqualTo("Party EquivalentTo Actor or Collective");
            assertThat(refusal.individual()).isEqualTo(Iris.entity("someone"));
        });
    }

    /** Nothing says whether the two alliances are one, so whether there are two is not decided. */
    @Test
    void refusesWhereTwoNamesMayBeOfOneThing() {
        assertThat(certify(Examples.read("counting")).refusals())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.individual()).isEqualTo(Iris.entity("india")));
    }

    @Test
    void supposesAFillerThatMustExist() {
        Certificate certificate = certify(read("""
                :Alliance a owl:Class ; rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :basedOn ; owl:someValuesFrom :Treaty ] .
                :Treaty a owl:Class . :basedOn a owl:ObjectProperty .
                id:quad a :Alliance .
                """));

        assertThat(certificate.passes()).isTrue();
        assertThat(certificate.witnesses()).isEqualTo(1);
    }

    @Test
    void aFillerThatMustExistMayNotMakeNamedThingsTrue() {
        Certificate certificate = certify(read("""
                :Alliance a owl:Class ; rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :basedOn ; owl:someValuesFrom :Treaty ] .
                [ a owl:Restriction ; owl:onProperty :basedOn ; owl:someValuesFrom :Treaty ] rdfs:subClassOf :Formal .
                :Treaty a owl:Class . :Formal a owl:Class . :basedOn a owl:ObjectProperty .
                id:quad a :Alliance .
                """));

        assertThat(certificate.passes()).isFalse();
        assertThat(certificate.refusals().get(0).individual()).isEqualTo(Iris.entity("quad"));
    }

    @Test
    void supposesAMemberThatAnOpenRosterMayHave() {
        Graph graph = read("""
                :StatesOnly a owl:Class ; owl:equivalentClass
                    [ a owl:Restriction ; owl:onProperty :hasMember ; owl:allValuesFrom :State ] .
                :State a owl:Class . :Company a owl:Class ; owl:disjointWith :State . :hasMember a owl:ObjectProperty .
                id:quad :hasMember id:us . id:us a :State .
                """);
        TracedClosure closure = close(graph);

        assertThat(closure.inferred().isEmpty()).isTrue();
        assertThat(closure.certificate().passes()).isTrue();
        assertThat(closure.certificate().witnesses()).isPositive();
    }

    @Test
    void givesAWitnessAKindWhereOneIsNeeded() {
        Certificate certificate = certify(read("""
                :Alliance a owl:Class ; rdfs:subClassOf [ a owl:Restriction ; owl:onProperty :led ; owl:someValuesFrom :Party ] .
                :Party a owl:Class ; owl:equivalentClass [ a owl:Class ; owl:unionOf ( :Actor :Collective ) ] .
                :Actor a owl:Class ; owl:disjointWith :Collective , :Alliance . :Collective a owl:Class .
                :led a owl:ObjectProperty .
                id:quad a :Alliance .
                """));

        assertThat(certificate.passes()).isTrue();
        assertThat(certificate.witnesses()).isEqualTo(1);
    }

    private static Certificate certify(Graph graph) {
        return close(graph).certificate();
    }

    private static TracedClosure close(Graph graph) {
        return Rules.of(graph).close(GraphMemFactory.empty());
    }

    private static Graph read(String turtle) {
        Graph graph = GraphMemFactory.createDefaultGraph();
        String prefixes = """
                PREFIX : <%s>
                PREFIX id: <%s>
                PREFIX owl: <http://www.w3.org/2002/07/owl#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                """.formatted(Entente.NS, Iris.ID);
        RDFParser.fromString(prefixes + turtle, Lang.TURTLE).parse(graph);
        return graph;
    }
}
