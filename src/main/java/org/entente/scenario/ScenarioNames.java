package org.entente.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.release.resolution.Choice;
import org.entente.release.resolution.Mode;
import org.entente.release.resolution.Supposition;
import org.entente.vocabulary.Iris;

/** Names for scenarios, such as {@code 2021-04-30-0123456789ab as of 2020-10-14/2020-10-29, certain, from 002 003}. */
final class ScenarioNames {

    private ScenarioNames() {}

    /**
     * What a choice asks beyond the release's own, after the release's id; the id alone if it asks nothing.
     *
     * @param until the last day on which the view is the same, as the end of an EDTF interval
     */
    static String of(String release, Choice own, Choice choice, Optional<LocalDate> until) {
        List<String> parts = new ArrayList<>();
        if (!choice.referenceDate().equals(own.referenceDate())) {
            parts.add("as of " + choice.referenceDate() + "/" + until.map(LocalDate::toString).orElse(".."));
        }
        if (choice.mode() != Mode.PRESUMED) {
            parts.add(choice.mode().name().toLowerCase(Locale.ROOT));
        }
        if (!choice.sources().equals(own.sources())) {
            parts.add("from " + choice.sources().stream().map(Iris::localName).sorted().collect(Collectors.joining(" ")));
        }
        Supposition supposed = choice.supposition();
        if (!supposed.isEmpty()) {
            parts.add("supposing " + Integer.toHexString(supposed.hashCode()));
        }
        return parts.isEmpty() ? release : release + " " + String.join(", ", parts);
    }
}
