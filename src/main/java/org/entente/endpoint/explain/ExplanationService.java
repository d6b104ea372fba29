package org.entente.endpoint.explain;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.Html;
import org.entente.endpoint.http.Negotiation;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.endpoint.http.Representation;
import org.entente.endpoint.served.Reading;
import org.entente.explanation.Documents;
import org.entente.explanation.Explanation;
import org.entente.explanation.ExplanationFormat;
import org.entente.explanation.UnresolvedNameException;

/**
 * {@code /explain?s=&p=&o=}: why a triple holds, why it cannot, or what is missing; {@code /explain.ttl} and the like give
 * one format whatever the {@code Accept} header says. Without parameters a page asks for them.
 */
public final class ExplanationService extends HttpServlet {
    /** Where it answers. */
    public static final String PATH = "/explain";

    private static final List<String> PARTS = List.of("s", "p", "o");
    private static final Map<Format, ExplanationFormat> WRITERS = Map.of(
            Formats.MARKDOWN, ExplanationFormat.MARKDOWN,
            Formats.TEXT, ExplanationFormat.TEXT,
            Formats.TURTLE, ExplanationFormat.TURTLE,
            Formats.JSON_LD, ExplanationFormat.JSONLD,
            Formats.JSON, ExplanationFormat.JSON);
    /** The first is sent to those who take anything. */
    private static final List<Format> OFFERS = List.of(
            Formats.MARKDOWN, Formats.TURTLE, Formats.JSON, Formats.JSON_LD, Formats.TEXT, Formats.HTML);

    private final transient HeldExplanations explanations;

    private ExplanationService(Documents documents) {
        explanations = new HeldExplanations(documents);
    }

    /** A service that shows the text of passages from these documents. */
    public static ExplanationService of(Documents documents) {
        return new ExplanationService(documents);
    }

    /** All the addresses at which it answers. */
    public static Stream<String> paths() {
        return Stream.concat(Stream.of(PATH), OFFERS.stream().map(format -> PATH + "." + format.suffix()));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Format format = format(request);
        String root = Html.root(request);
        if (PARTS.stream().allMatch(part -> part(request, part).isEmpty()) && format.equals(Formats.HTML)) {
            String page = Html.page("Why is it so?", root, ExplanationPage.form(), "");
            Representation.of(format, page).send(request, response);
            return;
        }
        Explanation explanation = explanation(request);
        String text = format.equals(Formats.HTML)
                ? ExplanationPage.of(explanation, root)
                : WRITERS.get(format).write(explanation);
        Representation.of(format, text).send(request, response);
    }

    private static Format format(HttpServletRequest request) {
        String path = request.getServletPath();
        if (path.length() > PATH.length()) {
            String suffix = path.substring(PATH.length() + 1);
            return OFFERS.stream().filter(offer -> offer.suffix().equals(suffix)).findFirst().orElseThrow();
        }
        return Negotiation.prefersPage(request, OFFERS.stream().filter(offer -> !offer.equals(Formats.HTML)).toList())
                ? Formats.HTML
                : Negotiation.choose(request, OFFERS);
    }

    private Explanation explanation(HttpServletRequest request) {
        List<String> lacking = PARTS.stream().filter(part -> part(request, part).isEmpty()).toList();
        if (!lacking.isEmpty()) {
            throw new ProblemException(ProblemKind.MALFORMED_REQUEST.because(
                    "An explanation needs s, p and o: subject, predicate and object. Missing: " + String.join(", ", lacking) + "."));
        }
        try {
            return explanations.of(Reading.of(request)).explain(part(request, "s"), part(request, "p"), part(request, "o"));
        } catch (UnresolvedNameException e) {
            throw new ProblemException(
                    ProblemKind.UNKNOWN_NAME
                            .because(e.getMessage())
                            .with("parameter", e.position().substring(0, 1))
                            .with("candidates", e.candidates()),
                    e);
        }
    }

    private static String part(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.strip();
    }
}
