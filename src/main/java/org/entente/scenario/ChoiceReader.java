package org.entente.scenario;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.entente.release.resolution.Choice;
import org.entente.release.resolution.Mode;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/** Reads what people write for a choice of claims: days, sources, how sure one has to be. */
public final class ChoiceReader {
    /** Stands for every source of that kind. */
    private static final String REFERENCE = "reference";
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Choice own;
    private final Map<String, Node> sources = new TreeMap<>();
    private final Set<Node> references = new HashSet<>();

    private ChoiceReader(DatasetGraph dataset, Choice own) {
        this.own = own;
        Stream<Quad> found = dataset.stream(Node.ANY, Node.ANY, RDF.type.asNode(), Entente.Source);
        found.map(Quad::getSubject).forEach(source -> sources.put(Iris.localName(source), source));
        Node kind = NodeFactory.createLiteralString(REFERENCE);
        dataset.stream(Node.ANY, Node.ANY, Entente.sourceKind, kind).map(Quad::getSubject).forEach(references::add);
    }

    public static ChoiceReader of(Scenarios scenarios) {
        return new ChoiceReader(scenarios.release().dataset(), scenarios.own());
    }

    /**
     * The release's own choice with these changes.
     *
     * @param asOf a day, {@code 2020-10-14}
     * @param only sources, as {@code 003} or {@code source:003}, or {@code reference}; none for the release's own
     * @param mode presumed, certainly or possibly
     * @throws ScenarioException for what is none of these
     */
    public Choice read(Optional<String> asOf, List<String> only, Optional<String> mode) {
        return new Choice(
                asOf.map(ChoiceReader::day).orElse(own.referenceDate()),
                only.isEmpty() ? own.sources() : sources("source", only),
                mode.map(ChoiceReader::mode).orElse(Mode.PRESUMED),
                own.supposition());
    }

    /** The sources of these names. @throws ScenarioException for an unknown one */
    Set<Node> sources(String where, List<String> names) {
        Set<Node> found = new HashSet<>();
        names.stream().flatMap(name -> Arrays.stream(name.split("[,;]"))).map(String::strip).forEach(name -> {
            String id = name.replaceFirst("^(source:|" + Pattern.quote(Iris.SOURCE) + ")", "");
            if (sources.containsKey(id)) {
                found.add(sources.get(id));
            } else if (!id.equals(REFERENCE)) {
                throw ScenarioException.unknown(
                        where, name, "one of " + String.join(", ", sources.keySet()), sources.keySet());
            }
            if (id.equals(REFERENCE)) {
                found.addAll(references);
            }
        });
        if (found.isEmpty()) {
            throw new ScenarioException(where + ": \"" + String.join(" ", names) + "\": expected a source; there is none of that kind");
        }
        return found;
    }

    private static LocalDate day(String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeParseException e) {
            // told below like any other text that is no day
        }
        throw new ScenarioException("as of: \"" + text + "\": expected a day that exists, as 2020-10-14");
    }

    private static Mode mode(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        return Arrays.stream(Mode.values())
                .filter(mode -> mode != Mode.DATED)
                .filter(mode -> words(mode).contains(word))
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> ScenarioException.unknown(
                        "mode", text, "presumed, certainly or possibly", List.of("presumed", "certainly", "possibly")));
    }

    private static List<String> words(Mode mode) {
        return switch (mode) {
            case PRESUMED -> List.of("presumed", "presumably");
            case CERTAIN -> List.of("certain", "certainly");
            case POSSIBLE -> List.of("possible", "possibly");
            case DATED -> List.of();
        };
    }
}
