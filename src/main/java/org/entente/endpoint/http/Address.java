package org.entente.endpoint.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.entente.vocabulary.Iris;

/**
 * Where this server is reached, and with it where each of our IRIs is answered.
 *
 * @param base as told, ends with {@code /}; else it is taken from each request
 */
public record Address(Optional<URI> base) {

    /** The address of the home page, ends with {@code /}. */
    public String home(HttpServletRequest request) {
        if (base.isPresent()) {
            return base.get().toString();
        }
        StringBuffer url = request.getRequestURL();
        int path = url.indexOf("/", url.indexOf("://") + "://".length());
        return (path < 0 ? url.toString() : url.substring(0, path)) + "/";
    }

    /** Where this server answers for an IRI of ours: {@code …/id/quad}; other IRIs stay as they are. */
    public String of(String iri, HttpServletRequest request) {
        return iri.startsWith(Iris.BASE) ? home(request) + iri.substring(Iris.BASE.length()) : iri;
    }
}
