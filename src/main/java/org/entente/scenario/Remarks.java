package org.entente.scenario;

import java.util.ArrayList;
import java.util.List;
import org.entente.release.resolution.Mode;

/**
 * What a reader has to know before relying on a scenario.
 *
 * @param onlyCandidates whether what is possible may not all be so at once
 * @param otherDay whether it is of another day than the release
 */
record Remarks(boolean onlyCandidates, boolean otherDay) {

    List<String> of(Scenario scenario) {
        List<String> remarks = new ArrayList<>();
        boolean possible = scenario.view().choice().mode() == Mode.POSSIBLE;
        if (possible && onlyCandidates) {
            remarks.add("Not all of this can hold on one day: some of it follows other parts"
                    + (scenario.isClashing() ? ", and together it contradicts the axioms" : "")
                    + ". Each inferred triple has a reason whose premises can hold together.");
        } else if (scenario.isClashing()) {
            remarks.add("The accepted facts contradict the axioms, so nothing that follows is worth anything.");
        } else if (scenario.isLowerBound()) {
            String refusal = scenario.certificate().refusals().get(0).reason();
            remarks.add("Lower bound only: more may follow, since the closure is no model of every axiom (" + refusal + ").");
        }
        scenario.view().undecided().forEach(conflict -> remarks.add(open(conflict)));
        int undated = scenario.view().undated().size();
        if (undated > 0 && otherDay && scenario.view().choice().mode() == Mode.PRESUMED) {
            remarks.add(undated + " accepted facts have no date of their own, only the day on which a source says so"
                    + " (entente:undated marks their statements).");
        }
        return remarks;
    }

    /** A conflict as a release reports it, without what its editors would have to do. */
    private static String open(String conflict) {
        String told = conflict.replaceFirst("; expected .*", "");
        return (conflict.contains("is a complete list of") ? "A roster is left open: " : "Neither side is taken: ") + told + ".";
    }
}
