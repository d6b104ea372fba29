package org.entente.dataset;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.entente.vocabulary.Entente;

/**
 * What the ontology declares, as a loader needs it: kinds with their registry table, properties with domain and range,
 * and the individuals that table words such as {@code actual} stand for. Can be shared by threads.
 */
public final class OntologyTerms {
    private static final Node DOMAIN_INCLUDES = SchemaDO.domainIncludes.asNode();

    private final Graph ontology;
    private final Map<String, Node> kindOfTable = new TreeMap<>();
    private final Map<String, PropertyTerm> properties = new TreeMap<>();
    private final Set<String> clashes = new TreeSet<>();
    private final Map<Node, Set<Node>> superclasses = new ConcurrentHashMap<>();

    private OntologyTerms(Graph ontology) {
        this.ontology = ontology;
        each(null, Entente.registryTable).forEach(triple -> kind(triple.getObject().getLiteralLexicalForm(), triple.getSubject()));
        for (Node type : List.of(OWL2.ObjectProperty.asNode(), OWL2.AnnotationProperty.asNode())) {
            ontology.find(null, RDF.type.asNode(), type)
                    .mapWith(Triple::getSubject)
                    .filterKeep(this::isOurs)
                    .forEach(node -> add(property(node)));
        }
    }

    private void kind(String table, Node kind) {
        Node earlier = kindOfTable.putIfAbsent(table, kind);
        if (earlier != null && !earlier.equals(kind)) {
            clashes.add("one kind for the registry table " + table + ", not both " + earlier + " and " + kind);
        }
    }

    private void add(PropertyTerm property) {
        PropertyTerm earlier = properties.putIfAbsent(property.name(), property);
        if (earlier != null && !earlier.node().equals(property.node())) {
            clashes.add("a local name for each property, not one for both " + earlier.node() + " and " + property.node());
        }
    }

    /** Our terms, and those of an extension that facts can use; borrowed annotation properties are neither. */
    private boolean isOurs(Node node) {
        return node.isURI()
                && (node.getURI().startsWith(Entente.NS)
                        || ontology.contains(node, RDF.type.asNode(), OWL2.ObjectProperty.asNode())
                        || ontology.contains(node, Entente.valueType, Node.ANY));
    }

    /** What tables call a term: what follows the last # or / of its IRI. */
    private static String name(Node node) {
        return node.getURI().replaceFirst(".*[#/]", "");
    }

    /** What two ontology files say that tables could not tell apart; each ends the sentence "expected …". */
    List<String> clashes() {
        return List.copyOf(clashes);
    }

    /** Reads the terms out of the ontology graph (words and axioms together). */
    public static OntologyTerms of(Graph ontology) {
        return new OntologyTerms(ontology);
    }

    /** The leaf kind whose individuals are listed in this registry table. */
    public Optional<Node> kindOfTable(String table) {
        return Optional.ofNullable(kindOfTable.get(table));
    }

    public Set<String> tables() {
        return kindOfTable.keySet();
    }

    public boolean isKind(Node node) {
        return kindOfTable.containsValue(node);
    }

    public Optional<PropertyTerm> property(String localName) {
        return Optional.ofNullable(properties.get(localName));
    }

    public Optional<PropertyTerm> propertyOf(Node node) {
        return node.isURI() ? property(name(node)).filter(term -> term.node().equals(node)) : Optional.empty();
    }

    /** The names of the properties that a table row may use: simple object properties and those with a literal value. */
    public Set<String> usableProperties() {
        Set<String> names = new TreeSet<>();
        properties.values().stream().filter(PropertyTerm::isUsable).forEach(term -> names.add(term.name()));
        return names;
    }

    /** The individuals of a bookkeeping class by the word that tables use for them ({@code skos:notation}). */
    public Map<String, Node> wordsOf(Node bookkeepingClass) {
        Map<String, Node> words = new TreeMap<>();
        ontology.find(null, RDF.type.asNode(), bookkeepingClass)
                .mapWith(Triple::getSubject)
                .forEach(individual -> text(individual, SKOS.notation.asNode())
                        .ifPresent(word -> words.put(word, individual)));
        return words;
    }

