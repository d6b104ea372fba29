package org.entente.endpoint.dump;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import org.entente.endpoint.http.Html;

/** The list of dumps: sizes and checksums of those that were written, the rest by name. */
final class DumpsPage {
    private static final String MAIN = """
            <h1>Dumps</h1>
            <p>Release <code>%s</code>. <code>dataset</code> is the whole (as Turtle the default graph), every other name
            one graph; <code>%s</code> opens in Protégé. A file is written when it is first asked
            for; all checksums: <a href="%sSHA256SUMS">SHA256SUMS</a>.</p>
            <table><thead><tr><th scope="col">File</th><th scope="col" class="number">Bytes</th><th scope="col">SHA-256</th></tr></thead>
            <tbody>
            %s</tbody></table>""";
    private static final String ROW =
            "<tr><td><a href=\"%s%s\">%s</a></td><td class=\"number\">%s</td><td>%s</td></tr>\n";
    private static final int DIGITS_SHOWN = 12;

    private DumpsPage() {}

    /** The main part of the page. */
    static String of(DumpFolder dumps, String release, HttpServletRequest request) throws IOException {
        String before = request.getPathInfo() == null ? "dumps/" : "";
        StringBuilder rows = new StringBuilder();
        for (String name : dumps.names()) {
            Optional<DumpFile> file = dumps.present(name);
            rows.append(row(before, name, file.map(DumpFile::plain)));
            rows.append(row(before, name + DumpFolder.ZIPPED, file.map(DumpFile::zipped)));
        }
        return MAIN.formatted(Html.escape(release), DumpContents.ONTOLOGY_AND_FACTS, before, rows);
    }

    private static String row(String before, String name, Optional<DumpFile.Digest> digest) {
        return ROW.formatted(
                before, name, name,
                digest.map(known -> "%,d".formatted(known.size())).orElse("not yet written"),
                digest.map(known -> "<code title=\"%s\">%s…</code>"
                        .formatted(known.sha256(), known.sha256().substring(0, DIGITS_SHOWN))).orElse(""));
    }
}
