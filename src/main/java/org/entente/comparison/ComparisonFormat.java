package org.entente.comparison;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.entente.explanation.MarkdownForm;
import org.entente.explanation.TextForm;

/** The forms in which a comparison is written without a frame around it. */
public enum ComparisonFormat {
    TEXT("txt"), MARKDOWN("md"), JSON("json"), TURTLE("ttl"), JSONLD("json-ld");

    private final String other;

    ComparisonFormat(String other) {
        this.other = other;
    }

    /** The format of this name, {@code turtle} or {@code ttl}. */
    public static Optional<ComparisonFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> Stream.of(format.word(), format.other).anyMatch(name.toLowerCase(Locale.ROOT)::equals))
                .findFirst();
    }

    /** The names of all formats. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ComparisonFormat::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The comparison in this format, with a line end at its end.
     *
     * @param limit how many changes of each sort are told, 1 or more; RDF leaves none out
     */
    public String write(Comparison comparison, int limit) {
        return switch (this) {
            case TEXT -> TextForm.of(ComparisonLayout.of(comparison, limit));
            case MARKDOWN -> MarkdownForm.of(ComparisonLayout.of(comparison, limit));
            case JSON -> ComparisonJson.of(comparison, limit);
            case TURTLE -> rdf(comparison, RDFFormat.TURTLE_PRETTY);
            case JSONLD -> rdf(comparison, RDFFormat.JSONLD11_PRETTY);
        };
    }

    private static String rdf(Comparison comparison, RDFFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter.source(ComparisonGraph.of(comparison)).format(format).output(bytes);
        String text = bytes.toString(StandardCharsets.UTF_8);
        return text.endsWith("\n") ? text : text + "\n";
    }
}
