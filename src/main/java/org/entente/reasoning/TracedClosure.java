package org.entente.reasoning;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.reasoning.closure.Closing;
import org.entente.reasoning.closure.FactStore;
import org.semanticweb.owlapi.model.OWLAxiom;

/**
 * Facts and all that the rules conclude from them, with every application of a rule on the way.
 *
 * <p>Whether it is all that the ontology entails is what {@link #certificate()} says. One thread at a time.
 */
public final class TracedClosure {
    private final Rules rules;
    private final Set<Integer> disabled;
    private final Closing closing;
    private final Statements statements;
    private final DerivationReader derivations;
    private ReasonSearch reasons;

    TracedClosure(Rules rules, Set<Integer> disabled, Closing closing, Individuals individuals) {
        this.rules = rules;
        this.disabled = Set.copyOf(disabled);
        this.closing = closing;
        statements = new Statements(rules.sheet().symbols, individuals);
        derivations = new DerivationReader(rules, closing, statements);
    }

    /** Whether the triple is asserted or concluded. */
    public boolean holds(Triple triple) {
        return statements.find(triple, closing.facts()) >= 0;
    }

    /** Whether the triple was among the facts. */
    public boolean isAsserted(Triple triple) {
        int fact = statements.find(triple, closing.facts());
        int predicate = statements.predicate(triple);
        return fact >= 0
                && predicate < closing.program().predicates()
                && closing.facts().isAsserted(predicate, fact);
    }

    /** What the rules add to the facts, without what the ontology excludes from publication. */
    public Graph inferred() {
        Graph inferred = GraphMemFactory.createGraphMem2();
        statements.all(closing.facts(), false)
                .filter(triple -> !rules.exclusions().cover(triple))
                .forEach(inferred::add);
        return inferred;
    }

    /** Every application of a rule that concludes the triple, the first found first; none if it is only asserted. */
    public List<Derivation> derivations(Triple triple) {
        int fact = statements.find(triple, closing.facts());
        return fact < 0
                ? List.of()
                : derivations.of(closing.trace().node(statements.predicate(triple), fact));
    }

    /** Whether the facts contradict the axioms; what is concluded then is worth nothing. */
    public boolean isClashing() {
        return closing.isClashing();
    }

    /** The rule applications that found a contradiction, at most ten thousand. */
    public List<Derivation> clashes() {
        return derivations.clashes();
    }

    /** Up to three reasons for a triple that is concluded, each minimal, the smallest found first; more may exist. */
    public List<Justification> justifications(Triple triple) {
        return reasons().minimal(triple).stream()
                .map(elements -> reasons().written(triple, false, elements))
                .toList();
    }

    /** Minimal sets of facts and axioms that contradict each other, the smallest found first; more may exist. */
    public List<Justification> conflicts(int most) {
        return reasons().clashes(most).stream()
                .map(elements -> reasons().written(null, false, elements))
                .toList();
    }

    /**
     * Up to three reasons why the triple is false: what contradicts it. None does not mean that it is true, and none is
     * given if the facts contradict each other already.
     */
    public List<Justification> refutations(Triple triple) {
        return supposing(triple, supposed -> supposed.clashes(3).stream()
                .map(elements -> supposed.written(triple, true, elements))
                .toList());
    }

    /** What is found when the triple is supposed, which is taken back; nothing if it holds or cannot be supposed. */
    List<Justification> supposing(Triple triple, Function<ReasonSearch, List<Justification>> search) {
        int predicate = statements.predicate(triple);
        int subject = statements.subject(triple);
        int object = statements.object(triple);
        if (closing.isClashing() || predicate < 0 || subject < 0 || object < 0 || holds(triple)) {
            return List.of();
        }
        Closing.Mark mark = closing.mark();
        try {
            closing.add(predicate, subject, object);
            closing.run();
            return search.apply(newSearch());
        } finally {
            closing.rollBack(mark);
        }
    }

    ReasonSearch newSearch() {
        return new ReasonSearch(rules, closing, statements, derivations);
    }

    /** The node of a triple that holds. */
    int node(Triple triple) {
        return closing.trace().node(statements.predicate(triple), statements.find(triple, closing.facts()));
    }

    /** For a triple that does not hold, the ways in which it would follow with the fewest things missing, at most so many. */
    public List<Attempt> attempts(Triple goal, int most) {
        return new Attempts(this).of(goal, most);
    }

    /** Whether two things are known to differ: declared so, or of disjoint kinds. */
    public boolean differ(Node one, Node other) {
        int first = statements.number(one);
        int second = statements.number(other);
        return first >= 0 && second >= 0 && closing.areDifferent(first, second);
    }

    ReasonSearch reasons() {
        if (reasons == null) {
            reasons = newSearch();
        }
        return reasons;
    }

    /** The same rules over other facts. */
    public TracedClosure instead(Graph facts) {
        return rules.closeWith(facts, disabled);
    }

    /** Whether the closure is complete: it is if, read as a finite interpretation, it is a model of every axiom. */
    public Certificate certificate() {
        return Certifier.of(rules, closing, statements, this::leavesOut).certify();
    }

    /** The individuals that the facts or the axioms name. */
    public Stream<Node> individuals() {
        return statements.individuals();
    }

    /** Whether an axiom of the rules was left out of this closure. */
    boolean leavesOut(OWLAxiom axiom) {
        return !disabled.isEmpty() && disabled.contains(rules.catalogue().numberOf(axiom));
    }

    Closing closing() {
        return closing;
    }

    FactStore facts() {
        return closing.facts();
    }

    Statements statements() {
        return statements;
    }

    Rules rules() {
        return rules;
    }
}
