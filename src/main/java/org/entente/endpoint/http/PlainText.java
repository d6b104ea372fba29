package org.entente.endpoint.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers of one line. */
public final class PlainText {
    private PlainText() {}

    public static void send(HttpServletResponse response, int status, String line) throws IOException {
        send(response, status, "text/plain", line + "\n");
    }

    /** Sends a text as this media type, in UTF-8. */
    public static void send(HttpServletResponse response, int status, String mediaType, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(mediaType + ";charset=utf-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
