package org.entente.endpoint.entity;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.graph.NodeFactory;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;

/** {@code /describe?iri=…}: what is said of any IRI, of a graph (whose own address has its content) or of one from elsewhere. */
public final class Describe extends HttpServlet {
    private final transient Entities entities;

    public Describe(Entities entities) {
        this.entities = entities;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String iri = request.getParameter("iri");
        if (iri == null || iri.isBlank()) {
            throw new ProblemException(ProblemKind.MALFORMED_REQUEST.because("Name a thing: ?iri=…, percent-encoded."));
        }
        entities.describe(NodeFactory.createURI(iri), request, response);
    }
}
