package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.dataset.Home;
import org.entente.dataset.SmallHome;

/** A small home with two sources that a test makes contradict themselves or each other, and the page it is refused with. */
final class ContradictoryHome {
    private static final Pattern AXIOM = Pattern.compile("\\d+\\. `([^`]+)`: .*");
    private static final Pattern PLACE = Pattern.compile("(?:seeds|ontology)/[\\w./-]+:\\d+");
    /** Of the shorter source. */
    private static final int LINES = 20;

    private static final String PREFIXES = """
            @prefix entente: <https://w3id.org/entente/ontology#> .
            @prefix id: <https://w3id.org/entente/id/> .
            @prefix owl: <http://www.w3.org/2002/07/owl#> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

            """;

    private final SmallHome home;
    private final Map<String, String> tables = new TreeMap<>();
    private RefusedReleaseException refusal;
    private int rows;

    ContradictoryHome(Path folder) {
        home = new SmallHome(folder)
                .adding("seeds/documents.csv", "101,101.txt,Another report,2020-12,%s,20\n".formatted("b".repeat(64)))
                .adding("seeds/sources.csv", "101,101,1-20,,,2020-12-10,article,medium\n")
                .with("seeds/claims/100.csv", "id,lines,subject,property,object,standing,kind,by\n")
                .with("seeds/claims/101.csv", "id,lines,subject,property,object,standing,kind,by\n")
                .with("seeds/lists/100.csv", "id,lines,whole,property,members,count,complete,standing,kind,by\n");
        for (String table : List.of("states", "alliances", "agreements", "statuses", "domains")) {
            tables.put(table, "");
        }
    }

    /** Adds a row to the claims of a source: {@code subject,property,object,standing}. */
    ContradictoryHome claim(String source, String statement) {
        int line = 1 + rows % LINES;
        home.adding("seeds/claims/" + source + ".csv", "%s-%03d,%d,%s,report,\n".formatted(source, ++rows, line, statement));
        return this;
    }

    ContradictoryHome list(String row) {
        home.adding("seeds/lists/100.csv", row + "\n");
        return this;
    }

    /** The complete list of the three states that are there. */
    ContradictoryHome closedQuad() {
        return list("100-L1,5-6,quad,directMemberOf,us;india;japan,3,yes,actual,report,");
    }

    /** Adds entries, each {@code id,label}, to a table of the registry. */
    ContradictoryHome registry(String table, String... entries) {
        String file = "seeds/registry/" + table + ".csv";
        String text = SmallHome.registry(entries);
        if (tables.putIfAbsent(table, text) == null) {
            home.with(file, text);
        } else {
            home.adding(file, text.substring(text.indexOf('\n') + 1));
        }
        return this;
    }

    /** Adds axioms in Turtle; their first line is the seventh of {@code ontology/rule.ttl}. */
    ContradictoryHome rule(String turtle) {
        home.with("ontology/rule.ttl", PREFIXES + turtle.stripTrailing() + "\n");
        return this;
    }

    Home write() {
        return home.write();
    }

    RefusedReleaseException refusal() {
        if (refusal == null) {
            Home written = write();
            refusal = catchThrowableOfType(
                    RefusedReleaseException.class, () -> ReleaseBuild.of(written, step -> {}).publish());
            assertThat(refusal).as("refusal").isNotNull();
            assertThat(refusal.isContradiction()).as(refusal.lines().toString()).isTrue();
            if (Boolean.getBoolean("entente.print")) {
                System.out.println(refusal.getMessage() + "\n" + String.join("\n", refusal.lines()) + "\n");
            }
        }
        return refusal;
    }

    /** Each conflict of the page as lines {@code axiom <- places}; of our own ontology without the number of the line. */
    List<String> conflicts() {
        List<String> conflicts = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        for (String line : refusal().lines()) {
            Matcher axiom = AXIOM.matcher(line);
            if (line.startsWith("What can be done")) {
                conflicts.add(block + "\n");
                block.setLength(0);
            } else if (axiom.matches()) {
                block.append(block.isEmpty() ? "" : "\n").append(axiom.group(1)).append(" <-");
            } else if (line.startsWith("   - ")) {
                block.append(places(line));
            }
        }
        return conflicts;
    }

    private static String places(String line) {
        return PLACE.matcher(line).results()
                .map(place -> " " + place.group().replaceFirst("(entente-axioms.ttl):\\d+", "$1"))
                .collect(Collectors.joining());
    }
}
