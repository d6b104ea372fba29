package org.entente.endpoint.questions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.Context;
import org.entente.competency.Answer;
import org.entente.competency.Citation;
import org.entente.competency.ParameterException;
import org.entente.competency.ProvenanceWriter;
import org.entente.competency.QuestionExec;
import org.entente.competency.RecordedAnswer;
import org.entente.competency.Recordings;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.limits.GuardedExec;
import org.entente.endpoint.limits.Limits;
import org.entente.endpoint.served.Certainty;
import org.entente.endpoint.served.Reading;
import org.entente.scenario.PublishedReasons;
import org.entente.endpoint.sparql.Federated;
import org.entente.federation.FederationRun;
import org.entente.federation.ServiceFailedException;

/** One run of a question over the dataset that a request reads; what goes wrong is a problem for its sender. */
final class Run {
    private final QuestionRequest asked;
    private final Reading reading;
    private final QuestionExec exec;
    private final FederationRun federation;
    private final Recordings recorded;
    private final Map<Var, Node> arguments;
    private final Optional<Supplier<Answer.Rows>> dated;
    private final Memory memory;

    private Run(
            QuestionRequest asked,
            Reading reading,
            QuestionExec exec,
            Optional<Supplier<Answer.Rows>> dated,
            FederationRun federation,
            Recordings recorded,
            Memory memory) {
        this.asked = asked;
        this.reading = reading;
        this.exec = exec;
        this.dated = dated;
        this.federation = federation;
        this.recorded = recorded;
        this.memory = memory;
        this.arguments = attempt(() -> memory.arguments(reading.name(), asked, exec::arguments));
        exec.arguments(arguments);
    }

    /**
     * Binds the parameters and runs nothing yet.
     *
     * @param context what no query may do
     * @param memory of what earlier requests found out
     * @param recorded for when an endpoint that the question asks does not answer
     * @throws ProblemException 400 for a value that is wrong or missing
     */
    static Run of(
            QuestionRequest asked,
            Context context,
            Limits limits,
            Memory memory,
            HttpServletRequest request,
            Recordings recorded) {
        Reading reading = Reading.of(request);
        Context own = GuardedExec.context(context, limits);
        FederationRun federation = FederationRun.within(limits::remaining).attachTo(own);
        Function<DatasetGraph, QuestionExec> start = dataset -> QuestionExec.dataset(GuardedExec.dataset(dataset, limits))
                .question(asked.question())
                .values(asked.values())
                .context(own);
        Optional<Supplier<Answer.Rows>> dated = dated(asked, start, request);
        return new Run(asked, reading, start.apply(reading.dataset()), dated, federation, recorded, memory);
    }

    /** An answer with how sure each row is; what rows rest on is told of one view at a time. */
    private static Optional<Supplier<Answer.Rows>> dated(
            QuestionRequest asked, Function<DatasetGraph, QuestionExec> start, HttpServletRequest request) {
        return Certainty.find(request)
                .filter(certainty -> !asked.provenance() && asked.question().query().isSelectType())
                .map(certainty -> () -> certainty.answer(start));
    }

    /**
     * What was found.
     *
     * @param hasMore whether there is a page after this one
     * @param citation of the whole answer; empty for a page of it
     * @param recorded what it is if an endpoint failed and a recorded answer was welcome
     */
    record Found(Answer answer, boolean hasMore, Optional<Citation> citation, Optional<RecordedAnswer> recorded) {}

    /** What the rows rest on, if that was asked. @throws ProblemException 503 if the run is ended */
    Optional<ProvenanceWriter> provenance(Found found) {
        return asked.provenance() && found.recorded().isEmpty()
                ? Optional.of(new ProvenanceWriter(reading.dataset(), attempt(() -> exec.provenance(found.answer()))))
                : Optional.empty();
    }

    /** @throws ProblemException 403 or 503 if the run is refused or ended, 502 to 504 if an endpoint that it asks fails */
    Found find() {
        try {
            Found found = live();
            federation.requireNoFailure();
            return found;
        } catch (QueryDeniedException e) {
            throw Federated.problem(e);
        } catch (ServiceFailedException e) {
            return recorded().orElseThrow(() -> Federated.problem(e));
        }
    }

    /** What to know of the answer in another view than a release's own. */
    Optional<String> remark() {
        return reading.name().equals(reading.release().id()) ? Optional.empty() : PublishedReasons.remark(asked.question());
    }

    /** What was recorded was found in the whole of a release, and stands in for no other view. */
    private Optional<Found> recorded() {
        return asked.stale() && reading.name().equals(reading.release().id())
                ? recorded.find(asked.question(), arguments).map(this::found)
                : Optional.empty();
    }

    private Found found(RecordedAnswer old) {
        Found found = old.answer() instanceof Answer.Rows rows
                ? found(rows)
                : new Found(old.answer(), false, Optional.of(old.citation()), Optional.empty());
        return new Found(found.answer(), found.hasMore(), found.citation().map(any -> old.citation()), Optional.of(old));
    }

    private Found live() {
        if (dated.isPresent()) {
            return found(attempt(dated.get()));
        }
        if (asked.page().isPresent()) {
            long before = (asked.page().get() - 1L) * asked.size();
            QuestionExec.Page page = attempt(() -> exec.page(before, asked.size()));
            boolean whole = before == 0 && !page.hasMore();
            return new Found(page.rows(), page.hasMore(), whole ? Optional.of(citation(page.rows())) : Optional.empty(), Optional.empty());
        }
        Answer answer = attempt(exec::answer);
        return new Found(answer, false, Optional.of(citation(answer)), Optional.empty());
    }

    private Found found(Answer.Rows whole) {
        int all = whole.rows().size();
        int before = (int) Math.min(all, (asked.page().orElse(1) - 1L) * asked.size());
        int after = asked.page().isPresent() ? Math.min(all, before + asked.size()) : all;
        Answer.Rows rows = new Answer.Rows(whole.columns(), whole.rows().subList(before, after));
        boolean isWhole = rows.rows().size() == all;
        return new Found(rows, after < all, isWhole ? Optional.of(citation(rows)) : Optional.empty(), Optional.empty());
    }

    Map<Var, Node> arguments() {
        return arguments;
    }

    private Citation citation(Answer answer) {
        String data = dated.isPresent() ? reading.name() + " with certainty" : reading.name();
        return Citation.of(
                reading.name(), asked.question(), arguments, memory.hash(data, asked, arguments, answer::hash));
    }

    /** Puts into headers what was asked of others, and what is missing. */
    void tell(Found found, HttpServletResponse response) throws IOException {
        if (found.recorded().isPresent()) {
            response.setHeader(Federated.STALE, found.recorded().get().toString());
        } else {
            Federated.tell(federation, response);
        }
    }

    /** Why the answer is not whole; empty when it is. */
    List<String> missing() {
        return federation.missing();
    }

    private static <T> T attempt(Supplier<T> step) {
        try {
            return step.get();
        } catch (ParameterException e) {
            throw QuestionRequest.wrong(e);
        }
    }
}
