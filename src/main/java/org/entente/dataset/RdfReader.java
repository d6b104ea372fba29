package org.entente.dataset;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import java.nio.file.Path;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** Parses RDF files (Turtle, TriG, N-Triples, N-Quads, JSON-LD, RDF/XML) without reaching for anything beside them. */
final class RdfReader {
    private final Load load;

    RdfReader(Load load) {
        this.load = load;
    }

    /** The file's quads; what a syntax error keeps from being read is missing, and the error is noted as a problem. */
    DatasetGraph read(Path file) {
        DatasetGraph quads = DatasetGraphFactory.create();
        String name = load.nameOf(file);
        try {
            RDFParser.source(file)
                    .errorHandler(new Noting(name))
                    .set(LangJSONLD11.JSONLD_OPTIONS, closedOptions())
                    .parse(quads);
        } catch (RiotException e) {
            // a syntax error was noted by the handler before it was thrown
            if (!(e.getCause() instanceof NotedException) && !(e instanceof NotedException)) {
                load.problems().addFile(name, 0, "", "", "well-formed RDF: " + e.getMessage());
            }
        }
        return quads;
    }

    /** JSON-LD would fetch the contexts that a document names; here a context has to stand in the document itself. */
    private static JsonLdOptions closedOptions() {
        JsonLdOptions options = new JsonLdOptions();
        options.setDocumentLoader((iri, loaderOptions) -> {
            throw new JsonLdError(
                    JsonLdErrorCode.LOADING_DOCUMENT_FAILED,
                    "a context written in the file; remote contexts such as " + iri + " are not fetched");
        });
        return options;
    }

    private static final class NotedException extends RiotException {
        NotedException(String message) {
            super(message);
        }
    }

    private final class Noting implements ErrorHandler {
        private final String name;

        Noting(String name) {
            this.name = name;
        }

        @Override
        public void warning(String message, long line, long column) {
            note(message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            note(message, line, column);
            throw new NotedException(message);
        }

        @Override
        public void fatal(String message, long line, long column) {
            error(message, line, column);
        }

        private void note(String message, long line, long column) {
            String place = column > 0 ? Long.toString(column) : "";
            load.problems().addFile(name, Math.max(line, 0), place, "", "well-formed RDF: " + message);
        }
    }
}
