package org.entente.competency;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.entente.vocabulary.Iris;

/** Writes answers: tables for people here, every standard format through Jena's writers. */
public final class AnswerWriter {
    private AnswerWriter() {}

    /**
     * Writes an answer in UTF-8 and leaves the stream open.
     *
     * @throws ParameterException if the format cannot hold such an answer, such as triples in CSV
     * @throws IOException if the stream fails
     */
    public static void write(OutputStream out, Answer answer, AnswerFormat format) throws IOException {
        if (answer instanceof Answer.Triples triples) {
            writeTriples(out, triples.graph(), format);
        } else if (format.isTable()) {
            out.write(table(answer, format).getBytes(StandardCharsets.UTF_8));
        } else {
            writeResults(out, answer, format);
        }
        out.flush();
    }

    private static String table(Answer answer, AnswerFormat format) {
        if (answer instanceof Answer.Truth truth) {
            return truth.value() ? "yes\n" : "no\n";
        }
        TextTable table = TextTable.of((Answer.Rows) answer);
        return format == AnswerFormat.MARKDOWN ? table.asMarkdown() : table.asText();
    }

    private static void writeResults(OutputStream out, Answer answer, AnswerFormat format) {
        Lang lang = format.rows().orElseThrow(() -> unfit("rows", format));
        if (answer instanceof Answer.Truth truth) {
            ResultsWriter.create().lang(lang).write(out, truth.value());
        } else {
            ResultsWriter.create().lang(lang).write(out, ((Answer.Rows) answer).rowSet());
        }
    }

    private static void writeTriples(OutputStream out, Graph graph, AnswerFormat format) {
        Lang lang = format.triples().orElseThrow(() -> unfit("triples", format));
        RDFWriter.source(withPrefixes(graph)).lang(lang).output(out);
    }

    private static Graph withPrefixes(Graph graph) {
        Graph copy = GraphFactory.createDefaultGraph();
        copy.getPrefixMapping().setNsPrefixes(Iris.prefixes());
        GraphUtil.addInto(copy, graph);
        return copy;
    }

    private static ParameterException unfit(String content, AnswerFormat format) {
        return new ParameterException("format " + format + " cannot hold " + content + "; expected "
                + (content.equals("rows") ? "text, markdown, csv, tsv, json or xml" : "turtle, ntriples, json or xml"));
    }
}
