package org.entente.reasoning;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.reasoning.closure.Closing;
import org.entente.reasoning.closure.FactStore;

/**
 * Facts and all that the rules conclude from them, without the ways there: for millions of facts, of which no reasoner
 * could realise the whole.
 *
 * <p>It is all that the ontology entails if {@link #certificate()} passes, and else a lower bound only. One thread at a
 * time.
 */
public final class UntracedClosure {
    private final Rules rules;
    private final Closing closing;
    private final Statements statements;

    UntracedClosure(Rules rules, Closing closing, Individuals individuals) {
        this.rules = rules;
        this.closing = closing;
        statements = new Statements(rules.sheet().symbols, individuals);
    }

    /** Whether the facts contradict the axioms; what is concluded then is worth nothing. */
    public boolean isClashing() {
        return closing.isClashing();
    }

    /** Whether the triple is asserted or concluded. */
    public boolean holds(Triple triple) {
        return statements.find(triple, closing.facts()) >= 0;
    }

    /** How many triples hold, asserted and inferred, without what the ontology excludes from publication. */
    public long size() {
        return predicates().mapToLong(predicate -> size(predicate) - selfPairs(predicate)).sum();
    }

    /** How many triples the rules add under each class and each property, without what is excluded; none are left out. */
    public SortedMap<String, Long> inferredCounts() {
        SortedMap<String, Long> counts = new TreeMap<>();
        predicates().forEach(predicate -> {
            long asserted = IntStream.range(0, size(predicate))
                    .filter(fact -> closing.facts().isAsserted(predicate, fact))
                    .count();
            long inferred = size(predicate) - asserted - selfPairs(predicate);
            if (inferred > 0) {
                counts.put(symbols().name(predicate).getURI(), inferred);
            }
        });
        return counts;
    }

    /** All triples that hold, asserted and inferred, without what is excluded. */
    public Stream<Triple> triples() {
        return Stream.of(true, false)
                .flatMap(asserted -> statements.all(closing.facts(), asserted))
                .filter(triple -> !rules.exclusions().cover(triple));
    }

    /** Whether the closure is complete: it is if, read as a finite interpretation, it is a model of every axiom. */
    public Certificate certificate() {
        return Certifier.of(rules, closing, statements, axiom -> false).certify();
    }

    /**
     * HermiT's answer on the types of things, star by star; at most so many distinct stars, spread evenly.
     *
     * @param progress hears how many stars were asked
     */
    public StarAgreement compareTypes(int mostStars, IntConsumer progress) {
        return new StarCheck(rules, new Stars(rules, closing.facts(), statements), statements)
                .compare(mostStars, progress);
    }

    private IntStream predicates() {
        return IntStream.range(0, symbols().predicates()).filter(predicate -> {
            Node name = symbols().name(predicate);
            return name != null && !rules.exclusions().covers(name);
        });
    }

    private int size(int predicate) {
        return closing.facts().size(predicate);
    }

    private long selfPairs(int predicate) {
        FactStore facts = closing.facts();
        return symbols().isClass(predicate) || !rules.exclusions().omitsSelfPairs(symbols().name(predicate))
                ? 0
                : IntStream.range(0, facts.size(predicate))
                        .filter(fact -> facts.subject(predicate, fact) == facts.object(predicate, fact))
                        .count();
    }

    private Symbols symbols() {
        return rules.sheet().symbols;
    }
}
