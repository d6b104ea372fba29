package org.entente.endpoint.dump;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
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
 * {@code /dumps}: the files of a release, each plain and zipped, with all checksums in {@code /dumps/SHA256SUMS}. A file
 * is written when it is first asked for, and kept on disk.
 */
public final class Dumps extends HttpServlet {
    private static final String CHECKSUMS = "SHA256SUMS";

    private final transient ReleaseStore store;

    public Dumps(ReleaseStore store) {
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Release release = Reading.of(request).release();
        DumpFolder dumps = DumpFolder.of(release, store);
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/").substring(1);
        if (path.isEmpty()) {
            String page = Html.page("Dumps", Html.root(request), DumpsPage.of(dumps, release.id(), request), "");
            Representation.of(Formats.HTML, page).send(request, response);
        } else if (path.equals(CHECKSUMS)) {
            Representation.of(Formats.TEXT, checksums(dumps)).send(request, response);
        } else {
            send(dumps, path, store.published(release.id()), request, response);
        }
    }

    /** As {@code sha256sum --check} reads them. */
    private static String checksums(DumpFolder dumps) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String name : dumps.names()) {
            DumpFile file = dumps.file(name);
            lines.append(file.plain().sha256()).append("  ").append(name).append('\n');
            lines.append(file.zipped().sha256()).append("  ").append(name).append(DumpFolder.ZIPPED).append('\n');
        }
        return lines.toString();
    }

    private static void send(
            DumpFolder dumps, String asked, Instant published, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean asZip = asked.endsWith(DumpFolder.ZIPPED);
        String name = asZip ? asked.substring(0, asked.length() - DumpFolder.ZIPPED.length()) : asked;
        if (!dumps.names().contains(name)) {
            throw new ProblemException(ProblemKind.NOT_FOUND
                    .because("There is no dump " + asked + ".")
                    .with("nearest", NearestName.of(name, dumps.names(), 3)));
        }
        DumpFile file = dumps.file(name);
        DumpFile.Digest digest = file.digest(asZip);
        if (new Validators('"' + digest.sha256() + '"', Optional.of(published)).answer(request, response)) {
            return;
        }
        response.setContentType(asZip ? "application/gzip" : mediaType(name));
        response.setHeader("Repr-Digest", "sha-256=:" + base64(digest.sha256()) + ":");
        response.setContentLengthLong(digest.size());
        if (!request.getMethod().equals("HEAD")) {
            try (InputStream in = file.open(asZip)) {
                in.transferTo(response.getOutputStream());
            }
        }
    }

    private static String base64(String hexadecimal) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
    }

    private static String mediaType(String name) {
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
}
