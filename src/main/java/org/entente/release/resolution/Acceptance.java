package org.entente.release.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.dataset.Standings;
import org.entente.vocabulary.Entente;

/**
 * Gives each claim its verdict: first what it is by itself (kind of saying, time, standing), then what our decisions say,
 * then what the conflict rules say of those that are left. All that is done for the presumed view; the other modes leave
 * some of it out, or take some of it back in, so that what is certain is always presumed, and what is presumed possible.
 */
final class Acceptance {
    static final Node REPORT = Entente.term("FactualReport");
    static final Set<Node> FACTUAL = Set.of(REPORT, Entente.term("DeclaredAim"));

    private final Choice choice;
    private final Decisions decisions;
    private final Map<Node, Verdict> verdicts = new LinkedHashMap<>();
    private final List<ClaimRecord> presumed = new ArrayList<>();
    private ConflictRules rules;

    Acceptance(Choice choice, Decisions decisions) {
        this.choice = choice;
        this.decisions = decisions;
    }

    /** Verdicts by claim node; what nothing decides is taken from neither side, and told by {@link #undecided()}. */
    Map<Node, Verdict> judge(List<ClaimRecord> claims) {
        List<ClaimRecord> standing = new ArrayList<>();
        for (ClaimRecord claim : claims) {
            Verdict verdict = byItself(claim);
            verdicts.put(claim.node(), verdict);
            boolean saysEnded = claim.standing().equals(Standings.ENDED) && verdict.outcome().equals(Verdict.ENDED);
            boolean outvoted = (verdict.isAccepted() || saysEnded)
                    && decisions.against(claim).map(reason -> outweigh(claim, reason)).orElse(false);
            if (verdict.isAccepted() && !outvoted) {
                standing.add(claim);
            }
        }
        rules = new ConflictRules(claims, verdicts);
        rules.apply(standing);
        claims.stream().filter(claim -> verdicts.get(claim.node()).isAccepted()).forEach(presumed::add);
        adjust(claims);
        return verdicts;
    }

    /** The claims that the presumed view accepts, whatever the mode. */
    List<ClaimRecord> presumed() {
        return presumed;
    }

    /** The conflicts that nothing decides, one line each. */
    List<String> undecided() {
        return rules.undecided();
    }

    /** The claims that follow each claim that was superseded: the two cannot both hold on one day. */
    Map<Node, List<ClaimRecord>> successors() {
        return rules.successors();
    }

    private void adjust(List<ClaimRecord> claims) {
        switch (choice.mode()) {
            case PRESUMED -> { }
            case CERTAIN -> leaveOut("it may not have held on " + choice.referenceDate());
            case DATED -> leaveOut("no source gives a start or an end of it");
            case POSSIBLE -> claims.stream()
                    .filter(this::mayHold)
                    .forEach(claim -> verdicts.put(claim.node(), Verdict.accepted()));
        }
    }

    private void leaveOut(String reason) {
        presumed.stream()
                .filter(claim -> !claim.isSupposed())
                .filter(claim -> !Presence.of(claim).holds(choice.referenceDate(), choice.mode()))
                .forEach(claim -> verdicts.put(claim.node(), new Verdict(Verdict.UNCERTAIN, reason)));
    }

    /** Whether only time kept the claim out of the presumed view, and not for certain. */
    private boolean mayHold(ClaimRecord claim) {
        Node outcome = verdicts.get(claim.node()).outcome();
        LocalDate day = choice.referenceDate();
        boolean over = outcome.equals(Verdict.ENDED) && claim.standing().equals(Standings.ENDED);
        boolean followed = outcome.equals(Verdict.SUPERSEDED)
                && successors().getOrDefault(claim.node(), List.of()).stream()
                        .allMatch(later -> later.bounds().latestStart().filter(day::isBefore).isPresent());
        return (over || followed)
                && claim.contribution().isPresent()
                && decisions.against(claim).isEmpty()
                && Presence.of(claim).isPossible(day);
    }

    private boolean outweigh(ClaimRecord claim, String reason) {
        verdicts.put(claim.node(), new Verdict(Verdict.OUTWEIGHED, reason));
        return true;
    }

    private Verdict byItself(ClaimRecord claim) {
        LocalDate day = choice.referenceDate();
        if (!FACTUAL.contains(claim.kind())) {
            return new Verdict(Verdict.VIEWPOINT, "only reports and declared aims enter the view");
        }
        if (Presence.of(claim).isNotYet(day)) {
            return new Verdict(Verdict.NOT_YET, "it begins after " + day);
        }
        if (Presence.of(claim).hasEnded(day)) {
            return new Verdict(Verdict.ENDED, "it ended by " + day);
        }
        if (claim.contribution().isEmpty()) {
            return new Verdict(Verdict.NO_TRIPLE, claim.property().name() + " has no prospective form");
        }
        return Verdict.accepted();
    }
}
