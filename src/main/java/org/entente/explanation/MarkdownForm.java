package org.entente.explanation;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Writes a laid-out explanation as Markdown (CommonMark), in which every name leads to its thing. */
public final class MarkdownForm {
    private static final String INDENT = "  ";

    private MarkdownForm() {}

    /** The text, with a line end at its end. */
    public static String of(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        Block.Kind before = null;
        for (Block block : blocks) {
            String words = words(block.sentence());
            String indent = INDENT.repeat(block.depth());
            switch (block.kind()) {
                case TITLE -> text.append("# ").append(words).append("\n\n");
                case HEADING -> text.append(before == Block.Kind.PARAGRAPH || before == Block.Kind.TITLE ? "" : "\n")
                        .append("## ").append(words).append("\n\n");
                case PARAGRAPH -> text.append(words).append("\n\n");
                case CODE -> text.append(indent).append("- ").append(code(block.sentence())).append('\n');
                case QUOTE -> text.append(quote(indent, block.sentence().toString()));
                default -> text.append(indent).append("- ")
                        .append(block.marker().isEmpty() ? "" : "*" + block.marker() + ":* ")
                        .append(words).append('\n');
            }
            before = block.kind();
        }
        return text.toString();
    }

    private static String quote(String indent, String text) {
        return text.lines().map(line -> indent + "> " + escape(line) + "\n").collect(Collectors.joining());
    }

    private static String code(Sentence sentence) {
        String code = "`" + sentence.toString().replace("`", "'") + "`";
        Node node = sentence.spans().get(0).node();
        return node == null ? code : "[" + code + "](" + node.getURI() + ")";
    }

    private static String words(Sentence sentence) {
        return sentence.spans().stream()
                .map(span -> span.node() == null
                        ? escape(span.text())
                        : "[" + escape(span.text()) + "](" + span.node().getURI() + ")")
                .collect(Collectors.joining());
    }

    private static String escape(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1");
    }
}
