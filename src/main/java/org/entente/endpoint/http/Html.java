package org.entente.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.util.StringUtil;

/** The frame of every page: HTML with one style sheet, and a script only where the page needs one; nothing from elsewhere. */
public final class Html {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <link rel="stylesheet" href="%2$sstyle.css">
            %4$s</head>
            <body>
            <header><nav aria-label="Main"><a href="%2$s.">Entente</a> <a href="%2$ssparql">SPARQL</a> <a href="%2$squestions">Questions</a> <a href="%2$sexplain">Explain</a> <a href="%2$sdiff">Compare</a> <a href="%2$sontology">Ontology</a> <a href="%2$sdumps">Dumps</a></nav></header>
            <main>
            %3$s
            </main>
            </body>
            </html>
            """;

    private static final String NOTHING_FROM_ELSEWHERE =
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'self'";

    private Html() {}

    /**
     * Sends a page.
     *
     * @param root the way from the page's folder to that of the home page: {@code ./} or {@code ../}; with relative
     *     links the pages work under any address
     * @param main the content, HTML already
     */
    public static void send(HttpServletResponse response, int status, String title, String root, String main)
            throws IOException {
        secure(response);
        PlainText.send(response, status, "text/html", page(title, root, main, ""));
    }

    /** Lets a browser load nothing from elsewhere for this answer. */
    public static void secure(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", NOTHING_FROM_ELSEWHERE);
    }

    /**
     * The text of a page.
     *
     * @param head further lines of its head, each with its line end; empty for most
     */
    public static String page(String title, String root, String main, String head) {
        return PAGE.formatted(escape(title), root, main, head);
    }

    /** The way from the address of a request to the home page: {@code ./}, {@code ../}, {@code ../../} and so on. */
    public static String root(HttpServletRequest request) {
        long folders = request.getRequestURI().substring(request.getContextPath().length()).chars()
                .filter(character -> character == '/')
                .count() - 1;
        return folders < 1 ? "./" : "../".repeat((int) folders);
    }

    /** A text for an element or a quoted attribute. */
    public static String escape(String text) {
        return StringUtil.sanitizeXmlString(text);
    }

    /** A text for the query of an IRI. */
    public static String parameter(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
