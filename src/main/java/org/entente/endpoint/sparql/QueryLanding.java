package org.entente.endpoint.sparql;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What is sent in place of a query's answer. */
public interface QueryLanding {
    /**
     * Sends a page or a description if that is what the request is for.
     *
     * @param asks whether the request has a query
     * @return whether something was sent; if not, the query is run
     */
    boolean send(boolean asks, HttpServletRequest request, HttpServletResponse response) throws IOException;
}
