package org.entente.release.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.dataset.Standings;
import org.entente.release.resolution.ClaimRecord.Weight;
import org.entente.vocabulary.Iris;

/**
 * Takes one side where accepted claims contradict each other: the later of a sequence, else the weightier (rank, then
 * reliability of the source); a tie stays undecided.
 *
 * <p>Three rules: what is ended is not actual any more; the same thing is not both actual and merely agreed, planned or
 * proposed, nor both actual and denied; a single-valued property has one value.
 */
final class ConflictRules {
    private final Map<Triple, List<ClaimRecord>> ends;
    private final Map<Node, Verdict> verdicts;
    private final List<String> undecided = new ArrayList<>();
    private final Map<Node, List<ClaimRecord>> successors = new HashMap<>();

    ConflictRules(List<ClaimRecord> all, Map<Node, Verdict> verdicts) {
        ends = group(
                all.stream().filter(claim -> claim.standing().equals(Standings.ENDED)).toList(), ClaimRecord::stated);
        this.verdicts = verdicts;
    }

    void apply(List<ClaimRecord> accepted) {
        group(accepted, ClaimRecord::stated).forEach(this::sameTriple);
        List<ClaimRecord> actual = accepted.stream()
                .filter(claim -> claim.isActual() && claim.property().isSingleValued())
                .filter(claim -> verdicts.get(claim.node()).isAccepted())
                .toList();
        group(actual, claim -> Map.entry(claim.stated().getSubject(), claim.stated().getPredicate()))
                .values()
                .forEach(this::singleValued);
    }

    /** The conflicts that stay open, one line each; neither side is taken. */
    List<String> undecided() {
        return undecided;
    }

    /** What follows each superseded claim. */
    Map<Node, List<ClaimRecord>> successors() {
        return successors;
    }

    private void sameTriple(Triple triple, List<ClaimRecord> claims) {
        List<ClaimRecord> begun = claims.stream().filter(ClaimRecord::isActual).toList();
        List<ClaimRecord> actual = endedSince(triple, begun);
        List<ClaimRecord> denied = claims.stream().filter(ClaimRecord::isDenied).toList();
        List<ClaimRecord> hoped = claims.stream().filter(ClaimRecord::isProspective).toList();
        choose(actual, denied);
        // a plan is over once it came about, even if that has ended since; what lost to a denial never came about
        List<ClaimRecord> cameAbout = begun.stream().filter(this::isNotOutweighed).toList();
        if (isFollowed(hoped, cameAbout)) {
            lose(hoped, Verdict.SUPERSEDED, "it came about: " + cameAbout.get(0).place());
            hoped.forEach(plan -> successors.put(plan.node(), cameAbout));
        } else {
            choose(actual.stream().filter(this::isNotOutweighed).toList(), hoped);
        }
    }

    private boolean isNotOutweighed(ClaimRecord claim) {
        return !verdicts.get(claim.node()).outcome().equals(Verdict.OUTWEIGHED);
    }

    /** The claims that no other claim of at least their weight says have ended since. */
    private List<ClaimRecord> endedSince(Triple triple, List<ClaimRecord> actual) {
        List<ClaimRecord> ended = ends.getOrDefault(triple, List.of()).stream()
                .filter(claim -> verdicts.get(claim.node()).outcome().equals(Verdict.ENDED))
                .toList();
        List<ClaimRecord> lasting = new ArrayList<>(actual);
        for (ClaimRecord end : ended) {
            List<ClaimRecord> before =
                    lasting.stream()
                            .filter(claim -> beganBefore(claim, end) && claim.weight().compareTo(end.weight()) <= 0)
                            .toList();
            lose(before, Verdict.ENDED, "it has ended: " + end.place());
            lasting.removeAll(before);
        }
        return lasting;
    }

    /** Whether what one claim says had begun by the end that the other tells of; who joined again stays a member. */
    private static boolean beganBefore(ClaimRecord claim, ClaimRecord ended) {
        Optional<LocalDate> end = ended.bounds().latestEnd().or(() -> ended.bounds().latestStart());
        Optional<LocalDate> begun = claim.bounds().latestStart();
        return begun.isPresent() && end.isPresent() && begun.get().isBefore(end.get());
    }

