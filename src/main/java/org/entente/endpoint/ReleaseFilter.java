package org.entente.endpoint;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.entente.release.Release;

/** Answers each request from one release, named in the response; before the first release only health has an answer. */
final class ReleaseFilter extends HttpFilter {
    static final String HEADER = "Entente-Release";

    private final transient ServedDataset served;

    ReleaseFilter(ServedDataset served) {
        this.served = served;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            Optional<Release> release = served.pin();
            release.ifPresent(pinned -> response.setHeader(HEADER, pinned.id()));
            if (release.isPresent() || Health.asked(request)) {
                chain.doFilter(request, response);
            } else {
                PlainText.send(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                        "No release is published yet. Once there is one, it is served without a restart.");
            }
        } finally {
            served.unpin();
        }
    }
}
