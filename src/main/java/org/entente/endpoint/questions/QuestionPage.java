package org.entente.endpoint.questions;

import static org.entente.endpoint.http.Html.escape;
import static org.entente.endpoint.http.Html.parameter;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.entente.competency.Answer;
import org.entente.competency.Parameter;
import org.entente.competency.Question;
import org.entente.competency.Recordings;
import org.entente.endpoint.http.Address;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Html;
import org.entente.endpoint.served.Reading;

/** A question's page: the form, the answer, how to have it in other formats, the query, and how to cite it. */
final class QuestionPage {
    private static final String ROOT = "../";
    /** What chooses the dataset stays when another value or page is asked for. */
    private static final Set<String> CHOICES = Set.of("release", "asOf", "source", "mode");

    private final QuestionRequest asked;
    private final Question question;
    private final Address address;
    private final HttpServletRequest request;
    private final Reading reading;
    private final Recordings recorded;

    QuestionPage(QuestionRequest asked, Address address, HttpServletRequest request, Recordings recorded) {
        this.asked = asked;
        this.question = asked.question();
        this.address = address;
        this.request = request;
        this.reading = Reading.of(request);
        this.recorded = recorded;
    }

    /** The page while a value is missing. */
    String withoutAnswer() {
        return page("<p>Choose the values first.</p>", query(Map.of()));
    }

    /** The page with an answer. */
    String with(Run run, Run.Found found) throws IOException {
        String answer = """
                <h2>Answer</h2>
                %s<p>%s %s</p>
                %s
                %s""".formatted(
                FederationHtml.remarks(run, found), count(found), formats() + why(), answer(run, found), pages(found));
        return page(answer, query(run.arguments()) + citation(run, found));
    }

    private static String answer(Run run, Run.Found found) throws IOException {
        TermHtml terms = new TermHtml(ROOT);
        return new AnswerHtml(terms, run.provenance(found).map(provenance -> new EvidenceHtml(provenance, terms)))
                .of(found.answer());
    }

    /** The way to the same page with what each row rests on. */
    private String why() {
        if (asked.provenance()) {
            return "";
        }
        String query = request.getQueryString() == null ? "" : request.getQueryString() + "&";
        return "<a href=\"%s?%sprovenance=true\">Why each row?</a>".formatted(question.name(), escape(query));
    }

    private String page(String answer, String rest) {
        String main = """
                <h1>%s</h1>
                <p>%s%s</p>
                %s
                %s
                %s
                %s""".formatted(
                escape(question.summary().isEmpty() ? question.name() : question.summary()),
                escape(question.description()),
                QuestionList.keywords(question),
                FederationHtml.about(question, recorded),
                new ParameterForm(asked, reading.dataset()).html(hidden()),
                answer,
                rest);
        return Html.page(question.summary(), ROOT, main, "");
    }

    private String hidden() {
        return choices().entrySet().stream()
                .map(choice -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(escape(choice.getKey()), escape(choice.getValue())))
                .collect(Collectors.joining());
    }

    private Map<String, String> choices() {
        return request.getParameterMap().entrySet().stream()
                .filter(entry -> CHOICES.contains(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
    }

    private static String count(Run.Found found) {
        if (!(found.answer() instanceof Answer.Rows rows)) {
            return "";
        }
        int count = rows.rows().size();
        return (count == 1 ? "1 row" : count + " rows") + (found.hasMore() ? " of more." : ".");
    }

    private String formats() {
        String query = values();
        return "<span class=\"formats\">As %s</span>".formatted(QuestionRequest.offers(question).stream()
                .map(QuestionPage::usualSuffix)
                .map(suffix -> "<a href=\"%s.%s%s\">%s</a>"
                        .formatted(question.name(), suffix, escape(query), suffix))
                .collect(Collectors.joining(" ")));
    }

    /** The query of the address without the wish for provenance, which not every format can tell. */
    private String values() {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        String kept = Stream.of(query.split("&"))
                .filter(pair -> !pair.isEmpty() && !pair.startsWith(QuestionRequest.PROVENANCE + "="))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    /** Of results {@code json} rather than {@code srj}. */
    private static String usualSuffix(Format format) {
        return Stream.of("json", "xml").filter(format.names()::contains).findFirst().orElse(format.suffix());
    }

    private String pages(Run.Found found) {
        int page = asked.page().orElse(1);
        String previous = page > 1 ? pageLink(page - 1, "prev", "Previous page") : "";
        String next = found.hasMore() ? pageLink(page + 1, "next", "Next page") : "";
        return previous.isEmpty() && next.isEmpty() ? "" : "<nav aria-label=\"Pages\">%s %s</nav>".formatted(previous, next);
    }

    private String pageLink(int page, String relation, String text) {
        return "<a rel=\"%s\" href=\"%s?%s\">%s</a>"
                .formatted(relation, question.name(), escape(Paging.query(page, request)), text);
    }

    private String query(Map<Var, Node> arguments) {
        String runnable = arguments.isEmpty() ? question.exampleQuery() : question.exampleQuery(arguments);
        return """
                <h2>Query</h2>
                <pre class="sparql" tabindex="0"><code>%s</code></pre>
                <p class="actions"><a href="../sparql?query=%s">Open it in the editor</a>%s
                <a href="%s.rq">%s.rq</a></p>"""
                .formatted(
                        SparqlHtml.of(question.text().strip()),
                        parameter(runnable),
                        question.parameters().isEmpty() ? "" : " with these values in place of its parameters",
                        question.name(), question.name());
    }

    private String citation(Run run, Run.Found found) {
        String cited = found.citation()
                .map(citation -> "<p><code>%s</code></p>".formatted(escape(citation.toString())))
                .orElse("<p>The hash of an answer is that of the whole; this is a page of it.</p>");
        String permalink = permalink(run);
        return """

                <h2>Cite and rerun</h2>
                <p>This answer will stand under <a rel="bookmark" href="%1$s">%1$s</a>
                for as long as the release is kept.</p>
                %2$s
                <pre tabindex="0"><code>curl -H 'Accept: text/csv' '%1$s'</code></pre>"""
                .formatted(escape(permalink), cited);
    }

    /** All values and the release, also those that nobody had to name. */
    private String permalink(Run run) {
        StringBuilder link = new StringBuilder(address.home(request)).append("questions/").append(question.name());
        link.append("?release=").append(reading.release().id());
        question.parameters().stream()
                .filter(parameter -> run.arguments().containsKey(parameter.variable()))
                .forEach(parameter -> link.append('&')
                        .append(parameter.name())
                        .append('=')
                        .append(parameter(Parameter.text(run.arguments().get(parameter.variable())))));
        choices().forEach((name, value) -> {
            if (!name.equals("release")) {
                link.append('&').append(name).append('=').append(parameter(value));
            }
        });
        asked.page().ifPresent(page -> link.append("&page=").append(page).append("&size=").append(asked.size()));
        return link.toString();
    }
}
