package org.entente.endpoint.explain;

import static org.entente.endpoint.http.Html.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.entente.endpoint.http.Html;
import org.entente.explanation.Block;
import org.entente.explanation.Explanation;
import org.entente.explanation.Layout;
import org.entente.explanation.Sentence;
import org.entente.explanation.Span;
import org.entente.vocabulary.Iris;

/** An explanation as a page: nested lists, in which every name leads to its thing. */
public final class ExplanationPage {
    private final String root;
    private final StringBuilder html = new StringBuilder();
    private int open;

    private ExplanationPage(String root) {
        this.root = root;
    }

    /**
     * The whole page.
     *
     * @param root the way to the home page, where things of our name space are answered
     */
    public static String of(Explanation explanation, String root) {
        return Html.page(explanation.answer().toString(), root, new ExplanationPage(root).content(explanation), "");
    }

    private String content(Explanation explanation) {
        html.append("<article class=\"explanation ").append(explanation.verdict().word()).append("\">\n");
        Layout.of(explanation).forEach(this::block);
        level(0);
        html.append("</article>\n").append(otherForms(explanation));
        return html.toString();
    }

    private void block(Block block) {
        switch (block.kind()) {
            case TITLE -> flat("h1", block.sentence());
            case HEADING -> flat("h2", block.sentence());
            case PARAGRAPH -> flat("p", block.sentence());
            case CODE -> item(block, "<code>" + escape(block.sentence().toString()) + "</code>");
            case QUOTE -> item(block, "<blockquote>" + escape(block.sentence().toString()) + "</blockquote>");
            default -> item(block, marker(block.marker()) + words(block.sentence()));
        }
    }

    private void flat(String element, Sentence sentence) {
        level(0);
        html.append('<').append(element).append('>').append(words(sentence)).append("</").append(element).append(">\n");
    }

    /** An item stays open until the next one that is not deeper, so that deeper ones stand inside it. */
    private void item(Block block, String content) {
        level(Math.min(block.depth() + 1, open + 1));
        html.append("<li>").append(content);
    }

    /** Opens or closes lists until so many are open, and ends the item that the next one follows. */
    private void level(int wanted) {
        if (wanted > open) {
            html.append("<ul>\n");
            open++;
            return;
        }
        while (open > wanted) {
            html.append("</li>\n</ul>\n");
            open--;
        }
        if (wanted > 0) {
            html.append("</li>\n");
        }
    }

    private static String marker(String marker) {
        return marker.isEmpty() ? "" : "<span class=\"marker\">" + escape(marker) + "</span> ";
    }

    private String words(Sentence sentence) {
        return sentence.spans().stream().map(this::words).collect(Collectors.joining());
    }

    private String words(Span span) {
        String text = escape(span.text());
        return span.node() == null ? text : "<a href=\"" + escape(address(span.node())) + "\">" + text + "</a>";
    }

    private String address(Node node) {
        String iri = node.getURI();
        return iri.startsWith(Iris.BASE) ? root + iri.substring(Iris.BASE.length()) : iri;
    }

    private String otherForms(Explanation explanation) {
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
