package org.entente.endpoint;

import org.apache.jena.atlas.web.ContentType;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.ActionLib;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.web.HttpSC;

/**
 * Fuseki's SPARQL 1.1 Protocol for queries, with what it lacks: an answer to HEAD, a plain word to those who come with
 * no query or with an update, and a refusal of SERVICE before anything runs.
 */
final class QueryService extends SPARQL_QueryDataset {
    private static final String HOW_TO_ASK = """
            This is a SPARQL endpoint, and the request has no query. Send one
              - in the address:  /sparql?query=SELECT...
              - as a form:       curl --data-urlencode 'query=SELECT...' ADDRESS/sparql
              - as a body:       POST with Content-Type: application/sparql-query
            The home page at / has examples, /questions has saved ones.""";

    private QueryService() {}

    /** The service over a dataset. */
    static DataService.Builder of(DatasetGraph dataset) {
        return DataService.newBuilder(dataset)
                .addEndpoint(org.apache.jena.fuseki.server.Endpoint.create()
                        .operation(Operation.Query)
                        .processor(new QueryService())
                        .build());
    }

    @Override
    public void validate(HttpAction action) {
        ContentType contentType = ActionLib.getContentType(action);
        if (isUpdate(action, contentType)) {
            ServletOps.error(HttpSC.FORBIDDEN_403, "SPARQL Update is refused: this endpoint is for reading only.");
        }
        boolean asksByParameter = contentType == null || WebContent.isHtmlForm(contentType);
        if (asksByParameter && action.getRequestParameter(HttpNames.paramQuery) == null && !isOptions(action)) {
            ServletOps.errorBadRequest(HOW_TO_ASK);
        }
        if (isHead(action)) {
            validateParams(action, acceptedParams(action));
        } else {
            super.validate(action);
        }
    }

    /** As for GET; the server sends the headers only. */
    @Override
    public void execHead(HttpAction action) {
        executeLifecycle(action);
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), new ServiceRefusal(), new ExprVisitorBase());
        }
    }

    /** A SERVICE in an aggregate or an ORDER BY, and some misuses of functions, are met only when the query runs. */
    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec exec, Query query, String logged) {
        try {
            return super.executeQuery(action, exec, query, logged);
        } catch (QueryDeniedException e) {
            throw refused("SERVICE");
        } catch (QueryBuildException e) {
            throw new ActionErrorException(HttpSC.BAD_REQUEST_400, "Error: " + e.getMessage(), null);
        }
    }

    private static ActionErrorException refused(String service) {
        return new ActionErrorException(HttpSC.FORBIDDEN_403, service + " is refused: this endpoint asks no others.", null);
    }

    private static boolean isUpdate(HttpAction action, ContentType contentType) {
        return action.getRequestParameter(HttpNames.paramUpdate) != null
                || WebContent.matchContentType(WebContent.ctSPARQLUpdate, contentType);
    }

    private static boolean isHead(HttpAction action) {
        return action.getRequestMethod().equals(HttpNames.METHOD_HEAD);
    }

    private static boolean isOptions(HttpAction action) {
        return action.getRequestMethod().equals(HttpNames.METHOD_OPTIONS);
    }

    private static final class ServiceRefusal extends OpVisitorBase {
        @Override
        public void visit(OpService service) {
            throw refused("SERVICE " + service.getService());
        }
    }
}
