package org.entente.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The places under {@code seeds/} where tables are read: one that stands elsewhere would be passed over without a word. */
final class SeedPlaces {
    private static final Set<String> TABLES = Set.of(
            "documents.csv",
            "datasets.csv",
            "sources.csv",
            "names.csv",
            "conflicts.csv",
            "identity.csv",
            "missing-premises.csv");
    private static final Set<String> FOLDERS = Set.of("registry", "registry/reference", "claims", "lists", "links");

    private final Load load;

    SeedPlaces(Load load) {
        this.load = load;
    }

    /** Notes each table below this folder that no reader looks for. */
    void check(Path seeds) {
        for (Path file : Home.files(seeds, Integer.MAX_VALUE, ".csv")) {
            Path place = seeds.relativize(file);
            String name = place.toString().replace('\\', '/');
            boolean known = place.getNameCount() == 1
                    ? TABLES.contains(name)
                    : FOLDERS.contains(name.substring(0, name.lastIndexOf('/')));
            if (!known) {
                load.problems().addFile(load.nameOf(file), name, expected(), places(name));
            }
        }
    }

    private static String expected() {
        return "a table in a place that is read: " + String.join(", ", sorted(TABLES)) + ", or a file in "
                + String.join(", ", sorted(FOLDERS));
    }

    private static List<String> places(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return Stream.concat(TABLES.stream(), FOLDERS.stream().map(folder -> folder + "/" + file))
                .sorted()
                .toList();
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }
}
