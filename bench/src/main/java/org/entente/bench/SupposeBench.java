package org.entente.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.Home;
import org.entente.release.Release;
import org.entente.release.ReleaseStore;
import org.entente.scenario.ChangeText;
import org.entente.scenario.Consequences;
import org.entente.scenario.ScenarioException;
import org.entente.scenario.Scenarios;
import org.entente.scenario.Supposed;
import org.entente.scenario.SuppositionReader;
import org.entente.scenario.Suppositions;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * How long suppositions over a release take: the difference with a reason for every line, as {@code entente suppose} and
 * {@code POST /suppose} give them.
 *
 * <p>Every supposition is made from the release itself, the same ones each time: new memberships, relations between other
 * things than those that are related, facts taken away, proposals that come true, sources that are wrong, kinds that
 * cannot be, new things, and several of these at once. One pass warms the JVM up, the next is measured: elapsed time, and
 * the processor time of the one thread that works, which is what to compare on a machine with other work.
 */
final class SupposeBench {
    private static final double AIM = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final List<String> PROSPECTIVE = List.of("agreed", "planned", "proposed", "recommended", "possible");

    private final Home home;
    private final PrintStream out;
    private final Suppositions suppositions;
    private final Release release;
    private final Graph registry;
    private final List<Triple> facts;
    private final Map<String, List<Supposed>> made = new LinkedHashMap<>();

    SupposeBench(Home home, PrintStream out) {
        this.home = home;
        this.out = out;
        release = new ReleaseStore(home.releases())
                .current()
                .orElseThrow(() -> new IllegalStateException("no release: run ./entente build first"));
        suppositions = Suppositions.of(Scenarios.of(release));
        registry = release.dataset().getGraph(NamedGraphs.REGISTRY);
        facts = release.dataset().getGraph(NamedGraphs.ASSERTED).stream()
                .filter(triple -> triple.getSubject().getURI().startsWith(Iris.ID) && triple.getObject().isURI())
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }

    /** Warms up, measures, and says whether the aim was met. */
    boolean run() {
        make();
        measure();
        return measure() < AIM;
    }

    private void make() {
        joins();
        relations();
        everyNth(facts, 40).forEach(fact -> add("fact taken away", reader -> reader.remove("remove", text(fact))));
        prospects().forEach(name -> add("proposal comes true", reader -> reader.comesTrue("proposal", name)));
        sources().forEach(name -> add("source is wrong", reader -> reader.without("source", List.of(name))));
        everyNth(of("Alliance"), 12).forEach(thing -> add("kind that cannot be", reader -> reader.add("add", thing + " a State")));
        severalAtOnce();
        patterns();
    }

    private void joins() {
        List<String> states = everyNth(of("State"), 12);
        List<String> groupings = everyNth(of("Alliance"), 6);
        for (String state : states) {
            groupings.forEach(grouping -> add(
                    "new membership", reader -> reader.add("add", state + " directMemberOf " + grouping)));
        }
    }

    /** For each relation, the subject of its first fact with the object of its last. */
    private void relations() {
        Map<Node, List<Triple>> byRelation =
                facts.stream().collect(Collectors.groupingBy(Triple::getPredicate, () -> new TreeMap<>(
                        (one, other) -> one.toString().compareTo(other.toString())), Collectors.toList()));
        byRelation.values().stream().filter(some -> some.size() > 1).forEach(some -> add(
                "new relation",
                reader -> reader.add("add", text(Triple.create(
                        some.get(0).getSubject(), some.get(0).getPredicate(), some.get(some.size() - 1).getObject())))));
    }

    private void severalAtOnce() {
        List<Triple> removed = everyNth(facts, 10);
        List<String> groupings = everyNth(of("Alliance"), 10);
        for (int index = 0; index < Math.min(removed.size(), groupings.size()); index++) {
            String fact = text(removed.get(index));
            String grouping = groupings.get(index);
            add("several at once", reader -> reader
                    .add("add", "atlantis a State")
                    .add("add", "atlantis directMemberOf " + grouping)
                    .add("add", "south-korea directMemberOf quad")
                    .remove("remove", fact)
                    .without("source", List.of(sources().get(0))));
        }
    }