    private void singleValued(List<ClaimRecord> claims) {
        List<List<ClaimRecord>> values =
                new ArrayList<>(group(claims, claim -> claim.stated().getObject()).values());
        values.sort(Comparator.comparing(ConflictRules::heaviest).reversed());
        List<ClaimRecord> best = values.get(0);
        for (List<ClaimRecord> other : values.subList(1, values.size())) {
            best = oneValue(best, other);
        }
    }

    private List<ClaimRecord> oneValue(List<ClaimRecord> best, List<ClaimRecord> other) {
        if (DatePrecision.isMorePrecise(best.get(0), other.get(0))) {
            return less(best, other);
        }
        if (DatePrecision.isMorePrecise(other.get(0), best.get(0))) {
            return less(other, best);
        }
        // a state can pass from one value to the next; an event has one date, and two are a contradiction
        boolean isState = !best.get(0).property().isEvent();
        if (isState && isFollowed(best, other)) {
            supersede(best, other);
            return other;
        }
        if (isState && isFollowed(other, best)) {
            supersede(other, best);
            return best;
        }
        choose(best, other);
        return best;
    }

    private void supersede(List<ClaimRecord> early, List<ClaimRecord> late) {
        lose(early, Verdict.SUPERSEDED, "a later value follows: " + late.get(0).place());
        early.forEach(claim -> successors.put(claim.node(), late));
    }

    private List<ClaimRecord> less(List<ClaimRecord> precise, List<ClaimRecord> vague) {
        lose(vague, Verdict.OUTWEIGHED, "less precise than " + precise.get(0).place());
        return precise;
    }

    private void choose(List<ClaimRecord> one, List<ClaimRecord> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return;
        }
        int order = heaviest(one).compareTo(heaviest(other));
        if (order == 0) {
            undecided.add(one.get(0).place() + " contradicts " + other.get(0).place() + ": "
                    + sentence(one.get(0)) + " against " + sentence(other.get(0))
                    + "; expected a row in conflicts.csv that prefers one of them");
            lose(one, Verdict.OUTWEIGHED, "nothing decides between it and " + other.get(0).place());
            lose(other, Verdict.OUTWEIGHED, "nothing decides between it and " + one.get(0).place());
        } else {
            List<ClaimRecord> winner = order > 0 ? one : other;
            lose(order > 0 ? other : one, Verdict.OUTWEIGHED, "weightier: " + winner.get(0).place());
        }
    }

    private static String sentence(ClaimRecord claim) {
        Node object = claim.stated().getObject();
        return Iris.localName(claim.stated().getSubject()) + " " + claim.property().name() + " "
                + (object.isLiteral() ? object.getLiteralLexicalForm() : Iris.localName(object)) + " ("
                + Iris.localName(claim.standing()) + ")";
    }

    private void lose(Collection<ClaimRecord> claims, Node outcome, String reason) {
        claims.forEach(claim -> verdicts.put(claim.node(), new Verdict(outcome, reason)));
    }

    /** Whether every one of the first had begun before any of the second can have. */
    private static boolean isFollowed(List<ClaimRecord> first, List<ClaimRecord> second) {
        return !first.isEmpty()
                && !second.isEmpty()
                && first.stream().allMatch(early -> second.stream().allMatch(late -> isBefore(early, late)));
    }

    private static boolean isBefore(ClaimRecord early, ClaimRecord late) {
        return early.bounds().latestStart().isPresent()
                && late.bounds()
                        .earliestStart()
                        .or(() -> late.bounds().latestStart())
                        .filter(day -> early.bounds().latestStart().get().isBefore(day))
                        .isPresent();
    }

    private static Weight heaviest(List<ClaimRecord> claims) {
        return claims.stream().map(ClaimRecord::weight).max(Comparator.naturalOrder()).orElseThrow();
    }

    private static <K> Map<K, List<ClaimRecord>> group(List<ClaimRecord> claims, Function<ClaimRecord, K> key) {
        return claims.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }
}
