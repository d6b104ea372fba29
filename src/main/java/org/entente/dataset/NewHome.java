package org.entente.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** Makes a home to begin with, from the example that comes with the program: one file of each kind, explained. */
public final class NewHome {
    private static final String DOCUMENT = "documents/aukus.txt";
    private static final List<String> FILES = List.of(
            "README.md",
            DOCUMENT,
            "ontology/extension.ttl",
            "seeds/documents.csv",
            "seeds/sources.csv",
            "seeds/registry/alliances.csv",
            "seeds/names.csv",
            "seeds/claims/aukus.csv",
            "seeds/lists/aukus.csv",
            "queries/members-with-passages.rq",
            "queries/answers/members-with-passages.tsv");
    /** What a home that stands alone has to enter itself. */
    private static final List<String> ALONE = List.of("seeds/registry/states.csv", "seeds/registry/statuses.csv");

    private NewHome() {}

    /**
     * Writes the files and gives their paths.
     *
     * @param folder the home to make
     * @param alone whether it is to stand without the facts that come with the program
     * @throws FileAlreadyExistsException if the folder holds anything
     */
    public static List<Path> create(Path folder, boolean alone) throws FileAlreadyExistsException {
        requireEmpty(folder);
        List<Path> written = new ArrayList<>();
        Stream.concat(FILES.stream(), alone ? ALONE.stream() : Stream.empty())
                .forEach(name -> written.add(write(folder.resolve(name), text(name))));
        return written;
    }

    private static void requireEmpty(Path folder) throws FileAlreadyExistsException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new FileAlreadyExistsException(folder.toString());
            }
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** The example's text; the hash of its document is filled in, so that the two cannot come apart. */
    private static String text(String name) {
        String text = resource(name);
        return name.equals("seeds/documents.csv") ? text.replace("SHA256", DigestUtils.sha256Hex(resource(DOCUMENT))) : text;
    }

    private static String resource(String name) {
        try (InputStream in = NewHome.class.getResourceAsStream("new-home/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the example " + name, e);
        }
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
