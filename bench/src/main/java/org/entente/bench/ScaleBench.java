package org.entente.bench;

import java.io.PrintStream;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.Home;
import org.entente.dataset.LoadedDataset;
import org.entente.dataset.Loader;
import org.entente.reasoning.Certificate;
import org.entente.reasoning.Rules;
import org.entente.reasoning.StarAgreement;
import org.entente.reasoning.UntracedClosure;
import org.entente.vocabulary.NamedGraphs;

/**
 * Closure, certificate and HermiT's second opinion on synthetic actors in the real ontology, with the kinds of the real
 * registry, since axioms name some of its entries.
 */
final class ScaleBench {
    private final Graph ontology;
    private final Graph registry;
    private final LoadedDataset loaded;
    private final PrintStream out;

    ScaleBench(Home home, PrintStream out) {
        loaded = Loader.load(home, step -> {});
        DatasetGraph quads = loaded.quads();
        ontology = quads.getGraph(NamedGraphs.ONTOLOGY);
        registry = quads.getGraph(NamedGraphs.REGISTRY);
        this.out = out;
    }

    /** Measures one number of actors, and asks HermiT about at most so many stars; whether nothing disagreed. */
    boolean run(int actors, int mostStars) {
        out.printf("%,d actors%n", actors);
        Memory memory = new Memory();
        Clock clock = new Clock();
        Rules rules = Rules.of(ontology).with(SyntheticClosures.of(SyntheticActors.groupings(actors)));
        out.printf("  %-28s %s%n", "axioms to rules", clock.lap());
        UntracedClosure closure = close(rules, actors);
        out.printf("  %-28s %s, with making up the facts%n", "closure", clock.lap());
        Certificate certificate = closure.certificate();
        out.printf("  %-28s %s%n  %s%n", "certificate", clock.lap(), inWords(closure, certificate));
        report(closure, memory);
        boolean agrees = compare(closure, mostStars);
        return certificate.passes() && agrees;
    }

    private UntracedClosure close(Rules rules, int actors) {
        Stream.Builder<Triple> few = Stream.builder();
        registry.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filter(triple -> loaded.terms().isKind(triple.getObject()))
                .forEach(few);
        SyntheticClosures.send(new Facts(few));
        return rules.closeUntraced(sink -> {
            few.build().forEach(sink);
            SyntheticActors.send(actors, sink);
        });
    }

    private static String inWords(UntracedClosure closure, Certificate certificate) {
        if (closure.isClashing()) {
            return "the facts contradict the axioms: what was concluded is worth nothing";
        }
        return certificate.passes()
                ? "passes: the closure is complete, a model of all %,d axioms with %,d unnamed things supposed"
                        .formatted(certificate.axioms(), certificate.witnesses())
                : "REFUSES, the closure is a lower bound only: " + certificate.refusals().get(0).reason();
    }

    private void report(UntracedClosure closure, Memory memory) {
        out.printf("  %-28s %8d MB   %d MB in use at the end, heap limit %d MB%n",
                "memory, largest heap", memory.peakMegabytes(), memory.usedMegabytes(), Memory.limitMegabytes());
        SortedMap<String, Long> counts = closure.inferredCounts();
        long inferred = counts.values().stream().mapToLong(Long::longValue).sum();
        out.printf("  %-28s %,11d%n  %-28s %,11d%n", "triples", closure.size(), "of these inferred", inferred);
    }

    private boolean compare(UntracedClosure closure, int mostStars) {
        if (mostStars == 0) {
            out.println("  HermiT was not asked");
            return true;
        }
        Clock clock = new Clock();
        StarAgreement agreement = closure.compareTypes(mostStars, asked -> {});
        String share = agreement.asked() == agreement.stars() ? "all" : "a sample of %,d of".formatted(agreement.asked());
        out.printf("  %-28s %s%n  asked: %s %,d distinct stars, the centres of %,d of %,d individuals%n",
                "HermiT star by star", clock.lap(), share, agreement.stars(), agreement.covered(), agreement.individuals());
        out.printf("  %-28s %,11d   %s%n", "types equal", agreement.types(), agreement.differences().isEmpty()
                ? "no difference"
                : "DIFFERENCES: " + String.join("; ", agreement.differences()));
        return agreement.differences().isEmpty();
    }
}
