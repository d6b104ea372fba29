package org.entente.endpoint;

import static org.entente.endpoint.http.Html.escape;
import static org.entente.endpoint.http.Html.parameter;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.entente.endpoint.entity.Entities;
import org.entente.endpoint.http.Address;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.Html;
import org.entente.endpoint.http.Negotiation;
import org.entente.endpoint.served.ServedDataset;
import org.entente.release.Release;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** {@code /}: what is here, in figures, with something to try. */
final class HomePage extends HttpServlet {
    private static final String EXAMPLE = """
            PREFIX entente: <https://w3id.org/entente/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

            SELECT ?member ?whole
            WHERE {
              ?m entente:memberOf ?w ; rdfs:label ?member .
              ?w rdfs:label ?whole .
            }
            ORDER BY ?whole ?member
            LIMIT 20""";

    private static final String CURL = """
            curl %s -H 'Accept: text/csv' \\
              --data-urlencode 'query=PREFIX entente: <https://w3id.org/entente/ontology#>
                SELECT * { ?member entente:memberOf ?whole } LIMIT 20'""";

    private static final String MAIN = """
            <h1>Entente</h1>
            <p class="lead">Ask who is bound to whom, in which technology, since when, and who says so in which lines.</p>

            <dl class="figures">
            <div><dt>entities</dt><dd>%s</dd></div>
            <div><dt>claims of sources</dt><dd>%s</dd></div>
            <div><dt>asserted triples</dt><dd>%s</dd></div>
            <div><dt>inferred triples</dt><dd>%s</dd></div>
            </dl>
            <p>Release <code>%s</code>, facts as of <time datetime="%s">%<s</time>.</p>

            <h2>Ask</h2>
            <p>Start from the <a href="questions">saved questions</a>, or send SPARQL 1.1 to the endpoint
            <code>%s</code>:</p>
            <pre tabindex="0"><code>%s</code></pre>
            <p class="actions"><a href="sparql?query=%s&amp;output=text">Run this query</a></p>
            <p>From a shell:</p>
            <pre tabindex="0"><code>%s</code></pre>

            <h2>Graphs</h2>
            <p>A query without <code>GRAPH</code> sees the <a href="data?default">default graph</a> of %s triples: ontology,
            closures, registry, asserted, inferred and links together. Each graph can be fetched on its own.</p>
            <table>
            <thead>
            <tr><th scope="col">Graph</th><th scope="col">What it holds</th><th scope="col" class="number">Triples</th></tr>
            </thead>
            <tbody>
            %s
            %s
            </tbody>
            </table>
            """;

    private final transient ServedDataset served;
    private final transient Address address;
    private final transient Entities entities;
    private transient volatile Summary summary;

    HomePage(ServedDataset served, Address address, Entities entities) {
        this.served = served;
        this.address = address;
        this.entities = entities;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader("Vary", "Accept");
        if (Negotiation.preferred(request, Formats.GRAPH).isPresent()) {
            // the address is also the name of the project
            entities.describe(NodeFactory.createURI(Iris.BASE), request, response);
            return;
        }
        String endpoint = address.home(request) + "sparql";
        Html.send(response, HttpServletResponse.SC_OK, "Entente", "./", main(summary(), endpoint));
    }

    /** Counted once a release. */
    private Summary summary() {
        Release release = served.release().orElseThrow();
        Summary known = summary;
        if (known == null || !known.release().equals(release.id())) {
            known = Summary.of(release);
            summary = known;
        }
        return known;
    }

    private static String main(Summary summary, String endpoint) {
        String curl = CURL.formatted(endpoint);
        return MAIN.formatted(
                number(summary.entities()), number(summary.claims()),
                number(summary.asserted()), number(summary.inferred()),
                escape(summary.release()), summary.referenceDate(),
                escape(endpoint), escape(EXAMPLE), parameter(EXAMPLE), escape(curl),
                number(summary.inDefaultGraph()),
                rows(summary.graphs(), graph -> !NamedGraphs.isSource(graph)),
                rows(summary.graphs(), NamedGraphs::isSource));
    }

    private static String rows(Map<String, Integer> graphs, Predicate<Node> chosen) {
        return graphs.entrySet().stream()
                .filter(graph -> chosen.test(NodeFactory.createURI(graph.getKey())))
                .map(graph -> row(NodeFactory.createURI(graph.getKey()), graph.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String row(Node graph, int size) {
        return """
                <tr><td><a href="data?graph=%s">graph:%s</a></td><td>%s</td><td class="number">%s</td></tr>"""
                .formatted(
                        parameter(graph.getURI()), escape(Iris.localName(graph)), GraphDescriptions.of(graph), number(size));
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