    /** Whether the ontology declares a datatype of this name, as it does for schemes of codes. */
    boolean isDatatype(Node node) {
        return ontology.contains(node, RDF.type.asNode(), RDFS.Datatype.asNode());
    }

    /** The word that tables use for an individual of the ontology. */
    Optional<String> notation(Node individual) {
        return text(individual, SKOS.notation.asNode());
    }

    /** Whether a thing of this leaf kind is of one of the classes; any kind is when no class is given. */
    public boolean isOneOf(Node kind, Set<Node> classes) {
        return classes.isEmpty() || !Collections.disjoint(superclassesOf(kind), classes);
    }

    /** Whether a property is another one or one of its sub-properties. */
    public boolean isBelow(Node property, Node upper) {
        Set<Node> reached = new HashSet<>();
        climbProperties(property, reached);
        return reached.contains(upper);
    }

    /** Two properties may each be a sub-property of the other, so what was reached is not climbed again. */
    private void climbProperties(Node property, Set<Node> reached) {
        if (reached.add(property)) {
            each(property, RDFS.subPropertyOf.asNode()).toList()
                    .forEach(triple -> climbProperties(triple.getObject(), reached));
        }
    }

    private Set<Node> superclassesOf(Node kind) {
        return superclasses.computeIfAbsent(kind, start -> {
            Set<Node> reached = new HashSet<>();
            climb(start, reached);
            return reached;
        });
    }

    private void climb(Node node, Set<Node> reached) {
        if (reached.add(node)) {
            each(node, RDFS.subClassOf.asNode()).forEach(triple -> climb(triple.getObject(), reached));
            // a member of a union is below the class that is defined by it: Actor ⊑ Party ≡ Actor ⊔ Collective
            unionsWith(node).forEach(defined -> climb(defined, reached));
        }
    }

    private Set<Node> unionsWith(Node member) {
        Set<Node> defined = new HashSet<>();
        each(null, OWL2.equivalentClass.asNode())
                .filterKeep(triple -> unionMembers(triple.getObject()).contains(member))
                .forEach(triple -> defined.add(triple.getSubject()));
        return defined;
    }

    private PropertyTerm property(Node node) {
        Set<Node> domain = classes(node, RDFS.domain.asNode());
        domain.addAll(classes(node, DOMAIN_INCLUDES));
        return new PropertyTerm(
                node,
                name(node),
                domain,
                classes(node, RDFS.range.asNode()),
                each(node, RDF.type.asNode()).toList().stream()
                        .anyMatch(triple -> triple.getObject().equals(OWL2.ObjectProperty.asNode())),
                text(node, Entente.valueType),
                text(node, Entente.listedAt),
                object(node, Entente.prospectiveForm),
                object(node, Entente.negativeForm),
                isTrue(node, Entente.singleValued),
                isTrue(node, Entente.filledByInference),
                text(node, Entente.timeBehaviour).filter("event"::equals).isPresent());
    }

    private Set<Node> classes(Node property, Node side) {
        Set<Node> named = new HashSet<>();
        each(property, side).forEach(triple -> {
            if (triple.getObject().isURI()) {
                named.add(triple.getObject());
            } else {
                named.addAll(unionMembers(triple.getObject()));
            }
        });
        return named;
    }

    private Set<Node> unionMembers(Node description) {
        Set<Node> members = new HashSet<>();
        each(description, OWL2.unionOf.asNode())
                .forEach(triple -> ModelFactory.createModelForGraph(ontology)
                        .asRDFNode(triple.getObject())
                        .as(RDFList.class)
                        .iterator()
                        .forEach(member -> members.add(member.asNode())));
        return members;
    }

    private boolean isTrue(Node subject, Node predicate) {
        return ontology.contains(subject, predicate, NodeConst.nodeTrue);
    }

    Optional<String> text(Node subject, Node predicate) {
        return object(subject, predicate).map(Node::getLiteralLexicalForm);
    }

    private Optional<Node> object(Node subject, Node predicate) {
        ExtendedIterator<Triple> found = each(subject, predicate);
        try {
            return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
        } finally {
            found.close();
        }
    }

    private ExtendedIterator<Triple> each(Node subject, Node predicate) {
        return ontology.find(subject, predicate, null);
    }
}
