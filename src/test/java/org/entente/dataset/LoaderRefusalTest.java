package org.entente.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each bad input is refused with its place, the value, what was expected and the nearest valid value. */
class LoaderRefusalTest {
    private static final String CLAIMS = "seeds/claims/100.csv";
    private static final String LISTS = "seeds/lists/100.csv";

    @TempDir
    private Path folder;

    @Test
    void anUnknownIdIsNamedWithTheNearestOne() {
        assertThat(refusal(claim("100-004,1,japn,directMemberOf,quad,actual,report,,,")))
                .containsExactly("seeds/claims/100.csv:5:subject: \"japn\": expected the id of a registry entry; nearest: japan");
    }

    @Test
    void anUnknownPropertyIsNamedWithTheNearestOne() {
        assertThat(refusal(claim("100-004,1,japan,directMembrOf,quad,actual,report,,,")))
                .singleElement()
                .asString()
                .startsWith("seeds/claims/100.csv:5:property: \"directMembrOf\": expected a property of the ontology; "
                        + "nearest: directMemberOf");
    }

    @Test
    void aPropertyThatInferenceFillsIsNotForFacts() {
        assertThat(refusal(claim("100-004,1,japan,memberOf,quad,actual,report,,,")))
                .singleElement()
                .asString()
                .contains(":property: \"memberOf\": expected a property that facts use; this one is filled by inference");
    }

    @Test
    void anObjectOfTheWrongKindIsRefused() {
        assertThat(refusal(claim("100-004,1,japan,directMemberOf,accords,actual,report,,,")))
                .containsExactly("seeds/claims/100.csv:5:object: \"accords\": expected as the object of directMemberOf a "
                        + "Grouping; accords is a Agreement");
    }

    @Test
    void aBadDateIsRefused() {
        assertThat(refusal(claim("100-004,1,japan,signed,accords,actual,report,,2020-13,")))
                .singleElement()
                .asString()
                .startsWith("seeds/claims/100.csv:5:when: \"2020-13\": expected a date in EDTF");
    }

    @Test
    void linesOutsideTheDocumentAreRefused() {
        assertThat(refusal(claim("100-004,39-41,japan,signed,accords,actual,report,,,")))
                .containsExactly("seeds/claims/100.csv:5:lines: \"39-41\": expected lines from 1 to 40 of document 100");
    }

    @Test
    void anIdUsedTwiceIsRefusedWithTheFirstPlace() {
        assertThat(refusal(claim("100-001,1,japan,signed,accords,actual,report,,,")))
                .containsExactly("seeds/claims/100.csv:5:id: \"100-001\": expected an id that is not used before, at "
                        + "claims/100.csv:2");
    }

    @Test
    void aWrongColumnCountIsRefused() {
        assertThat(refusal(claim("100-004,1,japan,signed")))
                .containsExactly("seeds/claims/100.csv:5: \"100-004,1,japan,signed\": expected 10 columns, found 4");
    }

    @Test
    void anUnknownColumnIsRefused() {
        assertThat(refusal(new SmallHome(folder).with("seeds/names.csv", "entity,name,kind,source,lines,colour\n")))
                .singleElement()
                .asString()
                .startsWith("seeds/names.csv:1:colour: \"colour\": expected one of entity,name");
    }

    @Test
    void brokenEncodingIsRefusedWithItsLine() throws Exception {
        Home home = new SmallHome(folder).write();
        byte[] latin = "100-004,1,japan,signed,accords,actual,report,,,\u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
        Files.write(home.folder().resolve(CLAIMS), latin, java.nio.file.StandardOpenOption.APPEND);
        assertThat(refusal(home))
                .anySatisfy(line -> assertThat(line).startsWith("seeds/claims/100.csv:5:").endsWith("expected text in UTF-8"));
    }

