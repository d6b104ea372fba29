package org.entente.endpoint.questions;

import static org.entente.endpoint.http.Html.escape;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.competency.Question;
import org.entente.competency.Recordings;

/** What a page says of a question that asks other endpoints: whom, what is recorded, and what is wrong with the answer. */
final class FederationHtml {
    private FederationHtml() {}

    /** Whom it asks and what is recorded; empty for a question that asks nobody. */
    static String about(Question question, Recordings recorded) {
        if (question.run().federatesWith().isEmpty()) {
            return "";
        }
        String asked = question.run().federatesWith().stream()
                .map(each -> "<code>" + escape(each) + "</code>")
                .collect(Collectors.joining(", "));
        String kept = recorded.find(question)
                .map(found -> "An answer was recorded on %s from release %s; <code>stale=true</code> lets it stand in if the endpoint fails."
                        .formatted(escape(found.recorded().toString()), escape(found.citation().release())))
                .orElse("No answer has been recorded yet; <code>entente ask %s --record</code> records one."
                        .formatted(escape(question.name())));
        return "<p>Asks %s. %s</p>".formatted(asked, kept);
    }

    /** That the answer is an old one, or not whole. */
    static String remarks(Run run, Run.Found found) {
        Stream<String> remarks = found.recorded().isPresent()
                ? found.recorded().stream().map(recorded -> "Stale: an endpoint fails, and this was " + recorded + ".")
                : run.missing().stream().map(reason -> "Partial: " + reason + ".");
        return remarks.map(remark -> "<p class=\"notice\" role=\"note\">" + escape(remark) + "</p>\n")
                .collect(Collectors.joining());
    }
}
