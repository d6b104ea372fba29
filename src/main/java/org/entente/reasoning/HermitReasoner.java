package org.entente.reasoning;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLOntology;

/**
 * HermiT over one graph: the merge of ontology, closures, registry and asserted facts.
 *
 * <pre>{@code
 * try (HermitReasoner reasoner = HermitReasoner.open(merged, System.err::println)) {
 *     Entailments entailments = reasoner.requireConsistent().requireCoherent().entailments();
 *     Graph negatives = reasoner.negatives(rosters);
 * }
 * }</pre>
 *
 * <p>The graph must stay as it is while the reasoner is open. One thread at a time; a call cannot be interrupted, so a
 * limit on time is a limit on a process.
 */
public final class HermitReasoner implements AutoCloseable {
    private final Graph graph;
    private final ReasonedOntology reasoned;
    private final ConflictWriter writer;
    private final Consumer<String> progress;

    private HermitReasoner(Graph graph, Consumer<String> progress) {
        this.graph = graph;
        this.progress = progress;
        progress.accept("reading axioms and assertions");
        OWLOntology ontology = OntologyReader.read(graph);
        writer = new ConflictWriter(ontology);
        progress.accept("checking the OWL 2 DL profile");
        ProfileCheck.require(ontology, writer);
        reasoned = ReasonedOntology.of(ontology);
    }

    /**
     * Reads the graph and holds it to OWL 2 DL; each phase of the work is announced in a few words.
     *
     * @throws UnreadTriplesException when the reasoner would not see a triple as what it says
     * @throws ProfileException       when the ontology is outside OWL 2 DL
     */
    public static HermitReasoner open(Graph graph, Consumer<String> progress) {
        return new HermitReasoner(graph, progress);
    }

    /** Whether the ontology has a model. */
    public boolean isConsistent() {
        progress.accept("checking consistency");
        return reasoned.reasoner().isConsistent();
    }

    /**
     * Passes if the ontology has a model.
     *
     * @throws InconsistentOntologyException with every minimal conflict, up to thirty
     */
    public HermitReasoner requireConsistent() {
        if (!isConsistent()) {
            throw contradiction();
        }
        return this;
    }

    /**
     * Passes if every named class and object property of a consistent ontology can have instances.
     *
     * @throws IncoherentOntologyException with the unsatisfiable ones and why each is that is not so merely
     *     because of another
     */
    public HermitReasoner requireCoherent() {
        progress.accept("looking for unsatisfiable classes and properties");
        new Coherence(reasoned, writer, this::suspects, progress).require();
        return this;
    }

    /** What a consistent ontology entails and the graph does not say, without what the ontology excludes. */
    public Entailments entailments() {
        return new Materialiser(graph, reasoned).materialise(progress);
    }

    /** Who is entailed not to be on a roster: for each, a triple with the roster's negative form. */
    public Graph negatives(Collection<ClosedRoster> rosters) {
        progress.accept("finding who is not on the closed rosters");
        Graph negatives = GraphMemFactory.createGraphMem2();
        RosterNegatives search = new RosterNegatives(reasoned);
        rosters.stream().flatMap(search::of).forEach(negatives::add);
        return negatives;
    }

    /**
     * What is entailed not to hold though no roster says so: what is denied, and what an exclusive relation rules out; with
     * the negatives given, and all of them for narrower properties too.
     *
     * @param forms the properties whose negatives are asked for, such as {@code entente:memberOf}, each with its negative
     *              form, such as {@code entente:notMemberOf}
     */
    public Graph negatives(Graph found, Map<Node, Node> forms) {
        Graph negatives = GraphMemFactory.createGraphMem2();
        GraphUtil.addInto(negatives, found);
        new RelationNegatives(reasoned, forms).with(found).forEach(negatives::add);
        return negatives;
    }

    /** The traced closure of the same axioms and assertions, to compare with what HermiT entails. */
    public SecondWay secondWay() {
        return new SecondWay(reasoned.ontology(), graph, progress);
    }

    /** Frees the reasoner's memory. */
    @Override
    public void close() {
        reasoned.dispose();
    }

    private InconsistentOntologyException contradiction() {
        Contradiction contradictory = new Contradiction(Set.of());
        ConflictSearch.Found found =
                new ConflictSearch(writer.axioms(), contradictory, progress).find(suspects(Set.of()));
        List<Conflict> conflicts = writer.write(Optional.empty(), found, new Sharpening(contradictory));
        return new InconsistentOntologyException(conflicts, found.all());
    }

    /** What the rules know of contradictions; they see fewer than HermiT does. */
    private List<List<OWLAxiom>> suspects(Set<Triple> supposed) {
        return ClashReasons.of(graph, supposed, ConflictSearch.MOST_CONFLICTS + 1);
    }
}
