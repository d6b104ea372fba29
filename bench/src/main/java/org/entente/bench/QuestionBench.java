package org.entente.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.entente.competency.Parameter;
import org.entente.competency.Question;
import org.entente.competency.QuestionCatalogue;
import org.entente.endpoint.Endpoint;
import org.entente.endpoint.Settings;
import org.entente.release.Release;
import org.entente.release.ReleaseStore;

/**
 * How long each saved question takes over HTTP: by its own address, by {@code /sparql}, and from a plain Fuseki that holds
 * the same quads. All three are asked in turn, in each of their orders, in one run, by one client over one connection each.
 *
 * <p>Arguments: rounds (50 unless told), rounds before counting (20), the folder of releases ({@code releases}), names of
 * questions (all).
 */
public final class QuestionBench {
    private static final int ROUNDS = 50;
    private static final int WARM_UP = 20;

    private QuestionBench() {}

    /** Prints a table in Markdown; exits with 1 if the addresses of the questions cost more than they may. */
    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
        int warmUp = arguments.length > 1 ? Integer.parseInt(arguments[1]) : WARM_UP;
        ReleaseStore store = new ReleaseStore(Path.of(arguments.length > 2 ? arguments[2] : "releases"));
        Release release = store.current().orElseThrow();
        FusekiServer plain = plainFuseki(release.dataset());
        List<String> names = Arrays.asList(arguments).subList(Math.min(arguments.length, 3), arguments.length);
        List<QuestionTimes> all;
        try (Endpoint endpoint = Endpoint.start(Settings.of(store).withPort(0))) {
            all = times(
                    new Ways(endpoint.address(), plain.serverURL()),
                    QuestionCatalogue.of(release.dataset()).questions().stream()
                            .filter(QuestionBench::isAnsweredHere)
                            .filter(question -> names.isEmpty() || names.contains(question.name()))
                            .toList(),
                    warmUp,
                    rounds);
        } finally {
            plain.stop();
        }
        QuestionReport report = new QuestionReport(release.id(), rounds, all);
        System.out.print(report.markdown());
        System.exit(report.isWithinBounds() ? 0 : 1);
    }

    private static boolean isAnsweredHere(Question question) {
        return question.run().federatesWith().isEmpty()
                && question.parameters().stream().noneMatch(Parameter::isRequired);
    }

    /** Jena's usual dataset in memory, with our default graph as its own. */
    private static FusekiServer plainFuseki(DatasetGraph quads) {
        DatasetGraph dataset = DatasetGraphFactory.createTxnMem();
        Txn.executeRead(quads, () -> Txn.executeWrite(dataset, () -> {
            Graph view = quads.getDefaultGraph();
            view.stream().forEach(triple -> dataset.add(Quad.create(Quad.defaultGraphIRI, triple)));
            quads.stream().filter(quad -> !quad.isDefaultGraph()).forEach(dataset::add);
        }));
        return FusekiServer.create().port(0).loopback(true).add("/plain", dataset).build().start();
    }

    private static List<QuestionTimes> times(Ways ways, List<Question> questions, int warmUp, int rounds) {
        List<QuestionTimes> all = questions.stream().map(QuestionTimes::new).toList();
        List<Way> order = new ArrayList<>(List.of(Way.values()));
        for (int round = 0; round < warmUp + rounds; round++) {
            Collections.rotate(order, 1);
            if (round % 3 == 0) {
                Collections.swap(order, 0, 1); // each of the six orders comes up
            }
            for (QuestionTimes times : all) {
                for (Way way : order) {
                    boolean counts = round >= warmUp;
                    ways.ask(way, times.question(), (elapsed, used) -> {
                        if (counts) {
                            times.add(way, elapsed, used);
                        }
                    });
                }
            }
        }
        return all;
    }
}
