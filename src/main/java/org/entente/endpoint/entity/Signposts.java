package org.entente.endpoint.entity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.entente.endpoint.http.Format;

/** {@code Link} headers that lead programs on, as FAIR Signposting and RFC 8288 have them. */
final class Signposts {
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final int MOST_TYPES = 8;

    private Signposts() {}

    /**
     * Sets the links of a described thing.
     *
     * @param document the address of its description, without a suffix
     * @param dataset the address of the description of the whole
     */
    static void set(
            HttpServletResponse response, Description description, String document, String dataset, List<Format> formats) {
        link(response, description.thing().getURI(), "cite-as", "");
        link(response, LICENCE, "license", "");
        link(response, dataset, "collection", "");
        description.outgoing()
                .stream(Node.ANY, description.thing(), RDF.type.asNode(), Node.ANY)
                .map(quad -> quad.getObject())
                .filter(Node::isURI)
                .distinct()
                .limit(MOST_TYPES)
                .forEach(type -> link(response, type.getURI(), "type", ""));
        for (Format format : formats) {
            link(response, document + "." + format.suffix(), "alternate", format.mediaType());
        }
        link(response, document + "." + formats.get(0).suffix(), "describedby", formats.get(0).mediaType());
    }

    static void link(HttpServletResponse response, String target, String relation, String mediaType) {
        String type = mediaType.isEmpty() ? "" : "; type=\"" + mediaType + "\"";
        response.addHeader("Link", "<%s>; rel=\"%s\"%s".formatted(target, relation, type));
    }
}