    @Test
    void aThingWithTwoKindsIsRefused() {
        assertThat(refusal(new SmallHome(folder).adding("seeds/registry/agreements.csv", "japan,Japan,again,100:1,\n")))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("seeds/registry/")
                        .contains(":id: \"japan\": expected one kind for a thing; it is a "));
    }

    @Test
    void aThingWithoutAKindIsRefused() {
        SmallHome home = new SmallHome(folder).with("seeds/extra.ttl", """
                @prefix entente: <https://w3id.org/entente/ontology#> .
                @prefix id: <https://w3id.org/entente/id/> .
                id:nowhere entente:directMemberOf id:quad .
                """);
        assertThat(refusal(home)).singleElement().asString().contains("\"nowhere\": expected the id of a registry entry");
    }

    @Test
    void aTableThatIsNoKindIsRefused() {
        assertThat(refusal(new SmallHome(folder).with("seeds/registry/staates.csv", SmallHome.registry())))
                .singleElement()
                .asString()
                .startsWith("seeds/registry/staates.csv: \"staates\": expected a table named after a kind")
                .contains("nearest: states");
    }

    @Test
    void anUnknownStandingNamesTheValidOnes() {
        assertThat(refusal(claim("100-004,1,japan,signed,accords,planed,report,,,")))
                .singleElement()
                .asString()
                .contains(":standing: \"planed\": expected one of actual, agreed, denied, ended, planned")
                .contains("nearest: planned");
    }

    @Test
    void aListWithMoreMembersThanItCountsIsRefused() {
        assertThat(refusal(new SmallHome(folder)
                        .adding(LISTS, "100-L2,5,quad,directMemberOf,us;japan;india,2,yes,actual,report,\n")))
                .containsExactly("seeds/lists/100.csv:3:count: \"2\": expected at least 3, for that many members are named");
    }

    @Test
    void aConflictMustNameClaimsAndPreferOneOfThem() {
        assertThat(refusal(new SmallHome(folder).with("seeds/conflicts.csv", """
                        id,about,claims,differs,prefer,reason
                        C1,quad,100-001;100-999,the members,100-002,no reason
                        """)))
                .anySatisfy(line -> assertThat(line).contains(":claims: \"100-999\": expected the id of a claim or list"))
                .anySatisfy(line -> assertThat(line).contains(":prefer: \"100-002\": expected one of the row's own claims"));
    }

    @Test
    void aConflictMustSayWhatItPrefers() {
        assertThat(refusal(new SmallHome(folder).with("seeds/conflicts.csv", """
                        id,about,claims,differs,prefer,reason
                        C1,quad,100-001,the members,,no reason
                        """)))
                .containsExactly("seeds/conflicts.csv:2:prefer: expected one of the row's own claims, or none");
    }

    @Test
    void aThingIsOnlyDistinctFromThingsThatThereAre() {
        assertThat(refusal(new SmallHome(folder).adding("seeds/registry/states.csv", "chile,Chile,a state,100:1,japn\n")))
                .singleElement()
                .asString()
                .contains(":distinct_from: \"japn\": expected the id of a registry entry", "nearest: japan");
    }

    @Test
    void aHeaderNamesEachColumnOnce() {
        assertThat(refusal(new SmallHome(folder).with("seeds/names.csv", "entity,name,kind,source,lines,lines\n")))
                .singleElement()
                .asString()
                .endsWith("expected each column once");
    }

    @Test
    void theIdOfASourceMustFitAnIri() {
        assertThat(refusal(new SmallHome(folder).adding("seeds/sources.csv", "100 b,100,1,,,2020,report,high\n")))
                .containsExactly("seeds/sources.csv:4:id: \"100 b\": expected letters and digits, with single hyphens between them");
    }

    @Test
    void aHugeValueIsShownInPart() {
        assertThat(refusal(claim("100-004,1," + "x".repeat(5_000) + ",signed,accords,actual,report,,,")))
                .singleElement()
                .asString()
                .hasSizeLessThan(300);
    }

    @Test
    void aNodeOfAnotherNameSpaceIsNotTakenForAnEntity() {
        SmallHome home = new SmallHome(folder).with("seeds/extra.ttl", """
                @prefix entente: <https://w3id.org/entente/ontology#> .
                @prefix id: <https://w3id.org/entente/id/> .
                @prefix claim: <https://w3id.org/entente/claim/> .
                claim:japan entente:directMemberOf id:quad .
                _:nobody entente:directMemberOf id:quad .
                """);
        assertThat(refusal(home))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line).contains("\"https://w3id.org/entente/claim/japan\": expected the id"));
    }

    @Test
    void whatAFileOfClaimsSaysBesideOrTwiceIsRefused() {
        SmallHome home = new SmallHome(folder).with("seeds/more.ttl", """
                @prefix entente: <https://w3id.org/entente/ontology#> .
                @prefix id: <https://w3id.org/entente/id/> .
                @prefix claim: <https://w3id.org/entente/claim/> .
                @prefix source: <https://w3id.org/entente/source/> .
                @prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
                claim:100-900 a entente:Claim ; rdf:subject id:japan ; rdf:predicate entente:signed ;
                  rdf:object id:accords ; entente:standing entente:Actual ;
                  entente:claimKind entente:FactualReport ; entente:inSource source:100 ; entente:lineRnge "9" ;
                  entente:lineRange "9-10" ; entente:from "2019" , "2020" .
                id:japan entente:signed id:accords .
                """);
        assertThat(refusal(home))
                .containsExactlyInAnyOrder(
                        "seeds/more.ttl: \"lineRnge\": expected a property of a claim; nearest: lineRange",
                        "seeds/more.ttl: \"https://w3id.org/entente/id/japan\": expected claims only; what is said of "
                                + "other things stands in a file of its own",
                        "seeds/more.ttl claim:100-900:from: \"2019 2020\": expected one value");
    }

    @Test
    void aTableThatNoReaderLooksForIsRefused() {
        SmallHome home = new SmallHome(folder).with("seeds/claim/100.csv", "id,lines\n").with("seeds/name.csv", "id\n");
        assertThat(refusal(home))
                .hasSize(2)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("seeds/claim/100.csv: \"claim/100.csv\": expected a table in a place that is read: ")
                        .endsWith("nearest: claims/100.csv"))
                .anySatisfy(line -> assertThat(line).startsWith("seeds/name.csv").contains("nearest: names.csv"));
    }

    @Test
    void brokenTurtleIsRefusedWithLineAndColumn() {
        assertThat(refusal(new SmallHome(folder).with("seeds/broken.ttl", "<a> <b>\n\n   ; .\n")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("seeds/broken.ttl:3:").contains("expected well-formed RDF"));
    }

    @Test
    void aRemoteJsonLdContextIsNotFetched() {
        assertThat(refusal(new SmallHome(folder).with("seeds/remote.jsonld", """
                        {"@context": "http://127.0.0.1:9/context.jsonld", "@id": "http://example.org/x", "y": "z"}
                        """)))
                .singleElement()
                .asString()
                .startsWith("seeds/remote.jsonld")
                .contains("remote contexts");
    }

    @Test
    void allProblemsOfARunAreListed() {
        assertThat(refusal(claim("100-004,1,japn,signed,accords,actual,report,,,\n"
                        + "100-005,99,japan,sined,accords,actual,rumour,,20,")))
                .hasSize(5);
    }

    private SmallHome claim(String row) {
        return new SmallHome(folder).adding(CLAIMS, row + "\n");
    }

    private static List<String> refusal(SmallHome home) {
        return refusal(home.write());
    }

    private static List<String> refusal(Home home) {
        RefusedInputException refused =
                catchThrowableOfType(RefusedInputException.class, () -> Loader.load(home, progress -> {}));
        assertThat(refused).isNotNull();
        return refused.problems().stream().map(Problem::toString).toList();
    }
}
