package org.entente.endpoint;

import static org.entente.endpoint.http.Html.escape;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.Html;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.endpoint.http.Representation;

/** {@code /problem/KIND}: what the type of a reported problem means; {@code /problem} has all of them. */
final class ProblemPages extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String main = path == null || path.equals("/") ? all() : one(path.substring(1));
        String page = Html.page("Problems", Html.root(request), main, "");
        Representation.of(Formats.HTML, page).send(request, response);
    }

    private static String one(String slug) {
        return Stream.of(ProblemKind.values())
                .filter(kind -> kind.slug().equals(slug))
                .map(kind -> "<h1>%s</h1>\n<p class=\"lead\">%s</p>\n<p>Status %d.</p>"
                        .formatted(escape(kind.title()), escape(kind.advice()), kind.status()))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_FOUND.because("No kind of problem is called " + slug + ".")));
    }

    private static String all() {
        return Stream.of(ProblemKind.values())
                .map(kind -> "<dt id=\"%s\">%s (%d)</dt><dd>%s</dd>"
                        .formatted(kind.slug(), escape(kind.title()), kind.status(), escape(kind.advice())))
                .collect(Collectors.joining("\n", "<h1>Problems</h1>\n<dl>\n", "\n</dl>"));
    }
}
