package org.entente.endpoint.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where what went wrong becomes an answer: problems that our parts throw, lines of text that Fuseki sends,
 * and exceptions that nobody foresaw, which are logged and named by an incident only.
 *
 * <p>An error that comes when part of the answer is out breaks the connection off, so that the client sees that the
 * answer is not whole.
 */
public final class ProblemFilter extends HttpFilter {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemFilter.class);
    private static final String ATTRIBUTE = Problem.class.getName();

    /** Hands a problem over to the filter where an exception would not reach it. */
    public static void hand(Problem problem, HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, problem);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ErrorCapture capture = new ErrorCapture(response);
        Problem problem = attempt(request, capture, chain);
        if (problem == null) {
            return;
        }
        if (response.isCommitted()) {
            throw new IOException("the answer was broken off: " + problem.detail());
        }
        problem.send(request, response);
    }

    /** Runs the chain. Returns the problem to send; null if all went well. */
    private static Problem attempt(HttpServletRequest request, ErrorCapture response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(Parameters.of(request), response);
            return reported(request, response);
        } catch (ProblemException e) {
            return e.problem();
        } catch (EofException e) {
            throw e; // the client has hung up
        } catch (IOException | ServletException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return problemOf(e);
        }
    }

    private static Problem reported(HttpServletRequest request, ErrorCapture response) {
        if (request.getAttribute(ATTRIBUTE) instanceof Problem handed) {
            return handed;
        }
        if (response.isTooLate()) {
            return ProblemKind.INTERNAL.because(response.text());
        }
        int status = response.error();
        return status == 0 ? null : ProblemKind.ofStatus(status).withDetail(response.text());
    }

    /** What to report of an exception; one that nobody foresaw is logged and named by an incident. */
    public static Problem problemOf(Throwable thrown) {
        List<Throwable> causes = Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).toList();
        for (Throwable cause : causes) {
            if (cause instanceof ProblemException known) {
                return known.problem();
            }
            if (cause instanceof HttpException refused && HttpStatus.isClientError(refused.getCode())) {
                return ProblemKind.ofStatus(refused.getCode()).withDetail(refused.getReason());
            }
        }
        if (causes.stream().anyMatch(EofException.class::isInstance)) {
            // of one who has hung up while he was sent something nobody reads this
            return ProblemKind.MALFORMED_REQUEST.because("The request's body cannot be read to its end.");
        }
        String incident = UUID.randomUUID().toString();
        LOG.error("incident {}", incident, thrown);
        return ProblemKind.INTERNAL.because("Incident " + incident + ".").with("incident", incident);
    }
}
