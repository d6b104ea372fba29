package org.entente.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.entente.reasoning.Attempt;
import org.entente.reasoning.Axiom;
import org.entente.reasoning.AxiomShape;
import org.entente.reasoning.TracedClosure;

/**
 * Finds what is missing for a triple to follow: each rule that comes near, with its nearest filling that can be; and for
 * a kind that is missing, what it would take in turn.
 */
final class NearMisses {
    private static final int DEEPEST = 2;
    private static final int MOST_FOUND = 24;
    private static final int MOST_TRIED = 3;
    private static final int MOST_WAYS = 2;
    private static final Comparator<Attempt> NEAREST = Comparator.<Attempt>comparingInt(attempt -> attempt.missing().size())
            .thenComparing(attempt -> -attempt.holding().size())
            .thenComparing(attempt -> attempt.holding().toString() + attempt.missing());

    private final TracedClosure closure;
    private final Labels labels;
    private final Reasons reasons;
    private final Evidence evidence;
    private final Set<Triple> path = new HashSet<>();

    NearMisses(TracedClosure closure, Labels labels, Reasons reasons, Evidence evidence) {
        this.closure = closure;
        this.labels = labels;
        this.reasons = reasons;
        this.evidence = evidence;
    }

    /** The rules that come nearest to the triple, at most so many; those that would take what cannot be come last. */
    List<NearMiss> of(Triple triple, int most) {
        return nearest(triple, 0).limit(most).toList();
    }

    private Stream<NearMiss> nearest(Triple triple, int depth) {
        if (depth > DEEPEST || isOpen(triple) || !path.add(triple)) {
            return Stream.empty();
        }
        Map<List<Axiom>, List<Attempt>> byRule = new LinkedHashMap<>();
        closure.attempts(triple, MOST_FOUND).stream()
                .map(this::withoutMarks)
                .sorted(NEAREST)
                .forEach(attempt -> byRule.computeIfAbsent(attempt.axioms(), unseen -> new ArrayList<>()).add(attempt));
        List<NearMiss> near = byRule.values().stream()
                .map(attempts -> best(triple, attempts, depth))
                .sorted(Comparator.comparing(NearMisses::isImpossible)
                        .thenComparing(miss -> miss.lacks().size())
                        .thenComparing(miss -> -miss.present().size()))
                .toList();
        path.remove(triple);
        return near.stream();
    }

    /** That a thing bears the mark of its kind is said by its kind. */
    private Attempt withoutMarks(Attempt attempt) {
        List<Axiom> axioms = attempt.axioms().stream().filter(axiom -> reasons.shape(axiom) != AxiomShape.MARK).toList();
        return new Attempt(axioms, attempt.holding(), attempt.missing());
    }

    /** The first that can be, of those with the least missing; or else the first. */
    private NearMiss best(Triple triple, List<Attempt> attempts, int depth) {
        int others = (int) attempts.stream()
                .filter(attempt -> attempt.missing().size() == attempts.get(0).missing().size())
                .count() - 1;
        List<NearMiss> tried = attempts.stream().limit(MOST_TRIED).map(attempt -> near(triple, attempt, others, depth)).toList();
        return tried.stream().filter(near -> !isImpossible(near)).findFirst().orElse(tried.get(0));
    }

    private static boolean isImpossible(NearMiss near) {
        return near.lacks().stream().anyMatch(NearMiss.Lack::excluded);
    }

    private NearMiss near(Triple triple, Attempt attempt, int others, int depth) {
        List<Triple> holding = new ArrayList<>(attempt.holding());
        List<NearMiss.Lack> lacks = new ArrayList<>();
        for (Triple missing : attempt.missing()) {
            boolean excluded = !isOpen(missing) && !closure.refutations(missing).isEmpty();
            Optional<Triple> counted = excluded ? counted(attempt, missing) : Optional.empty();
            if (counted.isPresent()) {
                holding.remove(counted.get());
                lacks.addAll(anotherOne(counted.get(), missing));
            } else {
                lacks.add(lack(missing, excluded, depth));
            }
        }
        return new NearMiss(
                labels.sentence(triple),
                attempt.axioms().stream().map(reasons::cite).toList(),
                holding.stream().map(labels::sentence).toList(),
                lacks,
                others);
    }

    /** The relation for which a thing would count if it were of the missing kind, which it cannot be. */
    private Optional<Triple> counted(Attempt attempt, Triple missing) {
        boolean counts = attempt.axioms().stream().anyMatch(axiom -> reasons.shape(axiom) == AxiomShape.COUNTING);
        return attempt.holding().stream()
                .filter(triple -> counts && Labels.isType(missing) && !Labels.isType(triple))
                .filter(triple -> triple.getObject().equals(missing.getSubject()))
                .findFirst();
    }

    /** In place of a thing that cannot count, any other. */
    private List<NearMiss.Lack> anotherOne(Triple relation, Triple kind) {
        Node other = Var.alloc("x");
        return Stream.of(
                        Triple.create(relation.getSubject(), relation.getPredicate(), other),
                        Triple.create(other, kind.getPredicate(), kind.getObject()))
                .map(missing -> lack(missing, false, DEEPEST))
                .toList();
    }

    private NearMiss.Lack lack(Triple missing, boolean excluded, int depth) {
        List<NearMiss> ways = excluded || !Labels.isType(missing)
                ? List.of()
                : nearest(missing, depth + 1)
                        .filter(way -> !way.present().isEmpty() && !isImpossible(way))
                        .limit(MOST_WAYS)
                        .toList();
        return new NearMiss.Lack(labels.sentence(missing), isOpen(missing), excluded, ways, evidence.missingPremises(missing));
    }

    private static boolean isOpen(Triple pattern) {
        return pattern.getSubject().isVariable() || pattern.getObject().isVariable();
    }
}
