package org.entente.endpoint.entity;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.endpoint.http.Address;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.Html;
import org.entente.endpoint.http.Negotiation;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.endpoint.http.Representation;
import org.entente.endpoint.served.Reading;
import org.entente.vocabulary.Iris;

/**
 * {@code /id/…}, {@code /claim/…}, {@code /source/…} and so on: each name of ours is answered, with 200 and {@code
 * Content-Location}, by a description of what it names, in the format of its suffix or of {@code Accept}.
 */
public final class Entities extends HttpServlet {
    /** First parts of paths under which names of ours stand. */
    public static final List<String> PATHS = List.of(
            "id", "document", "source", "sources", "claim", "conflict", "identity", "premise", "statement", "axiom", "justification",
            "question");

    private static final List<Format> WITH_PAGE = Stream.concat(Formats.GRAPH.stream(), Stream.of(Formats.HTML)).toList();

    private final transient Address address;

    public Entities(Address address) {
        this.address = address;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    /** Describes what the path names, in the format of its suffix or of {@code Accept}. */
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length() + 1);
        Names.Asked asked = Names.asked(decoded(path));
        DatasetGraph dataset = Reading.of(request).dataset();
        Node whole = NodeFactory.createURI(Iris.BASE + decoded(path));
        // a name may itself end like a suffix
        boolean suffixed = asked.format().isPresent() && Description.of(whole, dataset).isEmpty();
        Node thing = suffixed ? asked.thing() : whole;
        send(thing, suffixed ? asked.format() : Optional.empty(), request, response);
    }

    /** Whether the path, with or without a suffix, names something that the data say something of. */
    public static boolean isNamedIn(HttpServletRequest request) {
        String path = decoded(request.getRequestURI().substring(request.getContextPath().length() + 1));
        return Stream.of(NodeFactory.createURI(Iris.BASE + path), Names.asked(path).thing())
                .anyMatch(thing -> Reading.of(request).dataset().contains(Node.ANY, thing, Node.ANY, Node.ANY));
    }

    private void send(Node thing, Optional<Format> suffix, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DatasetGraph dataset = Reading.of(request).dataset();
        if (Names.isRetired(thing, dataset)) {
            retired(thing, suffix, request, response);
            return;
        }
        Description description = Description.of(thing, dataset);
        if (description.isEmpty()) {
            throw Names.unknown(thing, dataset);
        }
        Format format = suffix.orElseGet(() -> negotiated(request));
        String document = address.of(thing.getURI(), request);
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        response.setHeader("Content-Location", document + "." + format.suffix() + query);
        Signposts.set(response, description, document, address.home(request) + ".well-known/void", WITH_PAGE);
        Representation.of(format, bytes(description, format, request)).send(request, response);
    }

    /** 410: what replaces it, in RDF for those who ask for RDF, else as a problem. */
    private static void retired(
            Node thing, Optional<Format> suffix, HttpServletRequest request, HttpServletResponse response) throws IOException {
        DatasetGraph dataset = Reading.of(request).dataset();
        Optional<Format> format = suffix.or(() -> Negotiation.preferred(request, Formats.GRAPH))
                .filter(Formats.GRAPH::contains);
        if (format.isEmpty()) {
            throw Names.retired(thing, dataset);
        }
        Names.replacements(thing, dataset).forEach(replacement ->
                Signposts.link(response, replacement, "successor-version", ""));
        response.addHeader("Vary", "Accept");
        response.setStatus(HttpServletResponse.SC_GONE);
        response.setContentType(format.get().contentType());
        response.getOutputStream().write(DescriptionText.of(Description.of(thing, dataset), format.get()));
    }

    /** Describes a thing that has no address of its own here, in the negotiated format. */
    public void describe(Node thing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Description description = Description.of(thing, Reading.of(request).dataset());
        if (description.isEmpty() && description.incoming().isEmpty()) {
            throw new ProblemException(ProblemKind.NOT_FOUND.because("Nothing is said of <" + thing.getURI() + ">."));
        }
        Format format = negotiated(request);
        Representation.of(format, bytes(description, format, request)).send(request, response);
    }

    static Format negotiated(HttpServletRequest request) {
        return Negotiation.prefersPage(request, Formats.GRAPH)
                ? Formats.HTML
                : Negotiation.choose(request, Formats.GRAPH);
    }

    private byte[] bytes(Description description, Format format, HttpServletRequest request) {
        if (!format.equals(Formats.HTML)) {
            return DescriptionText.of(description, format);
        }
        String root = Html.root(request);
        String links = DescriptionPage.formats(address.of(description.thing().getURI(), request));
        String main = DescriptionPage.of(description, iri -> local(iri, root), root) + links;
        return Html.page(description.labels().of(description.thing()), root, main, "")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Where an IRI is answered, seen from a page: our own on this server, whatever its address. */
    static String local(String iri, String root) {
        return iri.startsWith(Iris.BASE) ? root + iri.substring(Iris.BASE.length()) : iri;
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
