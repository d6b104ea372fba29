package org.entente.federation;

import java.time.Duration;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.Context;
import org.entente.vocabulary.Iris;

/** Runs queries over a few triples of our own, in a context with a broker. */
final class Asking implements AutoCloseable {
    private static final String PREFIXES = "PREFIX : <urn:x:> PREFIX service: <" + Iris.SERVICE + "> ";

    final Broker broker;
    private final DatasetGraph dataset = DatasetGraphFactory.create();
    private FederationRun run;

    Asking(RemoteEndpoint... endpoints) {
        this(new KeptAnswers(), endpoints);
    }

    Asking(KeptAnswers kept, RemoteEndpoint... endpoints) {
        broker = new Broker(Listed.list(endpoints), kept);
        SSE.parseGraph("(graph (<urn:x:a> <urn:x:at> <urn:x:n1>) (<urn:x:b> <urn:x:at> <urn:x:n2>) (<urn:x:c> <urn:x:at> <urn:x:n3>)"
                        + " (<urn:x:d> <urn:x:at> _:blank))")
                .find()
                .forEach(triple -> dataset.getDefaultGraph().add(triple));
    }

    /** The rows, each as its values in the order of the columns; {@code -} for none. */
    List<String> rows(String query) {
        return rows(query, Duration.ofSeconds(20));
    }

    List<String> rows(String query, Duration time) {
        Context context = new Context();
        broker.install(context);
        long end = System.nanoTime() + time.toNanos();
        run = FederationRun.within(() -> Duration.ofNanos(end - System.nanoTime())).attachTo(context);
        try (QueryExec exec = QueryExec.dataset(dataset)
                .query(QueryFactory.create(PREFIXES + query, Syntax.syntaxARQ))
                .context(context)
                .build()) {
            RowSet rows = exec.select();
            List<String> found = rows.stream()
                    .map(row -> String.join(" ", rows.getResultVars().stream()
                            .map(column -> row.contains(column) ? text(row.get(column)) : "-")
                            .toList()))
                    .toList();
            run.requireNoFailure();
            return found;
        }
    }

    private static String text(Node term) {
        return term.isURI() ? term.getURI().replace("urn:x:", "") : term.toString();
    }

    /** Of the last query. */
    FederationRun run() {
        return run;
    }

    @Override
    public void close() {
        broker.close();
    }
}
