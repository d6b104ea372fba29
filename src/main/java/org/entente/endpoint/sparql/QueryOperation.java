package org.entente.endpoint.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Negotiation;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.endpoint.http.Validators;
import org.entente.endpoint.limits.GuardedExec;
import org.entente.endpoint.limits.LimitException;
import org.entente.endpoint.limits.Limits;
import org.entente.endpoint.served.Reading;
import org.entente.federation.Broker;
import org.entente.federation.FederationRun;
import org.entente.federation.ServiceFailedException;

/** One query against what its request reads: read, negotiated, run within limits and sent. */
final class QueryOperation {
    static final String HINT = "Entente-Hint";

    private final QueryLanes lanes;
    private final Context context;
    private final Broker broker;

    QueryOperation(QueryLanes lanes, Context context, Broker broker) {
        this.lanes = lanes;
        this.context = context;
        this.broker = broker;
    }

    void answer(String text, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Query query = QueryReader.read(text);
        Federated.check(broker, query);
        Format format = Negotiation.choose(request, Answer.formats(query));
        Reading reading = Reading.of(request);
        response.addHeader("Vary", "Accept");
        response.setContentType(format.contentType());
        UnknownTerms.hints(query, reading.dataset()).forEach(hint -> response.addHeader(HINT, hint));
        if (isAnswered(text, query, format, reading, request, response) || request.getMethod().equals("HEAD")) {
            return;
        }
        lanes.run(wantedTime(request), (limits, last) ->
                attempt(query, dataset(query, request, reading), format, limits, last, response));
    }

    /** Whether the client has the answer already; where it always is the same, that is known without running it. */
    private static boolean isAnswered(
            String text, Query query, Format format, Reading reading, HttpServletRequest request, HttpServletResponse response) {
        if (!Constancy.isConstant(query)) {
            response.setHeader("Cache-Control", "no-store");
            return false;
        }
        response.setHeader("Cache-Control", reading.chosen() ? "max-age=86400" : "no-cache");
        String graphs = String.join(" ", parameters(request, "default-graph-uri")) + "\n"
                + String.join(" ", parameters(request, "named-graph-uri"));
        return Validators.ofSame(reading.name(), text, format.mediaType(), graphs).answer(request, response);
    }

    private boolean attempt(
            Query query, DatasetGraph dataset, Format format, Limits limits, boolean last, HttpServletResponse response)
            throws IOException {
        if (!last && Constancy.mayAskOthers(query)) {
            return false; // others are not to be asked twice
        }
        AnswerOutput output = new AnswerOutput(response, limits, last);
        Context own = context.copy();
        FederationRun run = FederationRun.within(limits::remaining).attachTo(own);
        try (QueryExec exec = GuardedExec.of(dataset, withoutDataset(query), own, limits).build()) {
            Answer.write(exec, query, format, output);
            limits.look();
            Federated.tell(run, response);
            output.finish();
            return true;
        } catch (LimitException e) {
            if (last || e.problem().kind() != ProblemKind.TIMED_OUT) {
                throw new ProblemException(e.problem(), e);
            }
            return false;
        } catch (AnswerOutput.OutgrownException e) {
            return false;
        } catch (ServiceFailedException e) {
            if (!last) {
                return false; // it had a moment only
            }
            throw Federated.problem(e);
        } catch (QueryDeniedException e) {
            throw Federated.problem(e);
        } catch (QueryBuildException e) {
            throw new ProblemException(ProblemKind.MALFORMED_QUERY.because(e.getMessage()), e);
        } catch (StackOverflowError e) {
            throw new ProblemException(ProblemKind.QUERY_TOO_LONG.because("The query is nested too deeply."), e);
        } catch (OutOfMemoryError e) {
            throw new ProblemException(ProblemKind.ANSWER_TOO_LARGE.because("The server's memory is full."), e);
        }
    }

    /** The graphs that the request names, else those of the query, else all. Only graphs of ours are meant. */
    private static DatasetGraph dataset(Query query, HttpServletRequest request, Reading reading) {
        DatasetDescription named = DatasetDescription.create(
                parameters(request, "default-graph-uri"), parameters(request, "named-graph-uri"));
        DatasetDescription description = named.isEmpty() ? DatasetDescription.create(query) : named;
        return DynamicDatasets.dynamicDataset(description, reading.dataset(), false);
    }

    /** A copy, since running changes a query; its dataset is chosen already. */
    private static Query withoutDataset(Query query) {
        Query copy = query.cloneQuery();
        copy.getGraphURIs().clear();
        copy.getNamedGraphURIs().clear();
        return copy;
    }

    private static List<String> parameters(HttpServletRequest request, String name) {
        return Stream.of(Optional.ofNullable(request.getParameterValues(name)).orElse(new String[0]))
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** The seconds of {@code timeout}, which can only shorten the time; what cannot be read says nothing. */
    private static Duration wantedTime(HttpServletRequest request) {
        Duration forEver = Duration.ofSeconds(Long.MAX_VALUE / 2);
        String seconds = Optional.ofNullable(request.getParameter("timeout")).orElse("");
        if (!seconds.matches("\\d{1,9}(\\.\\d{1,3})?")) {
            return forEver;
        }
        long milliseconds = (long) (Double.parseDouble(seconds) * 1000);
        return milliseconds > 0 ? Duration.ofMillis(milliseconds) : forEver;
    }
}
