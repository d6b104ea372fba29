package org.entente.endpoint;

import static org.entente.endpoint.http.Html.escape;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.endpoint.http.Address;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.Html;
import org.entente.endpoint.http.Negotiation;
import org.entente.endpoint.http.RdfText;
import org.entente.endpoint.http.Representation;
import org.entente.endpoint.served.Reading;
import org.entente.endpoint.sparql.QueryLanding;
import org.entente.endpoint.sparql.ServiceDescription;
import org.entente.federation.Federation;
import org.entente.vocabulary.Iris;

/** For browsers {@code /sparql} is an editor, with or without a query; for programs without a query, the description. */
final class SparqlPage implements QueryLanding {
    private static final String MAIN = """
            <h1>SPARQL</h1>
            <p>Query the graph in SPARQL 1.1. Ctrl+Enter runs; a prefix is declared as it is used; the address keeps the query.</p>
            <form id="ask" action="sparql" method="get">
            <p><label for="example">Begin from</label>
            <select id="example"><option value="">a saved question …</option></select></p>
            <div class="editor"><pre id="colours" aria-hidden="true"></pre>
            <textarea id="query" name="query" rows="14" spellcheck="false" autocomplete="off" autocapitalize="off"
              aria-label="Query">%s</textarea></div>
            <p class="actions"><button type="submit">Run</button>
            <label>Format <select id="format"><option value="">table</option>%s</select></label>
            <a id="link" href="sparql">Link to this query</a></p>
            </form>
            <noscript><p>The editor needs JavaScript; without it, send a query as
            <code>sparql?query=…&amp;format=text</code>.</p></noscript>
            <p id="status" role="status"></p>
            <div id="answer"></div>
            %s
            <h2>By program</h2>
            <p>The same address takes the query by GET or POST. Its description in RDF:
            <a href="sparql?format=ttl">Turtle</a>, <a href="sparql?format=jsonld">JSON-LD</a>; of the data:
            <a href=".well-known/void">VoID</a>.</p>
            <script type="application/json" id="data">%s</script>
            """;

    private static final String SCRIPT = "<script src=\"sparql.js\" defer></script>\n";

    private final Address address;
    private final Federation federation;

    SparqlPage(Address address, Federation federation) {
        this.address = address;
        this.federation = federation;
    }

    @Override
    public boolean send(boolean asks, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Format> others = asks ? Formats.RESULTS : ServiceDescription.formats();
        if (Negotiation.prefersPage(request, others)) {
            Representation.of(Formats.HTML, page(request)).send(request, response);
            return true;
        }
        if (!asks) {
            Format format = Negotiation.choose(request, ServiceDescription.formats());
            byte[] description =
                    RdfText.of(ServiceDescription.of(address.home(request) + "sparql", Reading.of(request), federation), format);
            Representation.of(format, description).send(request, response);
        }
        return !asks;
    }

    private String page(HttpServletRequest request) {
        String query = request.getParameter("query");
        String main = MAIN.formatted(
                escape(query == null ? "" : query),
                options(),
                services(),
                // a data block ends at the first </script
                data(Reading.of(request).dataset()).toString().replace("</", "<\\/"));
        return Html.page("SPARQL", "./", main, SCRIPT);
    }

    /** Whom a query may ask, if anyone. */
    private String services() {
        return federation.endpoints().isEmpty()
                ? ""
                : federation.endpoints().stream()
                        .map(each -> "<li><code>SERVICE service:%s</code>: %s (<a href=\"%s\">licence</a>)</li>"
                                .formatted(escape(each.alias()), escape(each.iri()), escape(each.licence())))
                        .collect(Collectors.joining("\n", "<h2>Other endpoints</h2>\n<ul>\n", "\n</ul>"));
    }

    private static String options() {
        StringBuilder options = new StringBuilder();
        for (Format format : List.of(Formats.RESULTS_JSON, Formats.RESULTS_XML, Formats.CSV, Formats.TSV, Formats.TEXT)) {
            options.append("<option>%s</option>".formatted(format.mediaType()));
        }
        return options.toString();
    }

    private static JsonObject data(DatasetGraph dataset) {
        JsonObject prefixes = new JsonObject();
        Iris.prefixes().getNsPrefixMap().forEach(prefixes::put);
        JsonArray examples = new JsonArray();
        for (Question question : Questions.all(dataset)) {
            JsonObject example = new JsonObject();
            example.put("text", question.text());
            example.put("query", question.runnable());
            examples.add(example);
        }
        JsonObject data = new JsonObject();
        data.put("base", Iris.BASE);
        data.put("prefixes", prefixes);
        data.put("examples", examples);
        return data;
    }
}
