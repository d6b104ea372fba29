package org.entente.explanation;

import java.util.List;

/** Writes a laid-out explanation for a terminal, wrapped and indented. */
public final class TextForm {
    private static final int WIDTH = 110;
    private static final String INDENT = "  ";

    private TextForm() {}

    /** The text, with a line end at its end. */
    public static String of(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        for (Block block : blocks) {
            String words = block.sentence().toString();
            switch (block.kind()) {
                case TITLE -> append(text, "", "", words);
                case HEADING -> append(text.append('\n'), "", "", words);
                case PARAGRAPH -> append(text, "", "", words);
                case CODE -> append(text, INDENT.repeat(block.depth() + 1), "", words);
                case QUOTE -> words.lines().forEach(line -> append(text, INDENT.repeat(block.depth() + 1) + "| ", "", line));
                default -> append(
                        text, INDENT.repeat(block.depth() + 1), block.marker().isEmpty() ? "" : block.marker() + ": ", words);
            }
        }
        return text.toString();
    }

    /** Wraps at spaces; the following lines are indented a little more. */
    private static void append(StringBuilder text, String indent, String marker, String words) {
        StringBuilder line = new StringBuilder(indent).append(marker);
        String next = indent + (indent.isEmpty() || indent.endsWith("| ") ? "" : INDENT);
        int start = line.length();
        for (String word : words.split(" ")) {
            boolean empty = line.length() == start;
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                text.append(line).append('\n');
                line = new StringBuilder(next);
                start = next.length();
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }
}
