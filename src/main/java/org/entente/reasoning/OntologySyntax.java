package org.entente.reasoning;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.semanticweb.owlapi.formats.FunctionalSyntaxDocumentFormat;
import org.semanticweb.owlapi.formats.ManchesterSyntaxDocumentFormat;
import org.semanticweb.owlapi.formats.OWLXMLDocumentFormat;
import org.semanticweb.owlapi.formats.PrefixDocumentFormat;
import org.semanticweb.owlapi.formats.RDFXMLDocumentFormat;
import org.semanticweb.owlapi.model.AddOntologyAnnotation;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLAnnotationValue;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyID;
import org.semanticweb.owlapi.model.OWLOntologyStorageException;
import org.semanticweb.owlapi.model.SetOntologyID;
import org.entente.vocabulary.Iris;

/**
 * The syntaxes of OWL 2, each of which writes a Jena graph as a text that OWL tools open.
 *
 * <pre>{@code
 * byte[] text = OntologySyntax.MANCHESTER.write(graph);
 * }</pre>
 */
public enum OntologySyntax {
    RDF_XML("owl", "application/rdf+xml", RDFXMLDocumentFormat::new),
    OWL_XML("owx", "application/owl+xml", OWLXMLDocumentFormat::new),
    FUNCTIONAL("ofn", "text/owl-functional", FunctionalSyntaxDocumentFormat::new),
    MANCHESTER("omn", "text/owl-manchester", ManchesterSyntaxDocumentFormat::new);

    private final String suffix;
    private final String mediaType;
    private final Supplier<PrefixDocumentFormat> format;

    OntologySyntax(String suffix, String mediaType, Supplier<PrefixDocumentFormat> format) {
        this.suffix = suffix;
        this.mediaType = mediaType;
        this.format = format;
    }

    /** Of files, without the dot. */
    public String suffix() {
        return suffix;
    }

    public String mediaType() {
        return mediaType;
    }

    /**
     * The ontology that the graph writes down, under the name and with the annotations of its header.
     *
     * @throws UnreadTriplesException when the graph is not wholly OWL
     */
    public byte[] write(Graph graph) {
        OWLOntology ontology = OntologyReader.read(graph);
        name(ontology, graph);
        PrefixDocumentFormat document = format.get();
        Iris.prefixes().getNsPrefixMap().forEach((prefix, iri) -> document.setPrefix(prefix + ":", iri));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ontology.getOWLOntologyManager().saveOntology(ontology, document, bytes);
        } catch (OWLOntologyStorageException e) {
            throw new IllegalStateException("the ontology cannot be written as " + this, e);
        }
        return bytes.toByteArray();
    }

    private static void name(OWLOntology ontology, Graph graph) {
        Optional<Node> header = graph.find(Node.ANY, RDF.type.asNode(), OWL.Ontology.asNode())
                .mapWith(Triple::getSubject)
                .nextOptional();
        if (header.isEmpty()) {
            return;
        }
        Optional<IRI> version = graph.find(header.get(), OWL2.versionIRI.asNode(), Node.ANY)
                .mapWith(triple -> IRI.create(triple.getObject().getURI()))
                .nextOptional();
        OWLOntologyID id = new OWLOntologyID(Optional.of(IRI.create(header.get().getURI())), version);
        ontology.getOWLOntologyManager().applyChange(new SetOntologyID(ontology, id));
        graph.find(header.get(), Node.ANY, Node.ANY)
                .filterDrop(triple -> triple.predicateMatches(RDF.type.asNode())
                        || triple.predicateMatches(OWL2.versionIRI.asNode())
                        || triple.predicateMatches(OWL.imports.asNode()))
                .forEach(triple -> annotate(ontology, triple));
    }

    private static void annotate(OWLOntology ontology, Triple triple) {
        OWLDataFactory factory = ontology.getOWLOntologyManager().getOWLDataFactory();
        OWLAnnotationValue value = value(triple.getObject(), factory);
        ontology.getOWLOntologyManager().applyChange(new AddOntologyAnnotation(ontology, factory.getOWLAnnotation(
                factory.getOWLAnnotationProperty(IRI.create(triple.getPredicate().getURI())), value)));
    }

    private static OWLAnnotationValue value(Node object, OWLDataFactory factory) {
        if (object.isURI()) {
            return IRI.create(object.getURI());
        }
        return object.getLiteralLanguage().isEmpty()
                ? factory.getOWLLiteral(
                        object.getLiteralLexicalForm(), factory.getOWLDatatype(IRI.create(object.getLiteralDatatypeURI())))
                : factory.getOWLLiteral(object.getLiteralLexicalForm(), object.getLiteralLanguage());
    }
}
