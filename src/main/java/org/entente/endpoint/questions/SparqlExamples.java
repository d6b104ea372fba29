package org.entente.endpoint.questions;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.vocabulary.SchemaDO;
import org.entente.competency.QuestionCatalogue;
import org.entente.endpoint.http.Address;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.Negotiation;
import org.entente.endpoint.http.Representation;
import org.entente.endpoint.served.Reading;
import org.entente.vocabulary.Iris;

/**
 * {@code /.well-known/sparql-examples}: the questions as {@code graph:queries} describes them, with this server as the
 * target, so that editors find them.
 *
 * @see <a href="https://github.com/sib-swiss/sparql-examples">the convention of the SIB SPARQL examples</a>
 */
public final class SparqlExamples extends HttpServlet {
    private static final Map<Format, RDFFormat> FORMATS = Map.of(
            Formats.TURTLE, RDFFormat.TURTLE_PRETTY,
            Formats.JSON_LD, RDFFormat.JSONLD11_PRETTY,
            Formats.RDF_XML, RDFFormat.RDFXML_PLAIN,
            Formats.N_TRIPLES, RDFFormat.NTRIPLES_UTF8);

    private final transient Address address;
    private final transient Catalogues catalogues;

    public SparqlExamples(Address address, Catalogues catalogues) {
        this.address = address;
        this.catalogues = catalogues;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Format format = Negotiation.choose(request, QuestionRequest.TRIPLES);
        send(catalogues.of(Reading.of(request)), address, format, request, response);
    }

    static void send(
            QuestionCatalogue catalogue, Address address, Format format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Graph graph = catalogue.asGraph();
        graph.getPrefixMapping().setNsPrefixes(Iris.prefixes()).setNsPrefix("sh", "http://www.w3.org/ns/shacl#");
        retarget(graph, NodeFactory.createURI(address.home(request) + "sparql"));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(FORMATS.get(format)).output(bytes);
        Representation.of(format, bytes.toByteArray()).send(request, response);
    }

    private static void retarget(Graph graph, Node endpoint) {
        Node target = SchemaDO.target.asNode();
        graph.find(Node.ANY, target, Node.ANY).toList().forEach(triple -> {
            graph.delete(triple);
            graph.add(Triple.create(triple.getSubject(), target, endpoint));
        });
    }
}
