package org.entente.reasoning;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.semanticweb.owlapi.model.OWLAxiom;

/** The axioms of an ontology that formalise what some source says: its criteria, standards and rules. */
public final class FormalisedAxioms {
    private FormalisedAxioms() {}

    /**
     * The axioms that name a claim, in the order of their texts.
     *
     * @throws UnreadTriplesException when the graph is not wholly OWL
     */
    public static List<Axiom> of(Graph ontology) {
        AxiomCatalogue catalogue = AxiomCatalogue.of(OntologyReader.read(ontology));
        return catalogue.originals().stream()
                .map((OWLAxiom axiom) -> catalogue.cited(axiom))
                .filter(axiom -> !axiom.claims().isEmpty())
                .sorted(Comparator.comparing(Axiom::text))
                .toList();
    }
}
