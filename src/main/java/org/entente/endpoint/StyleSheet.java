package org.entente.endpoint;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** The style sheet of the pages, out of the jar. */
final class StyleSheet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (InputStream css = StyleSheet.class.getResourceAsStream("style.css")) {
            response.setHeader("Cache-Control", "max-age=3600");
            PlainText.send(response, HttpServletResponse.SC_OK, "text/css",
                    new String(css.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
