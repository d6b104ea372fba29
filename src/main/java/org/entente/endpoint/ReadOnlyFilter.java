package org.entente.endpoint;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Refuses the methods that would change something, with {@code Allow} (which Fuseki's own 405 lacks). */
final class ReadOnlyFilter extends HttpFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean query = request.getRequestURI().equals(request.getContextPath() + "/sparql");
        String method = request.getMethod();
        if (READING.contains(method) || query && method.equals("POST")) {
            chain.doFilter(request, response);
            return;
        }
        String allowed = query ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS";
        response.setHeader("Allow", allowed);
        PlainText.send(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED,
                method + " is refused: this endpoint is for reading only. Here it takes " + allowed + ".");
    }
}
