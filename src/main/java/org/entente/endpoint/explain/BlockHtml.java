package org.entente.endpoint.explain;

import static org.entente.endpoint.http.Html.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.entente.explanation.Block;
import org.entente.explanation.Sentence;
import org.entente.explanation.Span;
import org.entente.vocabulary.Iris;

/** Laid-out pieces as HTML: nested lists, in which every name leads to its thing. */
public final class BlockHtml {
    private final String root;
    private final StringBuilder html = new StringBuilder();
    private int open;

    private BlockHtml(String root) {
        this.root = root;
    }

    /**
     * The pieces as HTML.
     *
     * @param root the way to the home page, where things of our name space are answered
     */
    public static String of(List<Block> blocks, String root) {
        BlockHtml written = new BlockHtml(root);
        blocks.forEach(written::block);
        written.level(0);
        return written.html.toString();
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
}
