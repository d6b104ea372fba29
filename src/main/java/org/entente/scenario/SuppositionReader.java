package org.entente.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.entente.release.resolution.Supposition;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** Collects what is supposed, in whatever form it comes, and holds it against what the release knows. */
public final class SuppositionReader {
    private static final Node STATUS = Entente.term("hasStatus");
    private static final Node ESTABLISHED = Iris.entity("established");

    /** A supposition is closed at once, in the time of one request. */
    private static final int MOST = 1000;
    /** Each is looked for among all claims. */
    private static final int MOST_PROPOSALS = 100;

    private final Scenarios scenarios;
    private final Scenario before;
    private final Graph registry;
    private final ChoiceReader choices;
    private final Map<Triple, List<Node>> claims;
    private final ListedForm listed;
    private final Set<String> proposals = new HashSet<>();
    private final Set<Node> taken = new LinkedHashSet<>();
    private final Set<Triple> added = new LinkedHashSet<>();
    private final Set<Triple> removed = new LinkedHashSet<>();
    private final Set<Node> cameTrue = new LinkedHashSet<>();
    private final Set<Node> wrong = new LinkedHashSet<>();
    private final List<String> told = new ArrayList<>();

    /** @param claims the accepted triples of the scenario before, with their claims */
    SuppositionReader(Scenarios scenarios, Scenario before, Map<Triple, List<Node>> claims) {
        this.scenarios = scenarios;
        this.before = before;
        DatasetGraph dataset = scenarios.release().dataset();
        registry = dataset.getGraph(NamedGraphs.REGISTRY);
        choices = ChoiceReader.of(scenarios);
        listed = new ListedForm(scenarios.release().dataset().getGraph(NamedGraphs.ONTOLOGY));
        this.claims = claims;
    }

    /** A triple that is taken to be so, {@code id:south-korea entente:directMemberOf id:quad}. */
    public SuppositionReader add(String where, String triple) {
        add(TripleReader.read(where, triple));
        return this;
    }

    /** A stated triple that is taken not to be so. */
    public SuppositionReader remove(String where, String triple) {
        remove(TripleReader.read(where, triple));
        return this;
    }

    /** Additions and removals in Turtle, as {@link SuppositionDocument} has them. */
    public SuppositionReader turtle(String where, String text) {
        SuppositionDocument document = SuppositionDocument.read(where, text);
        document.added().forEach(this::add);
        document.removed().forEach(this::remove);
        List<Node> proposed =
                document.proposals().stream().filter(proposal -> !isTakenAlready(proposal.toString())).toList();
        proposed.forEach(proposal -> comesTrue(where, proposal));
        if (!document.wrong().isEmpty()) {
            without(where, document.wrong().stream().map(Node::toString).toList());
        }
        return this;
    }

    /** What is agreed to possible about a thing, or by one claim or list, comes true. */
    public SuppositionReader comesTrue(String where, String proposal) {
        String id = proposal.strip();
        if (isTakenAlready(id)) {
            return this;
        }
        Node claim = Iris.claim(id.replaceFirst("^(claim:|" + Iris.CLAIM + ")", ""));
        boolean isClaim = !prospects(claim).isEmpty();
        comesTrue(where, isClaim ? claim : Iris.entity(id.replaceFirst("^(id:|" + Iris.ID + ")", "")));
        return this;
    }

    /** Nothing that these sources say counts. */
    public SuppositionReader without(String where, List<String> sources) {
        choices.sources(where, sources).forEach(source -> {
            if (wrong.add(source)) {
                told.add("source " + Iris.localName(source) + " is wrong");
            }
        });
        return this;
    }

    /** What was collected. @throws ScenarioException for what the release does not know, with the nearest it does */
    public Supposed read() {
        if (told.isEmpty()) {
            throw new ScenarioException("nothing is supposed; expected something to add, to remove, to come true or to be wrong");
        }
        Vocabulary vocabulary = new Vocabulary(scenarios.release().dataset(), kindsSupposed());
        added.forEach(vocabulary::requireKnown);
        removed.forEach(this::requireStated);
        taken.stream().filter(proposal -> prospects(proposal).isEmpty()).findFirst().ifPresent(proposal -> {
            throw noProposal("without these sources", proposal);
        });
        return new Supposed(new Supposition(added, removed, cameTrue), wrong, told);
    }

