package org.entente.endpoint.scenarios;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.sparql.util.Context;
import org.entente.competency.QuestionCatalogue;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.Html;
import org.entente.endpoint.http.Negotiation;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.endpoint.http.Representation;
import org.entente.endpoint.limits.GuardedExec;
import org.entente.endpoint.limits.LimitException;
import org.entente.endpoint.limits.Limits;
import org.entente.endpoint.served.Reading;
import org.entente.endpoint.sparql.QueryLanes;
import org.entente.scenario.ChangeJson;
import org.entente.scenario.ChangeText;
import org.entente.scenario.Consequences;
import org.entente.scenario.ScenarioException;
import org.entente.scenario.Supposed;
import org.entente.scenario.SupposedQuestions;
import org.entente.scenario.Suppositions;

/**
 * {@code POST /suppose}: what would follow and cease; {@code POST /suppose/questions}: which saved questions would be
 * answered otherwise; with {@code ?asOf=}, {@code ?source=} and {@code ?mode=} against that view. Takes JSON, Turtle or a form; gives JSON, a page or Markdown. {@code GET} gives the form.
 */
public final class SupposeServlet extends HttpServlet {
    private static final List<Format> FORMATS = List.of(Formats.JSON, Formats.MARKDOWN, Formats.TEXT, Formats.HTML);
    private static final String QUESTIONS = "/questions";
    private static final Duration BUDGET = Duration.ofSeconds(20);

    private final transient HeldScenarios held;
    private final transient Context context;
    private final transient QueryLanes lanes;

    /**
     * @param context what no query may do
     * @param lanes in which suppositions and their questions run beside queries
     */
    public SupposeServlet(HeldScenarios held, Context context, QueryLanes lanes) {
        this.held = held;
        this.context = context;
        this.lanes = lanes;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        requireKnown(request);
        Representation.of(Formats.HTML, Html.page("Suppose", Html.root(request), SupposePage.form(request), ""))
                .send(request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean questions = requireKnown(request);
        Format format = Negotiation.choose(request, FORMATS);
        Suppositions suppositions = held.suppositions(Reading.of(request), ScenarioChoice.of(request));
        Supposed supposed = supposed(request, suppositions);
        lanes.run((limits, last) -> {
            Optional<String> text = attempt(last, () -> questions
                    ? questions(suppositions, supposed, format, limits, last)
                    : Optional.of(consequences(suppositions, supposed, format, limits)));
            if (text.isPresent()) {
                send(text.get(), format, request, response);
            }
            return text.isPresent();
        });
    }

    /** Empty if it was only tried for a moment and needs longer. */
    private static Optional<String> attempt(boolean last, Supplier<Optional<String>> work) {
        try {
            return HeldScenarios.bounded(work);
        } catch (LimitException e) {
            if (last || e.problem().kind() != ProblemKind.TIMED_OUT) {
                throw new ProblemException(e.problem(), e);
            }
            return Optional.empty();
        }
    }

    private static void send(String text, Format format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String page = format.equals(Formats.HTML)
                ? Html.page("Suppose", Html.root(request), SupposePage.form(request) + SupposePage.answer(text), "")
                : text;
        Representation.of(format, page).send(request, response);
    }

    private static boolean requireKnown(HttpServletRequest request) {
        String path = request.getPathInfo();
        if (path != null && !path.equals("/") && !path.equals(QUESTIONS)) {
            throw new ProblemException(ProblemKind.NOT_FOUND.because("There are /suppose and /suppose/questions."));
        }
        return QUESTIONS.equals(path);
    }

    private static Supposed supposed(HttpServletRequest request, Suppositions suppositions) throws IOException {
        try {
            return SuppositionBody.read(request, suppositions.reader());
        } catch (ScenarioException e) {
            throw new ProblemException(ProblemKind.WRONG_SUPPOSITION.because(e.getMessage()), e);
        }
    }

    private static String consequences(Suppositions suppositions, Supposed supposed, Format format, Limits limits) {
        Consequences consequences = suppositions.suppose(supposed, limits::look);
        return format.equals(Formats.JSON)
                ? ChangeJson.of(consequences) + "\n"
                : new ChangeText(format.equals(Formats.MARKDOWN)).of(consequences);
    }

    /** Empty if it was only tried for a moment and needs longer. */
    private Optional<String> questions(
            Suppositions suppositions, Supposed supposed, Format format, Limits limits, boolean last) {
        SupposedQuestions answers = SupposedQuestions.between(
                QuestionCatalogue.of(suppositions.scenarios().release().dataset()),
                GuardedExec.dataset(suppositions.before().dataset(), limits),
                GuardedExec.dataset(suppositions.scenario(supposed).dataset(), limits),
                BUDGET,
                GuardedExec.context(context, limits));
        if (!last && !answers.unasked().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                format.equals(Formats.JSON) ? answers.toJson() + "\n" : answers.text(format.equals(Formats.MARKDOWN)));
    }
}
