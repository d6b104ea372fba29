package org.entente.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.competency.Question;
import org.entente.competency.QuestionCatalogue;
import org.entente.competency.QuestionExec;
import org.entente.dataset.Home;
import org.entente.explanation.Documents;
import org.entente.explanation.Explanations;
import org.entente.explanation.ReleaseView;
import org.entente.release.Release;
import org.entente.release.ReleaseStore;
import org.entente.vocabulary.NamedGraphs;

/** How long it takes to explain one inferred triple of the current release, evenly chosen from all of them. */
final class ExplainBench {
    private static final int WARM_UP = 20;

    private final Home home;
    private final PrintStream out;
    private final DatasetGraph dataset;
    private final String release;

    ExplainBench(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
        Release current = new ReleaseStore(home.releases())
                .current()
                .orElseThrow(() -> new IllegalStateException("no release: run ./entente build first"));
        dataset = current.dataset();
        release = current.id();
    }

    /** Explains so many triples in each way. */
    void run(int most) {
        List<Triple> inferred = triples(most);
        out.printf("%d inferred triples of release %s%n", inferred.size(), release);
        Question question = QuestionCatalogue.read(home.queryFolders()).question("why-inferred");
        measure("published reasons, to the lines", inferred, triple -> QuestionExec.dataset(dataset)
                .question(question)
                .value("subject", triple.getSubject().getURI())
                .value("predicate", triple.getPredicate().getURI())
                .value("object", triple.getObject().getURI())
                .answer());
        Explanations warm = explanations();
        measure("explanation, closure at hand", inferred, warm::explain);
        measure("explanation, all closed afresh", inferred.subList(0, Math.min(40, inferred.size())), triple ->
                explanations().explain(triple));
    }

    private Explanations explanations() {
        return Explanations.of(ReleaseView.of(release, dataset), Documents.NONE);
    }

    /** As many triples about things as are asked for, spread over all. */
    private List<Triple> triples(int most) {
        List<Triple> all = dataset.getGraph(NamedGraphs.INFERRED).stream()
                .filter(triple -> !triple.getSubject().getURI().contains("/ontology#"))
                .sorted(Comparator.comparing(Triple::toString))
                .toList();
        int count = Math.min(most, all.size());
        return IntStream.range(0, count)
                .mapToObj(place -> all.get((int) ((long) place * all.size() / count)))
                .toList();
    }

    private void measure(String what, List<Triple> triples, Consumer<Triple> explain) {
        triples.stream().limit(WARM_UP).forEach(explain);
        List<Double> millis = new ArrayList<>();
        for (Triple triple : triples) {
            long start = System.nanoTime();
            explain.accept(triple);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        out.printf("  %-32s median %8.1f ms   p95 %8.1f ms   largest %8.1f ms   mean %8.1f ms%n",
                what, quantile(sorted, 0.5), quantile(sorted, 0.95), quantile(sorted, 1), Arrays.stream(sorted).average().orElse(0));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
