package org.entente.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Finds the lines of a file that are not UTF-8; the decoder itself does not say where it stopped. */
final class BrokenEncoding {

    private BrokenEncoding() {}

    /** Notes the first line that is not UTF-8, with its broken bytes shown as replacement characters. */
    static void report(Path file, String name, Problems problems) {
        byte[] bytes = read(file);
        long line = 1;
        int start = 0;
        for (int end = 0; end <= bytes.length; end++) {
            if (end == bytes.length || bytes[end] == '\n') {
                if (!isUtf8(bytes, start, end)) {
                    String shown = new String(bytes, start, end - start, StandardCharsets.UTF_8);
                    problems.addFile(name, line, "", shown, "text in UTF-8");
                    return;
                }
                line++;
                start = end + 1;
            }
        }
    }

    private static boolean isUtf8(byte[] bytes, int start, int end) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Arrays.copyOfRange(bytes, start, end)));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
