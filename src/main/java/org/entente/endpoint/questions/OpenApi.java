package org.entente.endpoint.questions;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.entente.endpoint.http.Address;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.Negotiation;
import org.entente.endpoint.http.Representation;
import org.entente.endpoint.served.Reading;

/** {@code /openapi.json}: the questions as an API that generators of clients can read. */
public final class OpenApi extends HttpServlet {
    private final transient Address address;
    private final transient Catalogues catalogues;

    public OpenApi(Address address, Catalogues catalogues) {
        this.address = address;
        this.catalogues = catalogues;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Format format = Negotiation.choose(request, List.of(Formats.JSON, Formats.OPENAPI));
        Reading reading = Reading.of(request);
        OpenApiDocument document = new OpenApiDocument(catalogues.of(reading), reading, address.home(request));
        Representation.of(format, JSON.toString(document.json()) + "\n").send(request, response);
    }
}
