package org.entente.reasoning;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.semanticweb.owlapi.model.HasIRI;
import org.semanticweb.owlapi.model.IRI;

/** The same names on both sides: Jena nodes and OWL API IRIs. */
final class Terms {
    private Terms() {}

    static Node node(HasIRI named) {
        return node(named.getIRI());
    }

    static Node node(IRI iri) {
        return NodeFactory.createURI(iri.getIRIString());
    }

    static IRI iri(Node node) {
        return IRI.create(node.getURI());
    }
}
