package org.entente.endpoint;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.entente.endpoint.http.PlainText;
import org.entente.endpoint.served.ServedDataset;
import org.entente.release.Release;

/**
 * Whether the server runs ({@code /health/live}) and has a release to answer from ({@code /health/ready}: 200 with its
 * name, else 503).
 */
final class Health extends HttpServlet {
    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";

    private final transient ServedDataset served;

    Health(ServedDataset served) {
        this.served = served;
    }

    static boolean asked(HttpServletRequest request) {
        return request.getServletPath().equals(LIVE) || request.getServletPath().equals(READY);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Release> release = served.release();
        if (request.getServletPath().equals(LIVE)) {
            PlainText.send(response, HttpServletResponse.SC_OK, "live");
        } else if (release.isPresent()) {
            PlainText.send(response, HttpServletResponse.SC_OK, "ready " + release.get().id());
        } else {
            PlainText.send(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "no release");
        }
    }
}