    /** What {@code ontology/patterns.csv} supposes, where a cell has no comma or quote in it. */
    private void patterns() {
        Path table = home.releases().resolveSibling("ontology").resolve("patterns.csv");
        lines(table).stream().skip(1).forEach(row -> Stream.of(row.split(","))
                .filter(cell -> cell.matches("[a-z0-9-]+ (a|[a-zA-Z]+) [a-zA-Z0-9-]+(;[a-z0-9-]+ [a-zA-Z]+ [a-zA-Z0-9-]+)*"))
                .skip(1)
                .forEach(cell -> add("pattern of the ontology", reader -> Stream.of(cell.split(";"))
                        .filter(fact -> !fact.contains(" differentFrom "))
                        .forEach(fact -> reader.add("add", fact)))));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the release refuses, such as a fact that is inferred only, is no supposition. */
    private void add(String family, Consumer<SuppositionReader> asking) {
        SuppositionReader reader = suppositions.reader();
        try {
            asking.accept(reader);
            made.computeIfAbsent(family, unseen -> new ArrayList<>()).add(reader.read());
        } catch (ScenarioException refused) {
            made.computeIfAbsent(family, unseen -> new ArrayList<>());
        }
    }

    private List<String> of(String kind) {
        return registry.find(null, RDF.type.asNode(), Entente.term(kind))
                .mapWith(triple -> Iris.localName(triple.getSubject()))
                .toList().stream().sorted().toList();
    }

    private List<String> prospects() {
        return PROSPECTIVE.stream()
                .flatMap(word -> release.dataset().stream(Node.ANY, Node.ANY, Entente.standing, Entente.term(
                        Character.toUpperCase(word.charAt(0)) + word.substring(1))))
                .flatMap(claim -> Stream.concat(
                        release.dataset().stream(claim.getGraph(), claim.getSubject(), RDF.subject.asNode(), Node.ANY),
                        release.dataset().stream(claim.getGraph(), claim.getSubject(), Entente.whole, Node.ANY)))
                .map(quad -> Iris.localName(quad.getObject()))
                .distinct()
                .sorted()
                .toList();
    }

    private List<String> sources() {
        return release.dataset().stream(Node.ANY, Node.ANY, RDF.type.asNode(), Entente.Source)
                .map(quad -> Iris.localName(quad.getSubject()))
                .distinct()
                .sorted()
                .toList();
    }

    private static <T> List<T> everyNth(List<T> all, int wanted) {
        int step = Math.max(1, all.size() / wanted);
        return Stream.iterate(0, index -> index < all.size(), index -> index + step).map(all::get).limit(wanted).toList();
    }

    private static String text(Triple triple) {
        return Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                .map(node -> "<" + node.getURI() + ">")
                .collect(Collectors.joining(" "));
    }

    /** Prints what every supposition takes, by family; each is also written as text, which is part of the answer. */
    private double measure() {
        List<Double> all = new ArrayList<>();
        List<Double> allOfProcessor = new ArrayList<>();
        out.printf(
                "%n%-26s %6s %9s %9s %9s %9s %9s   %s%n",
                "family", "count", "median ms", "p95 ms", "max ms", "cpu med.", "cpu p95", "lines, without a reason, contradictions");
        made.forEach((family, some) -> {
            List<Double> times = new ArrayList<>();
            List<Double> ofProcessor = new ArrayList<>();
            int lines = 0;
            int bare = 0;
            int broken = 0;
            for (Supposed supposed : some) {
                long start = System.nanoTime();
                long worked = THREADS.getCurrentThreadCpuTime();
                Consequences consequences = suppositions.suppose(supposed);
                new ChangeText(false).of(consequences);
                times.add((System.nanoTime() - start) / 1e6);
                ofProcessor.add((THREADS.getCurrentThreadCpuTime() - worked) / 1e6);
                lines += consequences.follows().size() + consequences.ceases().size();
                bare += (int) Stream.concat(consequences.follows().stream(), consequences.ceases().stream())
                        .filter(change -> change.grounds().isEmpty())
                        .count();
                broken += consequences.isContradiction() ? 1 : 0;
            }
            all.addAll(times);
            allOfProcessor.addAll(ofProcessor);
            print(family, times, ofProcessor, lines + ", " + bare + ", " + broken);
        });
        print("all", all, allOfProcessor, "");
        out.printf("%np95 over all: %.1f ms elapsed (aim: under %.0f ms)%n", part(all, 0.95), AIM);
        return part(all, 0.95);
    }

    private void print(String family, List<Double> times, List<Double> ofProcessor, String more) {
        if (!times.isEmpty()) {
            out.printf(
                    "%-26s %6d %9.1f %9.1f %9.1f %9.1f %9.1f   %s%n",
                    family, times.size(), part(times, 0.5), part(times, 0.95), part(times, 1),
                    part(ofProcessor, 0.5), part(ofProcessor, 0.95), more);
        }
    }

    private static double part(List<Double> times, double share) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(share * sorted.size()) - 1));
    }
}