    private Set<Node> kindsSupposed() {
        return added.stream()
                .filter(triple -> triple.predicateMatches(RDF.type.asNode()))
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
    }

    private boolean isTakenAlready(String proposal) {
        boolean isNew = proposals.add(proposal);
        if (proposals.size() > MOST_PROPOSALS) {
            throw new ScenarioException(proposals.size() + " proposals come true; expected at most " + MOST_PROPOSALS);
        }
        return !isNew;
    }

    private void requireRoom() {
        int triples = added.size() + removed.size();
        if (triples > MOST) {
            throw new ScenarioException(triples + " triples are supposed; expected at most " + MOST
                    + "; what is more is a source of its own");
        }
    }

    private void add(Triple written) {
        Triple triple = listed.of(written);
        if (added.add(triple)) {
            requireRoom();
            told.add("it is so that " + text(triple));
        }
    }

    private void remove(Triple written) {
        Triple triple = listed.of(written);
        if (removed.add(triple)) {
            requireRoom();
            told.add("it is not so that " + text(triple));
        }
    }

    private void comesTrue(String where, Node proposal) {
        Set<Node> prospects = prospects(proposal);
        if (prospects.isEmpty()) {
            throw noProposal(where, proposal);
        }
        taken.add(proposal);
        cameTrue.addAll(prospects);
        told.add("the proposal " + Iris.localName(proposal) + " comes true (" + prospects.size() + " claims and lists)");
        boolean hasStatus = claims.keySet().stream()
                .anyMatch(triple -> triple.subjectMatches(proposal) && triple.predicateMatches(STATUS));
        if (hasStatus && registry.contains(ESTABLISHED, RDF.type.asNode(), null)) {
            add(Triple.create(proposal, STATUS, ESTABLISHED));
        }
    }

    /** Of the sources that speak and are not supposed to be wrong. */
    private Set<Node> prospects(Node thing) {
        return scenarios.resolution().prospects(thing, speaking());
    }

    private Set<Node> speaking() {
        Set<Node> speaking = new HashSet<>(before.view().choice().sources());
        speaking.removeAll(wrong);
        return speaking;
    }

    private ScenarioException noProposal(String where, Node proposal) {
        Set<String> known =
                scenarios.resolution().prospective(speaking()).stream().map(Iris::localName).collect(Collectors.toSet());
        return ScenarioException.unknown(
                where,
                Iris.localName(proposal),
                "a claim, list or thing of which a source that counts plans or proposes something",
                known);
    }

    private void requireStated(Triple triple) {
        if (claims.containsKey(triple) || registry.contains(triple)) {
            return;
        }
        new Vocabulary(scenarios.release().dataset(), new HashSet<>()).requireKnown(triple);
        if (before.inferred().contains(triple)) {
            String premises = before.ask(closure -> closure.justifications(triple)).stream()
                    .findFirst()
                    .map(reason -> reason.premises().stream().map(SuppositionReader::text).collect(Collectors.joining("; ")))
                    .orElse("axioms");
            throw new ScenarioException("remove: \"" + text(triple) + "\": expected a triple that is stated; this one is inferred, from "
                    + premises + "; remove one of these");
        }
        throw new ScenarioException("remove: \"" + text(triple) + "\": expected a triple that is stated; the release does not hold this one");
    }

    static String text(Triple triple) {
        String predicate = triple.predicateMatches(RDF.type.asNode()) ? "a" : text(triple.getPredicate());
        return text(triple.getSubject()) + " " + predicate + " " + text(triple.getObject());
    }

    private static String text(Node node) {
        return node.isURI() ? Iris.prefixes().shortForm(node.getURI()) : node.toString(Iris.prefixes());
    }
}
