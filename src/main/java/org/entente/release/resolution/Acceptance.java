package org.entente.release.resolution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.entente.dataset.Standings;
import org.entente.vocabulary.Entente;

/**
 * Gives each claim its verdict: first what it is by itself (kind of saying, time, standing), then what our decisions say,
 * then what the conflict rules say of those that are left.
 */
final class Acceptance {
    static final Set<Node> FACTUAL = Set.of(Entente.term("FactualReport"), Entente.term("DeclaredAim"));

    private final Choice choice;
    private final Decisions decisions;
    private final Map<Node, Verdict> verdicts = new LinkedHashMap<>();

    Acceptance(Choice choice, Decisions decisions) {
        this.choice = choice;
        this.decisions = decisions;
    }

    /** Verdicts by claim node. @throws UndecidedConflictException when a conflict stays open */
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
        ConflictRules rules = new ConflictRules(claims, verdicts);
        rules.apply(standing);
        rules.refuseUndecided();
        return verdicts;
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
        if (claim.bounds().earliestStart().filter(day::isBefore).isPresent()) {
            return new Verdict(Verdict.NOT_YET, "it begins after " + day);
        }
        if (hasEnded(claim, day)) {
            return new Verdict(Verdict.ENDED, "it ended by " + day);
        }
        if (claim.contribution().isEmpty()) {
            return new Verdict(Verdict.NO_TRIPLE, claim.property().name() + " has no prospective form");
        }
        return Verdict.accepted();
    }

    /** An ended claim has ended from the first day it may have, or when it was seen; any other from its last day on. */
    private static boolean hasEnded(ClaimRecord claim, LocalDate day) {
        boolean saysEnded = claim.standing().equals(Standings.ENDED);
        Optional<LocalDate> end = saysEnded ? claim.bounds().earliestEnd() : claim.bounds().latestEnd();
        return end.map(date -> !date.isAfter(day)).orElse(saysEnded);
    }
}
