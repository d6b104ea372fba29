package org.entente.endpoint.comparison;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.comparison.Comparison;
import org.entente.comparison.ComparisonFormat;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.Html;
import org.entente.endpoint.http.Negotiation;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.endpoint.http.Representation;
import org.entente.endpoint.served.KeptReleases;
import org.entente.endpoint.served.ServedDataset;
import org.entente.release.ReleaseNames;
import org.entente.release.ReleaseStore;
import org.entente.release.UnknownReleaseException;

/**
 * {@code /diff?from=&to=&limit=}: what one release has and another has not, and why; {@code /diff.ttl} and the like give
 * one format whatever the {@code Accept} header says. A page without parameters asks for them.
 */
public final class ComparisonService extends HttpServlet {
    private static final String PATH = "/diff";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final int USUAL_LIMIT = 20;
    private static final int HIGHEST_LIMIT = 1000;

    private static final Map<Format, ComparisonFormat> WRITERS = Map.of(
            Formats.MARKDOWN, ComparisonFormat.MARKDOWN,
            Formats.TEXT, ComparisonFormat.TEXT,
            Formats.TURTLE, ComparisonFormat.TURTLE,
            Formats.JSON_LD, ComparisonFormat.JSONLD,
            Formats.JSON, ComparisonFormat.JSON);
    /** The first is sent to those who take anything. */
    private static final List<Format> OFFERS = List.of(
            Formats.MARKDOWN, Formats.TURTLE, Formats.JSON, Formats.JSON_LD, Formats.TEXT, Formats.HTML);

    private final transient ReleaseStore store;
    private final transient ServedDataset served;
    private final transient HeldComparisons comparisons;

    public ComparisonService(ReleaseStore store, KeptReleases kept, ServedDataset served) {
        this.store = store;
        this.served = served;
        comparisons = new HeldComparisons(kept);
    }

    /** All the addresses at which it answers. */
    public static Stream<String> paths() {
        return Stream.concat(Stream.of(PATH), OFFERS.stream().map(format -> PATH + "." + format.suffix()));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Format format = format(request);
        requireWholeReleases(request);
        String root = Html.root(request);
        boolean asksForPage = format.equals(Formats.HTML) && request.getParameter(FROM) == null && request.getParameter(TO) == null;
        if (asksForPage) {
            String page = ComparisonPage.form(store.list(), store.currentId().orElse(""), root);
            Representation.of(format, page).send(request, response);
            return;
        }
        int limit = limit(request);
        Comparison comparison = comparisons.of(
                release(request, FROM, ReleaseNames.PREVIOUS), release(request, TO, ReleaseNames.LATEST), served.inForce());
        String text = format.equals(Formats.HTML)
                ? ComparisonPage.of(comparison, limit, root)
                : WRITERS.get(format).write(comparison, limit);
        Representation.of(format, text).send(request, response);
    }

    private static void requireWholeReleases(HttpServletRequest request) {
        for (String choice : List.of("asOf", "source", "mode")) {
            if (request.getParameter(choice) != null) {
                throw new ProblemException(ProblemKind.WRONG_PARAMETER
                        .because(choice + ": whole releases are compared; expected from, to and limit alone.")
                        .with("parameter", choice));
            }
        }
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

    private static int limit(HttpServletRequest request) {
        String value = request.getParameter("limit");
        if (value == null || value.isBlank()) {
            return USUAL_LIMIT;
        }
        boolean isNumber = value.strip().matches("[0-9]{1,4}");
        int limit = isNumber ? Integer.parseInt(value.strip()) : 0;
        if (limit < 1 || limit > HIGHEST_LIMIT) {
            throw new ProblemException(ProblemKind.MALFORMED_REQUEST
                    .because("limit=%s: expected a whole number from 1 to %d.".formatted(value, HIGHEST_LIMIT))
                    .with("parameter", "limit"));
        }
        return limit;
    }

    private String release(HttpServletRequest request, String parameter, String usual) {
        String value = request.getParameter(parameter);
        try {
            return new ReleaseNames(store).resolve(value == null || value.isBlank() ? usual : value);
        } catch (UnknownReleaseException e) {
            throw new ProblemException(
                    ProblemKind.UNKNOWN_RELEASE
                            .because(parameter + ": " + e.getMessage() + ".")
                            .with("parameter", parameter)
                            .with("releases", e.candidates()),
                    e);
        }
    }
}
