package org.entente.endpoint;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;

/** The answer for every address that is nothing here. */
final class NotFound extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        throw new ProblemException(ProblemKind.NOT_FOUND.because(
                "Nothing is at " + request.getRequestURI() + ". The home page at / says what is here."));
    }
}
