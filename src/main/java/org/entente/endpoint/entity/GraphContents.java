package org.entente.endpoint.entity;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL2;
import org.entente.endpoint.http.Address;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.Html;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.endpoint.http.RdfText;
import org.entente.endpoint.http.Representation;
import org.entente.endpoint.served.KeptReleases;
import org.entente.endpoint.served.Reading;
import org.entente.release.Release;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;
import org.entente.vocabulary.NearestName;

/**
 * {@code /graph/NAME}: the content of a named graph, by its own name (Graph Store Protocol, direct identification); {@code
 * describedby} leads to what is said about it. {@code /ontology} is the graph of the ontology under the ontology's name.
 */
public final class GraphContents extends HttpServlet {
    private static final String VERSIONS = Entente.ONTOLOGY.getURI() + "/";
    private static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";
    private static final List<Format> WITH_PAGE = Stream.concat(Formats.GRAPH.stream(), Stream.of(Formats.HTML)).toList();

    private final transient Address address;
    private final transient KeptReleases kept;

    /** @param kept where versions of the ontology before that of the current release are found */
    public GraphContents(Address address, KeptReleases kept) {
        this.address = address;
        this.kept = kept;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Names.Asked asked = Names.asked(request.getRequestURI().substring(request.getContextPath().length() + 1));
        Node thing = asked.thing();
        DatasetGraph dataset = dataset(thing, Reading.of(request).dataset());
        Node name = isOntology(thing, dataset) ? NamedGraphs.ONTOLOGY : thing;
        if (!dataset.containsGraph(name)) {
            if (!Entities.isNamedIn(request)) {
                throw unknown(thing, dataset);
            }
            new Entities(address).answer(request, response);
            return;
        }
        Format format = asked.format().orElseGet(() -> Entities.negotiated(request));
        String document = address.of(thing.getURI(), request);
        response.setHeader("Content-Location", document + "." + format.suffix());
        Signposts.link(response, thing.getURI(), "cite-as", "");
        Signposts.link(response, LICENCE, "license", "");
        Signposts.link(response, address.home(request) + ".well-known/void", "collection", "");
        Signposts.link(response, address.home(request) + "describe?iri=" + Html.parameter(thing.getURI()), "describedby", "");
        WITH_PAGE.forEach(each -> Signposts.link(response, document + "." + each.suffix(), "alternate", each.mediaType()));
        send(thing, dataset, name, format, request, response);
    }

    /** What the request reads; for a version of the ontology that it does not have, the newest release that does. */
    private DatasetGraph dataset(Node thing, DatasetGraph dataset) {
        if (!thing.getURI().startsWith(VERSIONS) || isOntology(thing, dataset)) {
            return dataset;
        }
        return kept.ofOntology(thing.getURI().substring(VERSIONS.length())).map(Release::dataset).orElse(dataset);
    }

    private void send(Node thing, DatasetGraph dataset, Node name, Format format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Graph graph = dataset.getGraph(name);
        if (format.equals(Formats.HTML)) {
            Representation.of(format, page(thing, dataset, graph, request)).send(request, response);
        } else {
            Representation.of(format, RdfText.of(graph, format)).send(request, response);
        }
    }

    /** The ontology's name, or that of its version in this release. */
    private static boolean isOntology(Node thing, DatasetGraph dataset) {
        return thing.equals(Entente.ONTOLOGY)
                || dataset.getGraph(NamedGraphs.ONTOLOGY).contains(
                        Entente.ONTOLOGY, OWL2.versionIRI.asNode(), thing);
    }

    private static ProblemException unknown(Node thing, DatasetGraph dataset) {
        List<String> names = Iter.iter(dataset.listGraphNodes()).map(Node::getURI).toList();
        List<String> nearest = NearestName.of(
                        Iris.localName(thing), names.stream().map(name -> name.substring(Iris.GRAPH.length())).toList(), 3)
                .stream()
                .map(Iris.GRAPH::concat)
                .toList();
        return new ProblemException(ProblemKind.NOT_FOUND
                .because("No graph is named " + Labels.prefixed(thing.getURI()) + " in this release.")
                .with("nearest", nearest.isEmpty() ? names : nearest));
    }

    private String page(Node thing, DatasetGraph dataset, Graph graph, HttpServletRequest request) {
        String root = Html.root(request);
        Description description = Description.of(thing, dataset);
        String main = DescriptionPage.of(description, iri -> Entities.local(iri, root), root)
                + "<p>%,d triples.</p>\n".formatted(graph.size())
                + (graph.contains(Entente.ONTOLOGY, Node.ANY, Node.ANY)
                        ? OntologyPage.of(dataset, iri -> Entities.local(iri, root))
                        : "")
                + DescriptionPage.formats(address.of(thing.getURI(), request));
        return Html.page(Labels.prefixed(thing.getURI()), root, main, "");
    }
}
