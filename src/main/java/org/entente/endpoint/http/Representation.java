package org.entente.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Bytes in a format, sent with what caches need: {@code ETag}, {@code Vary}, 304 for those who have it already. */
public final class Representation {
    private final Format format;
    private final byte[] bytes;
    private final Validators validators;

    private Representation(Format format, byte[] bytes, Validators validators) {
        this.format = format;
        this.bytes = bytes;
        this.validators = validators;
    }

    public static Representation of(Format format, byte[] bytes) {
        return new Representation(format, bytes, Validators.ofBytes(bytes));
    }

    public static Representation of(Format format, String text) {
        return of(format, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends it, or 304. The server leaves the body out when it was asked by HEAD. */
    public void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader("Vary", "Accept");
        if (validators.answer(request, response)) {
            return;
        }
        if (format.equals(Formats.HTML)) {
            Html.secure(response);
        }
        response.setContentType(format.contentType());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
