package org.entente.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The checks of {@code queries/checks}, each on data that break its rule and on data that keep it. */
class ChecksTest {
    static Stream<String> names() {
        return Validation.readChecks(Fixtures.CHECKS).stream().map(Check::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void soundDataBreakNoRule(String name) {
        assertThat(check(name).violations(Fixtures.dataset("sound.trig"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyRuleIsOneSentence(String name) {
        assertThat(check(name).rule()).matches("[A-Z].*\\.");
    }

    @ParameterizedTest
    @MethodSource("names")
    void brokenRuleIsFound(String name) {
        assertThat(check(name).violations(broken(name))).isNotEmpty().allMatch(Violation::refuses);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "axiom-formalises-unknown-claim | What an axiom formalises is a claim or list that a source makes."
                + " (claim:003-999)",
        "part-of-itself | Nothing is part of itself, directly or through others. (id:body)",
        "part-of-itself | Nothing is part of itself, directly or through others. (id:whole)",
        "broader-than-itself | No domain is broader than itself, directly or through others. (id:6g)",
        "list-longer-than-its-count | lists/003.csv:2: A list names no more members than its source counts."
                + " [named 2] (claim:003-L1, 1)",
        "complete-list-shorter-than-its-count | lists/003.csv:2: A complete list names as many members as its source"
                + " counts. [named 2] (claim:003-L1, 4)",
        "claim-ends-before-it-begins | claims/003.csv:2: No claim ends before it begins."
                + " [start \"2020-01-01\"^^xsd:date, end \"2019-12-31\"^^xsd:date] (claim:003-001)",
        "thing-without-registry-entry | claims/003.csv:2: Everything a claim speaks of has an entry in the registry"
                + " that is not retired. (claim:003-001, id:jpan)",
        "thing-without-registry-entry | claims/003.csv:3: Everything a claim speaks of has an entry in the registry"
                + " that is not retired. (claim:003-002, id:old-quad)",
        "conflict-names-unknown-claim | conflicts.csv:2: A conflict names only claims and lists that a source has."
                + " (conflict:C-1, claim:003-999)",
        "conflict-prefers-outside-claim | conflicts.csv:2: A conflict prefers one of the claims that are in it."
                + " (conflict:C-1, claim:003-002)",
        "forecast-as-fact | claims/003.csv:2: A forecast is never actual or ended, for it speaks of what may come."
                + " (claim:003-001, entente:Actual)",
        "passage-beyond-document | claims/003.csv:2: A passage begins before it ends and lies within the lines of its"
                + " document. [first 400, last 401, lines 400] (claim:003-001)",
        "same-as-needs-a-verified-link | links/wikidata.csv:2: Only what is verified is called the same thing or exactly"
                + " the same concept. (id:quad, <http://www.wikidata.org/entity/Q7268405>)",
        "concept-matches-concept | links/eurovoc.csv:2: Only a domain is matched with the concepts of another"
                + " vocabulary. (id:japan, <http://eurovoc.europa.eu/1524>)",
        "one-kind-for-a-thing | registry/states.csv:3: An entry of the registry has exactly one kind, and it is one that"
                + " has a registry table. [kinds 2] (id:eu)",
        "one-kind-for-a-thing | registry/alliances.csv:2: An entry of the registry has exactly one kind, and it is one that"
                + " has a registry table. [kinds 0] (id:quad)",
        "one-thing-for-one-identifier | links/wikidata.csv:3: Two things are not the same as one thing elsewhere."
                + " [other id:japan] (id:india, <http://www.wikidata.org/entity/Q17>)",
        "one-identifier-for-one-thing | links/iso3166-1-alpha-2.csv:2: A thing is the same as one thing only in one"
                + " scheme, and has one code. [other \"UK\"^^entente:Iso3166Alpha2]"
                + " (id:uk, \"GB\"^^entente:Iso3166Alpha2)",
        "passage-beyond-document | claims/003.csv:3: A passage begins before it ends and lies within the lines of its"
                + " document. [first 30, last 20, lines 400] (claim:003-002)",
    })
    void brokenRuleIsReportedWithItsPlace(String name, String line) {
        List<Violation> violations = check(name).violations(broken(name));
        assertThat(violations).extracting(Violation::toString).contains(line);
    }

    private static Check check(String name) {
        return Check.read(Fixtures.CHECKS.resolve(name + ".rq"));
    }

    private static DatasetGraph broken(String name) {
        return Fixtures.dataset("broken/" + name + ".trig");
    }
}
