package org.entente.endpoint;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.entente.endpoint.entity.Entities;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;

/** Every address that no part has: the parts of the dataset that the data name, such as a partition; else nothing is there. */
final class Others extends HttpServlet {
    private final transient Entities entities;

    Others(Entities entities) {
        this.entities = entities;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Entities.isNamedIn(request)) {
            throw new ProblemException(ProblemKind.NOT_FOUND.because(
                    "Nothing is at " + request.getRequestURI() + ". The home page at / says what is here."));
        }
        entities.answer(request, response);
    }
}
