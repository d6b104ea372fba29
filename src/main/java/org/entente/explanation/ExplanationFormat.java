package org.entente.explanation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;

/** The forms in which an explanation is written without a frame around it. */
public enum ExplanationFormat {
    TEXT("txt"), MARKDOWN("md"), JSON("json"), TURTLE("ttl"), JSONLD("json-ld");

    private final String other;

    ExplanationFormat(String other) {
        this.other = other;
    }

    /** The format of this name, {@code turtle} or {@code ttl}. */
    public static Optional<ExplanationFormat> of(String name) {
        return Arrays.stream(values())
                .filter(format -> Stream.of(format.word(), format.other).anyMatch(name.toLowerCase(Locale.ROOT)::equals))
                .findFirst();
    }

    /** The names of all formats. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ExplanationFormat::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The explanation in this format, with a line end at its end. */
    public String write(Explanation explanation) {
        return switch (this) {
            case TEXT -> TextForm.of(Layout.of(explanation));
            case MARKDOWN -> MarkdownForm.of(Layout.of(explanation));
            case JSON -> JsonForm.of(explanation);
            case TURTLE -> rdf(GraphForm.of(explanation), RDFFormat.TURTLE_PRETTY);
            case JSONLD -> rdf(GraphForm.of(explanation), RDFFormat.JSONLD11_PRETTY);
        };
    }

    private static String rdf(Graph graph, RDFFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(format).output(bytes);
        String text = bytes.toString(StandardCharsets.UTF_8);
        return text.endsWith("\n") ? text : text + "\n";
    }
}
