package org.entente.validation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The text of a source document, by lines counted from 1; the last line counts even without a line end.
 *
 * @param sha256 the hash of the file's bytes, hexadecimal
 * @param lines the lines
 */
public record DocumentText(String sha256, List<String> lines) {
    private static final Pattern HYPHEN_AT_LINE_END = Pattern.compile("([-–—])\\n\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    /** Reads a file whose text is in UTF-8. */
    public static DocumentText read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return new DocumentText(DigestUtils.sha256Hex(bytes), Arrays.asList(text.split("\n", -1)));
    }

    /** The text from one line to another, both included. */
    public String between(int first, int last) {
        // a file that is not the one cited may be shorter; its hash has been reported
        int end = Math.min(last, lines.size());
        return String.join("\n", lines.subList(Math.min(first - 1, end), end));
    }

    /**
     * A passage as {@link #holds} reads it. A hyphen at a line end may belong to the word or only to the printing, so
     * both readings stand in the result.
     */
    static String searchable(String text) {
        String kept = HYPHEN_AT_LINE_END.matcher(text).replaceAll("$1");
        String joined = HYPHEN_AT_LINE_END.matcher(text).replaceAll("");
        return plain(kept) + " | " + plain(joined);
    }

    /** Whether the words stand in a passage as whole words, whatever the letter case, quotes and dashes. */
    static boolean holds(String passage, String words) {
        String wanted = plain(words);
        return !wanted.isEmpty()
                && Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(wanted) + "(?![\\p{L}\\p{N}])")
                        .matcher(passage)
                        .find();
    }

    private static String plain(String text) {
        String straight = text.replaceAll("[’‘′]", "'").replaceAll("[“”\"*]", " ").replaceAll("[–—]", "-");
        return SPACE.matcher(straight).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
