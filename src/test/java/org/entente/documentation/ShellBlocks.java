package org.entente.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the commands out of the {@code sh} blocks of a Markdown page; a command ends where its quotes and
 * its here-document are closed. */
final class ShellBlocks {
    private static final Pattern HERE_DOCUMENT = Pattern.compile("<<'(\\w+)'");

    private ShellBlocks() {}

    static List<String> of(Path page) {
        List<String> commands = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        boolean inBlock = false;
        for (String line : lines(page)) {
            if (line.startsWith("```")) {
                inBlock = line.equals("```sh");
            } else if (inBlock && (!line.isBlank() || !open.isEmpty())) {
                open.append(open.isEmpty() ? "" : "\n").append(line);
                if (isWhole(open.toString())) {
                    commands.add(open.toString());
                    open.setLength(0);
                }
            }
        }
        return commands;
    }

    private static boolean isWhole(String command) {
        Matcher document = HERE_DOCUMENT.matcher(command);
        if (document.find()) {
            return command.endsWith("\n" + document.group(1));
        }
        long quotes = command.chars().filter(character -> character == '\'').count();
        return quotes % 2 == 0 && !command.endsWith("\\");
    }

    private static List<String> lines(Path page) {
        try {
            return Files.readAllLines(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
