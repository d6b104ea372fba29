package org.entente.endpoint.sparql;

import java.io.OutputStream;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.resultset.ResultsWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.RdfText;

/** Which formats a query's answer has, and writing it in one of them. */
final class Answer {
    private Answer() {}

    /** The formats for this kind of query. */
    static List<Format> formats(Query query) {
        if (query.isSelectType() || query.isAskType()) {
            return Formats.RESULTS;
        }
        return query.isConstructQuad() ? Formats.DATASET : Formats.GRAPH;
    }

    /** Runs the query and writes its answer. */
    static void write(QueryExec exec, Query query, Format format, OutputStream out) {
        if (query.isSelectType()) {
            ResultsWriter.create().lang(resultsLanguage(format)).build().write(out, exec.select());
        } else if (query.isAskType()) {
            ResultsWriter.create().lang(resultsLanguage(format)).build().write(out, exec.ask());
        } else if (query.isConstructQuad()) {
            write(exec.constructDataset(), format, out);
        } else {
            RDFWriter.source(query.isDescribeType() ? exec.describe() : exec.construct())
                    .format(RdfText.format(format))
                    .output(out);
        }
    }

    static void write(DatasetGraph dataset, Format format, OutputStream out) {
        RDFWriter.source(dataset).format(RdfText.format(format)).output(out);
    }

    private static Lang resultsLanguage(Format format) {
        return format.equals(Formats.TEXT) ? ResultSetLang.RS_Text : RDFLanguages.contentTypeToLang(format.mediaType());
    }
}
