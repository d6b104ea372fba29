package org.entente.endpoint;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Representation;

/** A file of the pages, out of the jar: the style sheet, a script. */
final class Asset extends HttpServlet {
    private final transient Representation file;

    /** @throws IllegalStateException if the jar lacks it */
    Asset(String name, Format format) {
        try (InputStream in = Asset.class.getResourceAsStream(name)) {
            this.file = Representation.of(format, in.readAllBytes());
        } catch (IOException e) {
            throw new IllegalStateException("the program lacks its file " + name, e);
        }
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        file.send(request, response);
    }
}
