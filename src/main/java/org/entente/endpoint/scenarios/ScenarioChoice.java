package org.entente.endpoint.scenarios;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.endpoint.served.Certainty;
import org.entente.endpoint.served.DatasetChoice;
import org.entente.endpoint.served.Reading;
import org.entente.release.Release;
import org.entente.release.resolution.Choice;
import org.entente.scenario.ChoiceReader;
import org.entente.scenario.DatedAnswer;
import org.entente.scenario.ScenarioException;
import org.entente.scenario.Scenarios;

/**
 * {@code ?asOf=2020-10-14}, {@code ?source=003} (which can be repeated) and {@code ?mode=certainly}: the release in
 * force, or the one that {@code ?release=} names, seen through another choice of claims. With a day and without a mode,
 * what is asked is presumed, and saved questions say of each row how sure it is.
 */
public final class ScenarioChoice implements DatasetChoice {
    private static final String CHOICE = ScenarioChoice.class.getName();
    private static final String AS_OF = "asOf";
    private static final String SOURCE = "source";
    private static final String MODE = "mode";

    private final DatasetChoice releases;
    private final HeldScenarios held;

    /** @param releases how a request names a release */
    public ScenarioChoice(DatasetChoice releases, HeldScenarios held) {
        this.releases = releases;
        this.held = held;
    }

    @Override
    public Optional<Reading> choose(HttpServletRequest request, Optional<Release> inForce) {
        boolean asked = Stream.of(AS_OF, SOURCE, MODE).anyMatch(name -> request.getParameter(name) != null);
        if (!asked) {
            return Optional.empty();
        }
        Optional<Reading> named = releases.choose(request, inForce);
        return named.map(Reading::release).or(() -> inForce).map(release -> {
            Scenarios scenarios = held.of(release);
            Optional<String> mode = Optional.ofNullable(request.getParameter(MODE));
            Choice choice = choice(request, scenarios, mode);
            request.setAttribute(CHOICE, choice);
            if (mode.isEmpty() && request.getParameter(AS_OF) != null) {
                Certainty certainty = start -> told(() -> DatedAnswer.of(scenarios, choice, start).rows());
                request.setAttribute(Certainty.ATTRIBUTE, certainty);
            }
            // many a resource needs no view: it is made where one does
            return new Reading(
                    release,
                    () -> HeldScenarios.bounded(() -> scenarios.scenario(choice).dataset()),
                    scenarios.name(choice),
                    named.isPresent(),
                    () -> HeldScenarios.bounded(() -> scenarios.explained(choice)));
        });
    }

    /** What a request asks for beyond a release's own choice of claims. */
    static Optional<Choice> of(HttpServletRequest request) {
        return Optional.ofNullable((Choice) request.getAttribute(CHOICE));
    }

    private static Choice choice(HttpServletRequest request, Scenarios scenarios, Optional<String> mode) {
        String[] sources = request.getParameterValues(SOURCE);
        return told(() -> ChoiceReader.of(scenarios).read(
                Optional.ofNullable(request.getParameter(AS_OF)),
                sources == null ? List.of() : Arrays.asList(sources),
                mode));
    }

    private static <T> T told(Supplier<T> work) {
        try {
            return HeldScenarios.bounded(work);
        } catch (ScenarioException e) {
            throw new ProblemException(ProblemKind.WRONG_PARAMETER.because(e.getMessage()), e);
        }
    }
}
