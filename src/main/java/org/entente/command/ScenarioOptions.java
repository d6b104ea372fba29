package org.entente.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.release.resolution.Choice;
import org.entente.scenario.ChoiceReader;
import org.entente.scenario.Scenarios;
import picocli.CommandLine.Option;

/** The options that ask for another view of a release: as of a day, from some sources only. */
final class ScenarioOptions {
    @Option(
            names = "--as-of",
            paramLabel = "DAY",
            description = "Ask of what held on that day (2020-10-14): each row says whether it held certainly, presumably "
                    + "or possibly.")
    private String asOf;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "Ask only of what is presumed, certainly or possibly so, without telling the difference.")
    private String mode;

    @Option(
            names = "--source",
            paramLabel = "ID",
            description = "Draw only on this source (003; \"reference\" for the data sets of memberships). Can be repeated.")
    private List<String> sources = new ArrayList<>();

    /** Whether another view than the release's own is asked for. */
    boolean isAsked() {
        return asOf != null || mode != null || !sources.isEmpty();
    }

    /** Whether the answer is to say how sure each row is. */
    boolean tellsCertainty() {
        return asOf != null && mode == null;
    }

    /** The choice of claims. @throws org.entente.scenario.ScenarioException for values that are none */
    Choice choice(Scenarios scenarios) {
        return ChoiceReader.of(scenarios).read(Optional.ofNullable(asOf), sources, Optional.ofNullable(mode));
    }
}
