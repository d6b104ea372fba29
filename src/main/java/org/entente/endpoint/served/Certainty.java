package org.entente.endpoint.served;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.competency.Answer;
import org.entente.competency.QuestionExec;

/** Answers a question with how sure each row is, for a request that asks of a day; attached to it by the choice of dataset. */
@FunctionalInterface
public interface Certainty {
    String ATTRIBUTE = Certainty.class.getName();

    /**
     * The whole answer, with two more columns.
     *
     * @param start begins a run of the question over a dataset, with its values, limits and what no query may do
     */
    Answer.Rows answer(Function<DatasetGraph, QuestionExec> start);

    /** How this request wants its questions answered, if it asks of a day. */
    static Optional<Certainty> find(HttpServletRequest request) {
        return Optional.ofNullable((Certainty) request.getAttribute(ATTRIBUTE));
    }
}
