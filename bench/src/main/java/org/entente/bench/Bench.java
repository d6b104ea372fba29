package org.entente.bench;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.entente.dataset.Home;

/** The measurements, printed; exit code 1 if something that was to agree did not, 2 for words that mean nothing here. */
public final class Bench {
    private static final String USAGE = """
            scale ACTORS [STARS]   closure, certificate and HermiT star by star; STARS at most, all unless told, 0 for none
            explain [TRIPLES]      explanations of inferred triples of the current release, 400 unless told
            suppose                a few hundred suppositions over the current release, with a reason for every line
            build                  the steps of building the real release, twice""";

    private Bench() {}

    public static void main(String[] arguments) {
        Home home = new Home(Path.of(System.getProperty("entente.home", ".")));
        System.exit(run(home, List.of(arguments), System.out));
    }

    private static int run(Home home, List<String> words, PrintStream out) {
        switch (words.isEmpty() ? "" : words.get(0)) {
            case "scale" -> {
                int stars = number(words, 2, Integer.MAX_VALUE);
                return new ScaleBench(home, out).run(number(words, 1, 1000), stars) ? 0 : 1;
            }
            case "suppose" -> {
                return new SupposeBench(home, out).run() ? 0 : 1;
            }
            case "explain" -> new ExplainBench(home, out).run(number(words, 1, 400));
            case "build" -> new BuildBench(home, out).run();
            default -> {
                System.err.println(USAGE);
                return 2;
            }
        }
        return 0;
    }

    private static int number(List<String> words, int place, int otherwise) {
        return place < words.size() ? Integer.parseInt(words.get(place)) : otherwise;
    }
}
