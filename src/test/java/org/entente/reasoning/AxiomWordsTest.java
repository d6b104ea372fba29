package org.entente.reasoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;
import org.entente.vocabulary.Iris;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AxiomWordsTest {
    private static final String ONTOLOGY = """
            entente:A a owl:Class . entente:B a owl:Class . entente:C a owl:Class .
            entente:p a owl:ObjectProperty . entente:q a owl:ObjectProperty . entente:r a owl:ObjectProperty .
            entente:s a owl:ObjectProperty . entente:isA a owl:ObjectProperty .
            id:one a owl:NamedIndividual . id:two a owl:NamedIndividual .
            entente:p rdfs:subPropertyOf entente:q ; rdfs:domain entente:A ; rdfs:range entente:B .
            entente:q a owl:TransitiveProperty ; owl:inverseOf entente:r .
            entente:q owl:propertyChainAxiom ( entente:q entente:isA entente:p ) .
            entente:s a owl:FunctionalProperty , owl:AsymmetricProperty , owl:IrreflexiveProperty , owl:SymmetricProperty .
            entente:A rdfs:subClassOf [ a owl:Restriction ; owl:onProperty entente:isA ; owl:hasSelf true ] .
            entente:A owl:disjointWith entente:B .
            entente:C owl:equivalentClass [ a owl:Class ; owl:intersectionOf ( entente:A
                [ a owl:Restriction ; owl:onProperty entente:s ; owl:minQualifiedCardinality "2"^^xsd:nonNegativeInteger ; owl:onClass entente:B ] ) ] .
            [ a owl:Restriction ; owl:onProperty entente:s ; owl:hasValue id:one ] rdfs:subClassOf [ a owl:Class ; owl:oneOf ( id:one id:two ) ] .
            entente:B rdfs:subClassOf [ a owl:Restriction ; owl:onProperty entente:s ; owl:hasValue id:two ] .
            """;

    private static Map<String, AxiomShape> said;

    @BeforeAll
    static void say() {
        JenaSystem.init();
        Graph graph = GraphMemFactory.createGraphMem2();
        StringBuilder text = new StringBuilder();
        Iris.prefixes().getNsPrefixMap().forEach((prefix, iri) -> text.append("PREFIX %s: <%s>%n".formatted(prefix, iri)));
        RDFParser.fromString(text + ONTOLOGY, Lang.TURTLE).parse(graph);
        Rules rules = Rules.of(graph);
        AxiomWords words = new AxiomWords(rules.close(GraphMemFactory.empty()), new PlainNames());
        said = rules.axioms().stream().collect(Collectors.toMap(axiom -> words.sentence(axiom).orElseThrow(), words::shape));
    }

    @Test
    void everyShapeHasItsSentence() {
        assertThat(said).containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                Map.entry("If A p B, then A q B.", AxiomShape.SUB_PROPERTY),
                Map.entry("If A p B, then A is an A.", AxiomShape.DOMAIN),
                Map.entry("If A p B, then B is a B.", AxiomShape.RANGE),
                Map.entry("If A q B and B q C, then A q C.", AxiomShape.TRANSITIVE),
                Map.entry("That A q B is the same as that B r A.", AxiomShape.INVERSE),
                Map.entry("If A q B, B is an A and B p C, then A q C.", AxiomShape.CHAIN),
                Map.entry("There is at most one B of which it holds that A s B.", AxiomShape.FUNCTIONAL),
                Map.entry("It never holds both that A s B and that B s A.", AxiomShape.ASYMMETRIC),
                Map.entry("It never holds that A s A itself.", AxiomShape.IRREFLEXIVE),
                Map.entry("If A s B, then B s A.", AxiomShape.SYMMETRIC),
                Map.entry("Every A isA itself.", AxiomShape.MARK),
                Map.entry("Nothing is both an A and a B.", AxiomShape.DISJOINT_CLASSES),
                Map.entry("A C is the same as an A that s at least 2 different things, each of which is a B.", AxiomShape.COUNTING),
                Map.entry("Whatever s one is one of one and two.", AxiomShape.CLOSED_ROSTER),
                Map.entry("Every B s two.", AxiomShape.VALUE)));
    }

    /** Every term by its local name. */
    private static final class PlainNames implements Wording {
        @Override
        public String thing(Node individual) {
            return Iris.localName(individual);
        }

        @Override
        public String kind(Node classNode) {
            return Iris.localName(classNode);
        }

        @Override
        public String relation(Node property) {
            return Iris.localName(property);
        }
    }
}
