package org.entente.endpoint;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.util.StringUtil;

/** The frame of every page: HTML with one style sheet and no script. */
final class Html {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
            <link rel="stylesheet" href="%2$sstyle.css">
            </head>
            <body>
            <header><nav aria-label="Main"><a href="%2$s.">Entente</a> <a href="%2$squestions">Questions</a></nav></header>
            <main>
            %3$s
            </main>
            </body>
            </html>
            """;

    private static final String NOTHING_FROM_ELSEWHERE =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";

    private Html() {}

    /**
     * Sends a page.
     *
     * @param root the way from the page's folder to that of the home page: {@code ./} or {@code ../}; with relative
     *     links the pages work under any address
     * @param main the content, HTML already
     */
    static void send(HttpServletResponse response, int status, String title, String root, String main)
            throws IOException {
        response.setHeader("Content-Security-Policy", NOTHING_FROM_ELSEWHERE);
        PlainText.send(response, status, "text/html", PAGE.formatted(escape(title), root, main));
    }

    /** A text for an element or a quoted attribute. */
    static String escape(String text) {
        return StringUtil.sanitizeXmlString(text);
    }

    /** A text for the query of an IRI. */
    static String parameter(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
