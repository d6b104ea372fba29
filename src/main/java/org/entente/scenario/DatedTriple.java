package org.entente.scenario;

import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.entente.release.resolution.Choice;
import org.entente.release.resolution.Mode;

/** How sure one triple is on a day. */
final class DatedTriple {
    private final Scenarios scenarios;
    private final Choice choice;
    private final Triple triple;

    /** @param choice whose day is meant, whatever its mode */
    DatedTriple(Scenarios scenarios, Choice choice, Triple triple) {
        this.scenarios = scenarios;
        this.choice = choice;
        this.triple = triple;
    }

    /** A sentence for what is certain, presumed or possible; empty for what is none of these. */
    Optional<String> sentence() {
        if (isSo(Mode.PRESUMED)) {
            return Optional.of(days() + (isSo(Mode.CERTAIN)
                    ? " it is certain, whatever the dates leave open"
                    : " it is presumed, not certain: " + (isSo(Mode.DATED)
                            ? "a date leaves open whether it held then"
                            : "it needs a fact of which no source gives a start or an end")));
        }
        return isSo(Mode.POSSIBLE)
                ? Optional.of(days() + " it is possible, no more: a date leaves open whether it held then")
                : Optional.empty();
    }

    /** The days over which nothing changes; the answer is the same on each. */
    private String days() {
        Scenario scenario = scenarios.scenario(choice);
        return scenario.until()
                .map(until -> until.equals(scenario.from()) ? "On " + until : "From " + scenario.from() + " to " + until)
                .orElseGet(() -> "Since " + scenario.from());
    }

    private boolean isSo(Mode mode) {
        Scenario scenario = scenarios.scenario(choice.in(mode));
        return scenario.view().claims().containsKey(triple) || scenario.inferred().contains(triple);
    }
}
