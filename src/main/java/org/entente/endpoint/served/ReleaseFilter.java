package org.entente.endpoint.served;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.release.Release;

/**
 * Answers each request from one {@link Reading}, named in the response: what the first choice that applies gives, else
 * the release in force. Before the first release only health has an answer.
 */
public final class ReleaseFilter extends HttpFilter {
    public static final String HEADER = "Entente-Release";
    private static final String HEALTH = "/health/";

    private final transient ServedDataset served;
    private final transient List<DatasetChoice> choices;

    public ReleaseFilter(ServedDataset served, List<DatasetChoice> choices) {
        this.served = served;
        this.choices = choices;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Reading> reading = reading(request);
        if (reading.isEmpty() && !request.getServletPath().startsWith(HEALTH)) {
            throw new ProblemException(
                    ProblemKind.NO_RELEASE.because("No release is published yet.").withHeader("Retry-After", "10"));
        }
        try {
            reading.ifPresent(chosen -> {
                chosen.attachTo(request);
                served.pin(chosen);
                response.setHeader(HEADER, chosen.release().id());
            });
            chain.doFilter(request, response);
        } finally {
            served.unpin();
        }
    }

    private Optional<Reading> reading(HttpServletRequest request) {
        Optional<Release> inForce = served.inForce();
        for (DatasetChoice choice : choices) {
            Optional<Reading> chosen = choice.choose(request, inForce);
            if (chosen.isPresent()) {
                return chosen;
            }
        }
        return inForce.map(release -> Reading.of(release, false));
    }
}
