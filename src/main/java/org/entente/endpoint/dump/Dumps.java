package org.entente.endpoint.dump;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.Html;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.endpoint.http.Representation;
import org.entente.endpoint.http.Validators;
import org.entente.endpoint.served.Reading;
import org.entente.reasoning.OntologySyntax;
import org.entente.release.Release;
import org.entente.release.ReleaseStore;
import org.entente.vocabulary.NearestName;

/**
 * {@code /dumps}: the files of a release, each plain and zipped, with checksums in {@code /dumps/SHA256SUMS}. They are
 * written when the first is asked for; those of the two releases asked last are kept.
 */
public final class Dumps extends HttpServlet {
    private static final int HELD = 2;
    private static final String ZIPPED = ".gz";

    private final transient ReleaseStore store;
    private final transient Map<String, DumpFolder> folders = new LinkedHashMap<>(HELD + 1, 1, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DumpFolder> eldest) {
            return size() > HELD;
        }
    };

    public Dumps(ReleaseStore store) {
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Release release = Reading.of(request).release();
        DumpFolder dumps = folder(release);
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        if (path.isEmpty()) {
            String page = Html.page("Dumps", Html.root(request), list(dumps, release.id(), request), "");
            Representation.of(Formats.HTML, page).send(request, response);
        } else if (path.equals(DumpFolder.CHECKSUMS)) {
            Representation.of(Formats.TEXT, Files.readString(dumps.file(path))).send(request, response);
        } else {
            send(dumps, path, store.published(release.id()), request, response);
        }
    }

    private DumpFolder folder(Release release) throws IOException {
        synchronized (folders) {
            DumpFolder folder = folders.get(release.id());
            if (folder == null) {
                folder = DumpFolder.of(release);
                folders.put(release.id(), folder);
            }
            return folder;
        }
    }

    private static void send(
            DumpFolder dumps, String name, Instant published, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String checksum = dumps.checksums().get(name);
        if (checksum == null) {
            throw new ProblemException(ProblemKind.NOT_FOUND
                    .because("There is no dump " + name + ".")
                    .with("nearest", NearestName.of(name, dumps.checksums().keySet(), 3)));
        }
        if (new Validators('"' + checksum + '"', Optional.of(published)).answer(request, response)) {
            return;
        }
        Path file = dumps.file(name);
        response.setContentType(mediaType(name));
        response.setHeader("Repr-Digest", "sha-256=:" + base64(checksum) + ":");
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

    private static String base64(String hexadecimal) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
    }

    private static String mediaType(String name) {
        if (name.endsWith(ZIPPED)) {
            return "application/gzip";
        }
        String suffix = name.substring(name.lastIndexOf('.') + 1);
        return Stream.of(OntologySyntax.values())
                .filter(syntax -> syntax.suffix().equals(suffix))
                .map(OntologySyntax::mediaType)
                .findFirst()
                .orElseGet(() -> Formats.GRAPH.stream()
                        .filter(format -> format.suffix().equals(suffix))
                        .map(Format::contentType)
                        .findFirst()
                        .orElse("application/octet-stream"));
    }

    private static String list(DumpFolder dumps, String release, HttpServletRequest request) throws IOException {
        String before = request.getPathInfo() == null ? "dumps/" : "";
        List<String> rows = new ArrayList<>();
        for (var file : dumps.checksums().entrySet()) {
            rows.add("<tr><td><a href=\"%s%s\">%s</a></td><td class=\"number\">%,d</td><td><code title=\"%s\">%s…</code></td></tr>"
                    .formatted(before, file.getKey(), file.getKey(), Files.size(dumps.file(file.getKey())),
                            file.getValue(), file.getValue().substring(0, 12)));
        }
        return """
                <h1>Dumps</h1>
                <p>Release <code>%s</code>. <code>dataset</code> is the whole (as Turtle the default graph), every other name
                one graph; <code>ontology-and-facts.owl</code> opens in Protégé. Checksums: <a href="%sSHA256SUMS">SHA256SUMS</a>.</p>
                <table><thead><tr><th scope="col">File</th><th scope="col" class="number">Bytes</th><th scope="col">SHA-256</th></tr></thead>
                <tbody>%s</tbody></table>"""
                .formatted(Html.escape(release), before, rows.stream().collect(Collectors.joining("\n")));
    }
}
