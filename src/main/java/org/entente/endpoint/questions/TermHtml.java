package org.entente.endpoint.questions;

import static org.entente.endpoint.http.Html.escape;

import org.apache.jena.graph.Node;
import org.entente.competency.Parameter;
import org.entente.vocabulary.Iris;

/** RDF terms on a page: things as links, those of ours to where this server answers for them. */
final class TermHtml {
    private static final String WEB = "https?://.*";

    private final String root;

    /** @param root the way from the page to the home page */
    TermHtml(String root) {
        this.root = root;
    }

    /** A term under its own short name or text; nothing for null. */
    String of(Node term) {
        return term == null ? "" : of(term, Parameter.text(term));
    }

    /** A term under another text, its own then being the link's title. */
    String of(Node term, String text) {
        if (!term.isURI() || !term.getURI().matches(WEB)) {
            return escape(text);
        }
        String iri = term.getURI();
        String address = iri.startsWith(Iris.BASE) ? root + iri.substring(Iris.BASE.length()) : iri;
        return "<a href=\"%s\" title=\"%s\">%s</a>".formatted(escape(address), escape(Parameter.text(term)), escape(text));
    }
}
