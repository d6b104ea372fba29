package org.entente.endpoint;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;

/**
 * Says by {@code Allow} which methods an address takes, to OPTIONS and in refusals (Fuseki's own 405 has none), and
 * refuses what would change something, and bodies in an encoding, which could grow without end.
 */
final class MethodFilter extends HttpFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Set<String> posted;

    /** @param posted the addresses, with all below them, that also take POST */
    MethodFilter(Set<String> posted) {
        this.posted = Set.copyOf(posted);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean takesPost = takesPost(request.getRequestURI().substring(request.getContextPath().length()));
        String allowed = takesPost ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS";
        String method = request.getMethod();
        if (method.equals("OPTIONS")) {
            response.setHeader("Allow", allowed);
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (READING.contains(method) || takesPost && method.equals("POST")) {
            refuseEncoding(request);
            chain.doFilter(request, response);
        } else {
            throw new ProblemException(ProblemKind.METHOD_NOT_ALLOWED
                    .because(method + " is refused: this endpoint is for reading only. Here it takes " + allowed + ".")
                    .withHeader("Allow", allowed));
        }
    }

    private boolean takesPost(String path) {
        return posted.stream().anyMatch(address -> path.equals(address) || path.startsWith(address + "/"));
    }

    private static void refuseEncoding(HttpServletRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ProblemException(ProblemKind.UNSUPPORTED_MEDIA_TYPE
                    .because("A body with Content-Encoding: " + encoding + " is refused; send it as it is.")
                    .withHeader("Accept-Encoding", "identity"));
        }
    }
}
