package org.entente.explanation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** Finds who says something, where, and what became of it. */
public final class Evidence {
    private static final Node ACCEPTED = Entente.term("AcceptedOutcome");
    private static final List<Node> DATES = List.of(Entente.from, Entente.to, Entente.when, Entente.seen);

    private final DatasetGraph dataset;
    private final Graph outcomes;
    private final Graph closures;
    private final Graph decisions;
    private final Labels labels;
    private final Passages passages;

    Evidence(DatasetGraph dataset, Graph outcomes, Graph closures, Labels labels, Passages passages) {
        this.dataset = dataset;
        this.outcomes = outcomes;
        this.closures = closures;
        decisions = dataset.getGraph(NamedGraphs.DECISIONS);
        this.labels = labels;
        this.passages = passages;
    }

    /** The evidence of a release as it was published, which nothing has to be reasoned for. */
    public static Evidence of(DatasetGraph release, Labels labels) {
        return new Evidence(
                release,
                release.getGraph(NamedGraphs.DECISIONS),
                release.getGraph(NamedGraphs.CLOSURES),
                labels,
                new Passages(release, labels, Documents.NONE));
    }

    /** The claims that state the triple and are accepted. */
    List<CitedClaim> accepted(Triple triple) {
        return stating(Iris.statement(triple)).filter(CitedClaim::accepted).toList();
    }

    /** The claims that deny the triple and are accepted. */
    public List<CitedClaim> denying(Triple triple) {
        return stating(Iris.negativeStatement(triple)).filter(CitedClaim::accepted).toList();
    }

    /** The lists that a generated assertion rests on, such as that a roster is complete. */
    private List<CitedClaim> generating(Triple triple) {
        return closures.stream(Node.ANY, OWL2.annotatedSource.asNode(), triple.getSubject())
                .map(Triple::getSubject)
                .filter(axiom -> closures.contains(axiom, OWL2.annotatedProperty.asNode(), triple.getPredicate())
                        && closures.contains(axiom, OWL2.annotatedTarget.asNode(), triple.getObject()))
                .flatMap(axiom -> objects(closures, axiom, Entente.formalises))
                .sorted(Comparator.comparing(Node::getURI))
                .flatMap(list -> cite(list).stream())
                .toList();
    }

    private Stream<CitedClaim> stating(Node statement) {
        return nodes(dataset.stream(Node.ANY, Node.ANY, Entente.states, statement)).flatMap(claim -> cite(claim).stream());
    }

    private static Stream<Node> nodes(Stream<Quad> quads) {
        return quads.map(Quad::getSubject).filter(Node::isURI).sorted(Comparator.comparing(Node::getURI)).distinct();
    }

    /**
     * The claims about subject, relation and object, in whatever standing, and those that a recorded disagreement sets
     * against one of them; less these.
     */
    List<CitedClaim> others(Triple triple, Set<Node> less) {
        Set<Node> same = nodes(dataset.stream(Node.ANY, Node.ANY, RDF.subject.asNode(), triple.getSubject()))
                .filter(claim -> dataset.contains(Node.ANY, claim, RDF.predicate.asNode(), triple.getPredicate())
                        && dataset.contains(Node.ANY, claim, RDF.object.asNode(), triple.getObject())
                        && dataset.contains(Node.ANY, claim, Entente.inSource, Node.ANY))
                .collect(Collectors.toSet());
        Stream<Node> opposed = Stream.concat(same.stream(), less.stream())
                .flatMap(claim -> conflicts(claim).stream())
                .flatMap(conflict -> objects(decisions, conflict, Entente.disagreeingClaim));
        Stream<Node> stating = Stream.of(Iris.statement(triple), Iris.negativeStatement(triple))
                .flatMap(statement -> nodes(dataset.stream(Node.ANY, Node.ANY, Entente.states, statement)));
        return Stream.of(same.stream(), opposed, stating)
                .flatMap(nodes -> nodes)
                .distinct()
                .filter(claim -> !less.contains(claim))
                .sorted(Comparator.comparing(Node::getURI))
                .flatMap(claim -> cite(claim).stream())
                .toList();
    }

    /** A claim or list as it is cited; empty if the dataset has none of this name. */
    public Optional<CitedClaim> cite(Node claim) {
        return dataset.stream(Node.ANY, claim, Entente.inSource, Node.ANY)
                .findFirst()
                .map(quad -> cite(dataset.getGraph(quad.getGraph()), claim, quad.getObject()));
    }

    private CitedClaim cite(Graph graph, Node claim, Node source) {
        boolean isList = one(graph, claim, RDF.predicate.asNode()).isEmpty();
        String outcome = one(outcomes, claim, Entente.outcome).map(this::word).orElse(isList ? "accepted as a list" : "");
        String reason = Labels.text(outcomes, claim, Entente.outcomeReason).map(text -> ": " + text).orElse("");
        return new CitedClaim(
                claim,
                isList ? list(graph, claim) : stated(graph, claim),
                source(graph, source),
                passages.of(graph, claim),
                one(graph, claim, Entente.standing).map(this::word).orElse(""),
                one(graph, claim, Entente.claimKind).map(this::word).orElse(""),
                one(graph, claim, Entente.statedBy)
                        .map(speaker -> Sentence.EMPTY.and(labels.label(speaker), speaker))
                        .orElse(Sentence.EMPTY),
                Labels.text(graph, claim, Entente.gloss).orElse(""),
                dates(graph, claim),
                isList || outcomes.contains(claim, Entente.outcome, ACCEPTED),
                outcome + reason,
                conflicts(claim).stream().map(this::decision).toList(),
                Labels.text(graph, claim, Entente.row).orElse(""));
    }

