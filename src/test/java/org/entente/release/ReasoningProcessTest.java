package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.dataset.Home;
import org.entente.dataset.SmallHome;
import org.entente.release.ReasoningLimitException.Limit;
import org.entente.vocabulary.NamedGraphs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasoningProcessTest {
    private static final ReasoningLimits AMPLE = new ReasoningLimits(Duration.ofMinutes(5), 1024);
    private static final String LIST = """
            id,lines,whole,property,members,count,complete,standing,kind,by
            100-L1,5-6,quad,directMemberOf,us;india;japan,3,yes,actual,report,
            """;
    private static final String CHILE = "chile,Chile,a thing of the test,100:1,\n";

    @TempDir
    private Path folder;

    @TempDir
    private Path another;

    @Test
    void aProcessOfItsOwnGivesTheSameReleaseToTheByte() {
        String here = ReleaseBuild.of(closed(folder).write(), step -> {}).publish().release().orElseThrow();
        String there = build(closed(another).write(), AMPLE).publish().release().orElseThrow();
        assertThat(there).isEqualTo(here);
        assertThat(new ReleaseStore(new Home(another).releases()).current().orElseThrow().dataset())
                .satisfies(dataset -> assertThat(dataset.getGraph(NamedGraphs.NEGATIVE).size())
                        .isPositive());
    }

    @Test
    void itsStepsArePassedOn() {
        List<String> steps = new ArrayList<>();
        ReleaseBuild.of(new SmallHome(folder).write(), steps::add).within(AMPLE).check();
        assertThat(steps).contains("checking consistency", "classifying");
    }

    @Test
    void aContradictionIsRefusedInTheSameWords() {
        SmallHome home = closed(folder).adding(
                "seeds/claims/100.csv", "100-004,7,quad,directPartOf,quad,actual,report,,,\n");
        RefusedReleaseException here = refusal(ReleaseBuild.of(home.write(), step -> {}));
        RefusedReleaseException there = refusal(build(home.write(), AMPLE));
        assertThat(there.isContradiction()).isTrue();
        assertThat(there.lines()).isEqualTo(here.lines()).isNotEmpty();
        assertThat(there).hasMessage(here.getMessage());
    }

    @Test
    void aReasonerThatHeedsNothingIsEndedAtTheLimitOnTime() {
        String before = build(new SmallHome(folder).write(), AMPLE).publish().release().orElseThrow();
        ReleaseBuild endless = build(pigeons(folder).write(), new ReasoningLimits(Duration.ofSeconds(8), 1024));
        assertThatThrownBy(endless::publish)
                .isInstanceOfSatisfying(ReasoningLimitException.class, e -> assertThat(e.limit()).isEqualTo(Limit.TIME))
                .hasMessage("reasoning took longer than 8 s and was ended; nothing was published");
        assertThat(ProcessHandle.current().children().filter(ReasoningProcessTest::reasons)).isEmpty();
        assertThat(new ReleaseStore(new Home(folder).releases()).currentId()).hasValue(before);
    }

    @Test
    void whatTakesTooMuchMemoryIsEnded() {
        String before = build(new SmallHome(folder).write(), AMPLE).publish().release().orElseThrow();
        ReleaseBuild squeezed = build(closed(folder).write(), new ReasoningLimits(Duration.ofMinutes(5), 12));
        assertThatThrownBy(squeezed::publish)
                .isInstanceOfSatisfying(ReasoningLimitException.class, e -> assertThat(e.limit()).isEqualTo(Limit.MEMORY))
                .hasMessage("reasoning needed more than 12 MB of memory and was ended; nothing was published");
        assertThat(new ReleaseStore(new Home(folder).releases()).currentId()).hasValue(before);
    }

    @Test
    void theFolderOfAProcessThatIsNoLongerAwaitedIsDeletedAndItEnds() throws Exception {
        try (ReasoningFolder handed = ReasoningFolder.create()) {
            handed.writeInput(DatasetGraphFactory.create(), List.of());
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            ReasoningProgram.class.getName(),
                            handed.path().toString(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(ReasoningExit.ORPHANED.code());
            assertThat(handed.path()).doesNotExist();
        }
    }

    @Test
    void theFolderKeepsBlankNodesAndIsDeletedAfterUse() throws IOException {
        var quads = ReleaseFixture.trig("graph:closures { _:x a owl:AllDifferent ; owl:members ( id:us id:japan ) }");
        Path path;
        try (ReasoningFolder handed = ReasoningFolder.create()) {
            path = handed.path();
            handed.writeInput(quads, List.of());
            assertThat(handed.readInput().stream()).containsExactlyInAnyOrderElementsOf(quads.stream().toList());
        }
        assertThat(path).doesNotExist();
    }

    @Test
    void limitsThatNoProcessCouldKeepAreRefused() {
        assertThatThrownBy(() -> new ReasoningLimits(Duration.ZERO, 1024)).hasMessageContaining("expected more than 0");
        assertThatThrownBy(() -> new ReasoningLimits(Duration.ofSeconds(1), 7)).hasMessageContaining("8 MB or more");
    }

    private static SmallHome closed(Path folder) {
        return new SmallHome(folder).adding("seeds/registry/states.csv", CHILE).with("seeds/lists/100.csv", LIST);
    }

    /** Fourteen different states in thirteen places: HermiT tries every way to put them there. */
    private static SmallHome pigeons(Path folder) {
        String places = IntStream.rangeClosed(1, 13).mapToObj(n -> "entente:Place" + n).collect(Collectors.joining(" "));
        String states = IntStream.rangeClosed(1, 14)
                .mapToObj(n -> "s%d,S%d,a thing of the test,100:1,\n".formatted(n, n))
                .collect(Collectors.joining());
        return new SmallHome(folder)
                .adding("seeds/registry/states.csv", states)
                .with("ontology/places.ttl", """
                        @prefix entente: <https://w3id.org/entente/ontology#> .
                        @prefix owl: <http://www.w3.org/2002/07/owl#> .
                        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                        @prefix id: <https://w3id.org/entente/id/> .
                        @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                        entente:Hole a owl:Class ; owl:equivalentClass [ a owl:Class ; owl:unionOf ( %s ) ] .
                        entente:State rdfs:subClassOf entente:Hole .
                        %s
                        """.formatted(places, holes()));
    }

    /** Each place is one thing. */
    private static String holes() {
        return IntStream.rangeClosed(1, 13)
                .mapToObj(n -> """
                        entente:Place%d a owl:Class ; owl:equivalentClass [ a owl:Class ; owl:oneOf ( id:n%d ) ] .
                        id:n%d a owl:NamedIndividual .
                        """.formatted(n, n, n))
                .collect(Collectors.joining());
    }

    private static boolean reasons(ProcessHandle process) {
        return Optional.of(process.info())
                .flatMap(ProcessHandle.Info::commandLine)
                .filter(line -> line.contains(ReasoningProgram.class.getName()))
                .isPresent();
    }

    private static ReleaseBuild build(Home home, ReasoningLimits limits) {
        return ReleaseBuild.of(home, step -> {}).within(limits);
    }

    private static RefusedReleaseException refusal(ReleaseBuild build) {
        return catchThrowableOfType(RefusedReleaseException.class, build::check);
    }
}
