package org.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the floors of the house: a package imports only packages on lower floors, and each heavy library has one home. */
class FloorsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/entente");
    private static final int LONGEST_FILE = 250;
    /** From the ground up; packages on one floor never import each other. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("vocabulary", "algebra", "reasoning.closure"),
            List.of("dataset", "reasoning", "validation", "competency", "federation"),
            List.of("release.resolution"),
            List.of("release"),
            List.of("explanation"),
            List.of("scenario"),
            List.of("comparison"),
            List.of("endpoint.http"),
            List.of("endpoint.served", "endpoint.limits"),
            List.of("endpoint.sparql", "endpoint.entity", "endpoint.dump", "endpoint.explain"),
            List.of("endpoint.scenarios", "endpoint.comparison"),
            List.of("endpoint.questions"),
            List.of("endpoint"),
            List.of("command"));

    /** Read once: ArchUnit follows every class into the libraries. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.entente");

    @Test
    void aPackageImportsOnlyLowerFloors() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            for (String name : FLOORS.get(floor)) {
                String[] forbidden = notBelow(floor, name);
                if (forbidden.length > 0) {
                    noClasses()
                            .that()
                            .resideInAPackage("org.entente." + name)
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden)
                            .check(CLASSES);
                }
            }
        }
    }

    @Test
    void everyPackageStandsOnAFloor() throws IOException {
        List<String> known =
                FLOORS.stream().flatMap(List::stream).map(name -> name.replace('.', '/')).toList();
        assertThat(packages()).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyPackageSaysWhatLivesThere() throws IOException {
        assertThat(packages()).allSatisfy(name -> assertThat(SOURCES.resolve(name).resolve("package-info.java"))
                .exists());
    }

    @Test
    void packagesFormNoRing() {
        slices().matching("org.entente.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void heavyLibrariesHaveOneHome() {
        home("org.entente.reasoning", "org.semanticweb..", "uk.ac.manchester..", "com.clarkparsia..");
        home("org.entente.endpoint..", "org.apache.jena.fuseki..", "jakarta.servlet..", "org.eclipse.jetty..");
        home("org.entente.command", "picocli..");
    }

    @Test
    void noFileIsLongerThanAReaderBears() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertThat(files.filter(Files::isRegularFile).toList())
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(LONGEST_FILE));
        }
    }

    private void home(String only, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(only)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(CLASSES);
    }

    private static String[] notBelow(int floor, String name) {
        return FLOORS.subList(floor, FLOORS.size()).stream()
                .flatMap(List::stream)
                .filter(other -> !other.equals(name))
                .map(other -> "org.entente." + other)
                .toArray(String[]::new);
    }

    private static List<String> packages() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".java"))
                    .map(file -> SOURCES.relativize(file.getParent()).toString().replace('\\', '/'))
                    .distinct()
                    .toList();
        }
    }
}
