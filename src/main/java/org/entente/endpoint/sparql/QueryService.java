package org.entente.endpoint.sparql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemFilter;
import org.entente.endpoint.http.ProblemKind;
import org.entente.federation.Broker;

/** {@code /sparql}: Fuseki's handling of a request to query, with {@link QueryOperation} for what it then runs. */
public final class QueryService extends SPARQL_QueryDataset {
    private static final String HOW_TO_ASK = "The request has no query. Send one in the address (?query=SELECT...), "
            + "as a form (curl --data-urlencode 'query=SELECT...'), or as a body of type application/sparql-query.";

    private final QueryOperation operation;
    private final QueryLanding landing;

    private QueryService(QueryOperation operation, QueryLanding landing) {
        this.operation = operation;
        this.landing = landing;
    }

    /**
     * The service over a dataset.
     *
     * @param lanes in which queries run, shared with whatever else runs some
     * @param broker that looks at a query before it runs
     * @param landing what a GET without a query is answered with
     */
    public static DataService.Builder of(
            DatasetGraph dataset, Context context, QueryLanes lanes, Broker broker, QueryLanding landing) {
        QueryOperation operation = new QueryOperation(lanes, context, broker);
        return DataService.newBuilder(dataset)
                .addEndpoint(org.apache.jena.fuseki.server.Endpoint.create()
                        .operation(Operation.Query)
                        .processor(new QueryService(operation, landing))
                        .build());
    }

    @Override
    public void execGet(HttpAction action) {
        reported(action, () -> {
            boolean asks = action.getRequestParameter(HttpNames.paramQuery) != null;
            refuseUpdate(action);
            if (!landing.send(asks, action.getRequest(), action.getResponse())) {
                executeLifecycle(action);
            }
        });
    }

    /** As for GET; the server sends the headers only. */
    @Override
    public void execHead(HttpAction action) {
        execGet(action);
    }

    @Override
    public void execPost(HttpAction action) {
        reported(action, () -> {
            refuseUpdate(action);
            executeLifecycle(action);
        });
    }

    @Override
    public void validate(HttpAction action) {
        ContentType type = ActionLib.getContentType(action);
        boolean direct = WebContent.matchContentType(WebContent.ctSPARQLQuery, type);
        if (direct) {
            refuseOtherCharset(type);
        } else if ((type == null || WebContent.isHtmlForm(type))
                && action.getRequestParameter(HttpNames.paramQuery) == null) {
            throw new ProblemException(ProblemKind.MALFORMED_REQUEST.because(HOW_TO_ASK));
        }
        validateParams(action, acceptedParams(action));
    }

    /** Read here so that a body that is no UTF-8, or too large, is the sender's fault and not the server's. */
    @Override
    protected void executeBody(HttpAction action) {
        try {
            byte[] body = action.getRequestInputStream().readAllBytes();
            execute(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString(), action);
        } catch (CharacterCodingException e) {
            throw new ProblemException(ProblemKind.MALFORMED_REQUEST.because("The query is not UTF-8."), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected void execute(String text, HttpAction action) {
        try {
            operation.answer(text, action.getRequest(), action.getResponse());
        } catch (IOException e) {
            throw new ProblemException(ProblemKind.INTERNAL.because("The answer could not be sent."), e);
        }
    }

    /** Names that we look at ourselves; Fuseki would warn of them in the log. */
    @Override
    protected Collection<String> customParams() {
        return List.of("release", "_format", "asOf", "source", "mode");
    }

    private static void refuseUpdate(HttpAction action) {
        if (action.getRequestParameter(HttpNames.paramUpdate) != null
                || WebContent.matchContentType(WebContent.ctSPARQLUpdate, ActionLib.getContentType(action))) {
            throw new ProblemException(
                    ProblemKind.UPDATE_REFUSED.because("SPARQL Update is refused: this endpoint is for reading only."));
        }
    }

    private static void refuseOtherCharset(ContentType type) {
        String charset = type.getCharset();
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw new ProblemException(ProblemKind.UNSUPPORTED_MEDIA_TYPE
                    .because("A query in " + charset + " is refused; the protocol has UTF-8."));
        }
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Fuseki catches all exceptions and would send their text: the problem takes another way. */
    private static void reported(HttpAction action, Step step) {
        try {
            step.run();
        } catch (ActionErrorException e) {
            throw e; // Fuseki's own refusal, a line of text that becomes a problem
        } catch (IOException | RuntimeException e) {
            var problem = ProblemFilter.problemOf(e);
            ProblemFilter.hand(problem, action.getRequest());
            throw new ActionErrorException(problem.status(), problem.detail(), null);
        }
    }
}
