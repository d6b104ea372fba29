package org.entente.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.reasoning.Axiom;
import org.entente.reasoning.Certificate;
import org.entente.reasoning.TracedClosure;
import org.entente.release.ViewReasoner.Reasoned;
import org.entente.release.resolution.ChosenView;

/**
 * A release seen through another choice of claims: what is then accepted, what follows, and how far that is complete.
 *
 * <p>Can be shared by threads; whoever reads the closure has it alone for that time.
 */
public final class Scenario {
    private final String name;
    private final Reasoned reasoned;
    private final Reasoned presumed;
    private final LocalDate from;
    private final Optional<LocalDate> until;
    private final Graph inferred;
    private final Remarks remarks;
    private final ScenarioGraphs graphs;
    private final boolean isClashing;
    private Certificate certificate;
    private Map<Triple, NegativeReason> reasonsAgainst;
    private Graph negative;
    private DatasetGraph dataset;

    /** @param presumed the presumed view of the day; the same unless this is of what is possible */
    Scenario(
            String name,
            Reasoned reasoned,
            Reasoned presumed,
            LocalDate from,
            Optional<LocalDate> until,
            Graph inferred,
            Remarks remarks,
            ScenarioGraphs graphs) {
        this.name = name;
        this.reasoned = reasoned;
        this.presumed = presumed;
        this.from = from;
        this.until = until;
        this.inferred = inferred;
        this.remarks = remarks;
        this.graphs = graphs;
        isClashing = reasoned.closure().isClashing();
    }

    /** The release's id, and what was asked of it. */
    public String name() {
        return name;
    }

    /** What is accepted, and why the rest is not. */
    public ChosenView view() {
        return reasoned.view();
    }

    /** The first day of those on which this view is the same. */
    public LocalDate from() {
        return from;
    }

    /** The last of those days; empty if there is none. */
    public Optional<LocalDate> until() {
        return until;
    }

    /** What follows, the order of classes and properties included, and was not accepted already. */
    public Graph inferred() {
        return inferred;
    }

    /** The axioms of the ontology that do not stand, since what they formalise does not. */
    public Set<Axiom> dropped() {
        return reasoned.dropped();
    }

    /** Whether the closure is a model of every axiom, so that nothing is missing from it. */
    public synchronized Certificate certificate() {
        if (certificate == null) {
            certificate = reasoned.closure().certificate();
        }
        return certificate;
    }

    /** Whether the facts contradict the axioms; for what is possible that says that it cannot all hold at once. */
    public boolean isClashing() {
        return isClashing;
    }

    /** Whether more may follow than is known. */
    public boolean isLowerBound() {
        return !isClashing() && !certificate().passes();
    }

    /** What a reader has to know before relying on it, in sentences. */
    public List<String> remarks() {
        return remarks.of(this);
    }

    /** Asks the closure, alone. */
    public synchronized <T> T ask(Function<TracedClosure, T> question) {
        return question.apply(reasoned.closure());
    }

    /** What is known not to be so: off a closed roster, denied, or ruled out by an exclusive relation. */
    public synchronized Graph negative() {
        if (negative == null) {
            negative = GraphMemFactory.createGraphMem2();
            reasonsAgainst().keySet().forEach(negative::add);
        }
        return negative;
    }

    /** The same with the reason of each. */
    synchronized Map<Triple, NegativeReason> reasonsAgainst() {
        if (reasonsAgainst == null) {
            reasonsAgainst = reasonsAgainst(reasoned);
            if (presumed != reasoned) {
                // what is presumed not to be so is possibly not so, even where the widest view has it otherwise
                reasonsAgainst(presumed).forEach(reasonsAgainst::putIfAbsent);
            }
        }
        return reasonsAgainst;
    }

    private Map<Triple, NegativeReason> reasonsAgainst(Reasoned of) {
        return Negatives.of(graphs.ontology(), of.view(), of.closure(), inferred, !of.dropped().isEmpty());
    }

    /** A dataset of the shape of a release's, read only; made at the first call. */
    public synchronized DatasetGraph dataset() {
        if (dataset == null) {
            dataset = graphs.dataset(this);
        }
        return dataset;
    }

    Reasoned reasoned() {
        return reasoned;
    }

    /** The nodes of the axioms that do not stand in it. */
    Set<Node> switchedOff() {
        return reasoned.switchedOff();
    }
}
