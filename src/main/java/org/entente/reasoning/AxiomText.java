package org.entente.reasoning;

import org.apache.jena.shared.PrefixMapping;
import org.entente.vocabulary.Iris;
import org.semanticweb.owlapi.manchestersyntax.renderer.ManchesterOWLSyntaxOWLObjectRendererImpl;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLObject;
import org.semanticweb.owlapi.util.ShortFormProvider;

/** Writes axioms for people: OWL 2 Manchester syntax on one line, with local names for our IRIs and prefixes for others. */
final class AxiomText {
    private static final PrefixMapping PREFIXES = Iris.prefixes();

    private static final ShortFormProvider LOCAL_NAMES = new ShortFormProvider() {
        @Override
        public String getShortForm(OWLEntity entity) {
            return PREFIXES.shortForm(Iris.localName(Terms.node(entity)));
        }

        @Override
        public void dispose() {
            // holds nothing
        }
    };

    private AxiomText() {}

    /** The axiom without its annotations. */
    static String of(OWLAxiom axiom) {
        return of((OWLObject) axiom.getAxiomWithoutAnnotations());
    }

    /** A class expression, property or individual. */
    static String of(OWLObject object) {
        // a renderer of its own for each text: it keeps its line position
        ManchesterOWLSyntaxOWLObjectRendererImpl renderer = new ManchesterOWLSyntaxOWLObjectRendererImpl();
        renderer.setShortFormProvider(LOCAL_NAMES);
        return renderer.render(object).replaceAll("\\s+", " ").strip();
    }
}
