package org.entente.endpoint.entity;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.Negotiation;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.endpoint.http.RdfText;
import org.entente.endpoint.http.Representation;
import org.entente.endpoint.served.KeptReleases;
import org.entente.endpoint.served.Reading;
import org.entente.endpoint.served.ServedDataset;
import org.entente.release.Release;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * {@code /.well-known/void}, {@code /dataset} and {@code /release/ID}: what the release says of its data, and which
 * release it is.
 */
public final class DatasetDescription extends HttpServlet {
    private static final Node DATASET = NodeFactory.createURI(Iris.BASE + "dataset");
    private static final List<Format> FORMATS =
            List.of(Formats.TURTLE, Formats.JSON_LD, Formats.RDF_XML, Formats.N_TRIPLES);

    private final transient KeptReleases kept;
    private final transient ServedDataset served;

    public DatasetDescription(KeptReleases kept, ServedDataset served) {
        this.kept = kept;
        this.served = served;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Names.Asked asked = Names.asked(request.getRequestURI().substring(request.getContextPath().length() + 1));
        String iri = asked.thing().getURI();
        Release release = iri.startsWith(Iris.RELEASE)
                ? kept.release(iri.substring(Iris.RELEASE.length()), served.inForce())
                : Reading.of(request).release();
        Format format = asked.format()
                .filter(FORMATS::contains)
                .orElseGet(() -> Negotiation.choose(request, FORMATS));
        Signposts.link(response, release.iri().getURI(), "cite-as", "");
        Representation.of(format, RdfText.of(describe(release), format)).send(request, response);
    }

    /** What {@code graph:about} says, and the release as a version of the dataset, which it cannot know of itself. */
    private static Graph describe(Release release) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping().setNsPrefixes(Iris.prefixes());
        Graph about = release.dataset().getGraph(NamedGraphs.ABOUT);
        if (about.isEmpty()) {
            throw new ProblemException(ProblemKind.NOT_FOUND.because("The release does not describe itself."));
        }
        GraphUtil.addInto(graph, about);
        Node iri = release.iri();
        graph.add(iri, RDF.type.asNode(), VOID.Dataset.asNode());
        graph.add(iri, RDF.type.asNode(), DCAT.Dataset.asNode());
        graph.add(iri, DCTerms.isVersionOf.asNode(), DATASET);
        graph.add(DATASET, DCTerms.hasVersion.asNode(), iri);
        graph.add(iri, OWL.versionInfo.asNode(), NodeFactory.createLiteralString(release.id()));
        return graph;
    }
}