    private Sentence stated(Graph graph, Node claim) {
        return labels.sentence(Triple.create(
                one(graph, claim, RDF.subject.asNode()).orElseThrow(),
                one(graph, claim, RDF.predicate.asNode()).orElseThrow(),
                one(graph, claim, RDF.object.asNode()).orElseThrow()));
    }

    private Sentence list(Graph graph, Node list) {
        Node whole = one(graph, list, Entente.whole).orElse(list);
        Node property = one(graph, list, Entente.listedProperty).orElse(Entente.listedProperty);
        long members = graph.stream(Node.ANY, Entente.listedIn, list).count();
        String complete = graph.contains(list, Entente.complete, NodeConst.nodeTrue) ? ", said to be complete," : "";
        return Sentence.of("List of " + members + complete + " by the relation ")
                .and(labels.label(property), property)
                .and(" for ")
                .and(labels.label(whole), whole);
    }

    private CitedSource source(Graph graph, Node source) {
        Node document = one(graph, source, Entente.inDocument).orElse(source);
        List<Span> authors = objects(graph, source, DCTerms.creator.asNode())
                .map(author -> new Span(labels.label(author), author.isURI() ? author : null))
                .sorted(Comparator.comparing(Span::text))
                .toList();
        return new CitedSource(
                source,
                authors,
                labels.label(document),
                Labels.text(graph, source, DCTerms.issued.asNode()).orElse(""),
                Labels.text(graph, source, Entente.sourceKind).orElse(""),
                Labels.text(graph, source, Entente.reliability).orElse(""));
    }

    private static Map<String, String> dates(Graph graph, Node claim) {
        Map<String, String> dates = new LinkedHashMap<>();
        DATES.forEach(date -> Labels.text(graph, claim, date).ifPresent(text -> dates.put(Iris.localName(date), text)));
        return dates;
    }

    /** The disagreements that name the claim, or the list that it is a member of. */
    private List<Node> conflicts(Node claim) {
        Stream<Node> lists = dataset.stream(Node.ANY, claim, Entente.listedIn, Node.ANY).map(Quad::getObject);
        return Stream.concat(Stream.of(claim), lists)
                .flatMap(named -> decisions.stream(Node.ANY, Entente.disagreeingClaim, named))
                .map(Triple::getSubject)
                .distinct()
                .sorted(Comparator.comparing(Node::getURI))
                .toList();
    }

    private Decision decision(Node conflict) {
        return new Decision(
                conflict,
                Labels.text(decisions, conflict, Entente.differs).orElse(""),
                Labels.text(decisions, conflict, Entente.reason).orElse(""),
                objects(decisions, conflict, Entente.preferredClaim)
                        .sorted(Comparator.comparing(Node::getURI))
                        .toList());
    }

    /** The fact that a triple is, with all who vouch for it. */
    public Fact fact(Triple triple, boolean supposed) {
        Graph registry = dataset.getGraph(NamedGraphs.REGISTRY);
        if (supposed) {
            return new Fact(triple, labels.sentence(triple), Fact.Origin.SUPPOSED, List.of(), List.of(), "");
        }
        List<CitedClaim> claims = accepted(triple);
        if (claims.isEmpty() && registry.contains(triple)) {
            Node thing = triple.getSubject();
            String editorial = Labels.text(registry, thing, Entente.firstMention)
                    .filter(text -> text.startsWith("editorial"))
                    .orElse("");
            return new Fact(
                    triple, labels.sentence(triple), Fact.Origin.REGISTRY, List.of(), passages.of(registry, thing), editorial);
        }
        List<CitedClaim> vouching = claims.isEmpty() ? generating(triple) : claims;
        Fact.Origin origin = vouching.isEmpty() ? Fact.Origin.ONTOLOGY : Fact.Origin.CLAIMS;
        return new Fact(triple, labels.sentence(triple), origin, vouching, List.of(), "");
    }

    /** The published notes that just this is not known; a variable in the pattern stands for anything. */
    List<MissingPremise> missingPremises(Triple pattern) {
        return decisions.stream(Node.ANY, RDF.predicate.asNode(), pattern.getPredicate())
                .map(Triple::getSubject)
                .filter(note -> decisions.contains(note, RDF.type.asNode(), Entente.term("MissingPremise")))
                .filter(note -> fits(one(decisions, note, RDF.subject.asNode()), pattern.getSubject())
                        && fits(one(decisions, note, RDF.object.asNode()), pattern.getObject()))
                .sorted(Comparator.comparing(Node::toString))
                .map(note -> new MissingPremise(note, labels.label(note), passages.of(
                        objects(decisions, note, Entente.lineRange).map(Node::getLiteralLexicalForm))))
                .toList();
    }

    private static boolean fits(Optional<Node> noted, Node wanted) {
        return noted.isEmpty() || wanted.isVariable() || noted.get().equals(wanted);
    }

    /** The word that tables have for a standing, a kind or an outcome. */
    private String word(Node individual) {
        return Labels.text(dataset.getGraph(NamedGraphs.ONTOLOGY), individual, SKOS.notation.asNode())
                .orElseGet(() -> labels.label(individual));
    }

    private static Optional<Node> one(Graph graph, Node subject, Node property) {
        return objects(graph, subject, property).min(Comparator.comparing(Node::toString));
    }

    private static Stream<Node> objects(Graph graph, Node subject, Node property) {
        return graph.stream(subject, property, Node.ANY).map(Triple::getObject);
    }
}
