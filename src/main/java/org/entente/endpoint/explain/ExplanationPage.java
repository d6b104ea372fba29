package org.entente.endpoint.explain;

import static org.entente.endpoint.http.Html.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.entente.endpoint.http.Html;
import org.entente.explanation.Explanation;
import org.entente.explanation.Layout;

/** An explanation as a page: nested lists, in which every name leads to its thing. */
public final class ExplanationPage {
    private ExplanationPage() {}

    /**
     * The whole page.
     *
     * @param root the way to the home page, where things of our name space are answered
     */
    public static String of(Explanation explanation, String root) {
        return Html.page(explanation.answer().toString(), root, content(explanation, root), "");
    }

    private static String content(Explanation explanation, String root) {
        return "<article class=\"explanation " + explanation.verdict().word() + "\">\n"
                + BlockHtml.of(Layout.of(explanation), root)
                + "</article>\n" + otherForms(explanation, root);
    }

    private static String otherForms(Explanation explanation, String root) {
        String question = query(explanation);
        return "<p class=\"actions\">The same as " + List.of("md", "txt", "ttl", "jsonld", "json").stream()
                .map(suffix -> "<a href=\"" + root + "explain." + suffix + "?" + escape(question) + "\">" + suffix + "</a>")
                .collect(Collectors.joining(", ")) + ". Answered from " + escape(explanation.view()) + ".</p>\n";
    }

    /** The parameters under which the same triple is explained again. */
    private static String query(Explanation explanation) {
        Node object = explanation.triple().getObject();
        return "s=" + Html.parameter(explanation.triple().getSubject().getURI())
                + "&p=" + Html.parameter(explanation.triple().getPredicate().getURI())
                + "&o=" + Html.parameter(object.isURI() ? object.getURI() : object.getLiteralLexicalForm());
    }

    /** The page that asks for the three parts of a triple. */
    static String form() {
        return """
                <h1>Why is it so?</h1>
                <p class="lead">Name a subject, a relation and an object: the answer says whether it holds, why, and who says so in which lines.</p>
                <form action="explain" class="explain">
                <label>Subject <input name="s" required placeholder="Japan"></label>
                <label>Relation <input name="p" required placeholder="cooperates in"></label>
                <label>Object <input name="o" required placeholder="5G"></label>
                <button>Explain</button>
                </form>
                <p>Ids (<code>japan</code>), prefixed names (<code>id:japan</code>), IRIs and names in any letter case will do; <code>a</code> asks what kind a thing is of.</p>""";
    }
}
