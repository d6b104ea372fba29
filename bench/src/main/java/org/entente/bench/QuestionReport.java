package org.entente.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The times of all questions as a table. */
record QuestionReport(String release, int rounds, List<QuestionTimes> all) {

    /** Whether no question's own address costs more than it may beside {@code /sparql}. */
    boolean isWithinBounds() {
        return all.stream().allMatch(QuestionTimes::isWithinBounds);
    }

    String markdown() {
        return """
                Release %s, %d rounds, JDK %s, %d processors; milliseconds, of the clock the shortest of all rounds, of the processor the middle.

                | question | address, clock | /sparql, clock | Fuseki, clock | /sparql : Fuseki | address, processor | /sparql, processor | difference | bound kept |
                | --- | --: | --: | --: | --: | --: | --: | --: | --- |
                %s

                /sparql against plain Fuseki by the clock: %.2f (geometric mean of the ratios). Of the processor an address uses %.2f ms more than /sparql in the middle of all questions. Within the larger of 5 %% and 0.3 ms: %d of %d by the processor, %d by the clock.
                """
                .formatted(
                        release,
                        rounds,
                        Runtime.version().feature(),
                        Runtime.getRuntime().availableProcessors(),
                        all.stream().map(QuestionReport::row).collect(Collectors.joining("\n")),
                        Math.exp(all.stream().mapToDouble(times -> Math.log(ratio(times))).average().orElse(0)),
                        all.stream().map(QuestionTimes::overhead).sorted().skip(all.size() / 2).findFirst().orElse(0.0),
                        all.stream().filter(QuestionTimes::isWithinBounds).count(),
                        all.size(),
                        all.stream().filter(QuestionTimes::isWithinBoundsByTheClock).count());
    }

    private static String row(QuestionTimes times) {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %+.2f | %s |",
                times.question().name(),
                times.shortest(Way.QUESTION),
                times.shortest(Way.SPARQL),
                times.shortest(Way.PLAIN),
                ratio(times),
                times.used(Way.QUESTION),
                times.used(Way.SPARQL),
                times.overhead(),
                times.isWithinBounds() ? "yes" : "no");
    }

    private static double ratio(QuestionTimes times) {
        return times.shortest(Way.SPARQL) / times.shortest(Way.PLAIN);
    }
}
