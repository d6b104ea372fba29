package org.entente.documentation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A block of code on a Markdown page.
 *
 * @param language the word behind the fence
 * @param text its lines, each with its end
 */
record CodeBlock(String language, String text) {
    private static final String FENCE = "```";

    /** The blocks of a page, in its order. */
    static List<CodeBlock> of(Path page) throws IOException {
        List<CodeBlock> blocks = new ArrayList<>();
        StringBuilder open = null;
        String language = "";
        for (String line : Files.readAllLines(page)) {
            if (!line.startsWith(FENCE)) {
                if (open != null) {
                    open.append(line).append('\n');
                }
            } else if (open == null) {
                language = line.substring(FENCE.length());
                open = new StringBuilder();
            } else {
                blocks.add(new CodeBlock(language, open.toString()));
                open = null;
            }
        }
        return blocks;
    }
}
