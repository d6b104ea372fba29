package org.entente.reasoning;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;

/**
 * The logical axioms that graphs write down, each told by its structure, so that neither blank nodes nor the order of
 * triples count: {@code StatedAxioms.of(ontology, closures).contains(axiom)}.
 */
public final class StatedAxioms {
    private final List<Axiom> axioms;
    private final Set<Node> nodes = new HashSet<>();
    private final List<Set<Node>> differing;

    private StatedAxioms(AxiomCatalogue catalogue) {
        axioms = catalogue.originals().stream()
                .map(catalogue::cited)
                .sorted(Comparator.comparing(Axiom::text).thenComparing(axiom -> axiom.node().getURI()))
                .toList();
        for (int number = 0; number < catalogue.size(); number++) {
            nodes.add(catalogue.cited(number).node());
        }
        differing = axioms.stream().filter(Axiom::isDifference).map(axiom -> Set.copyOf(axiom.terms())).toList();
    }

    /**
     * The axioms of an ontology and of generated closures over its terms; assertions that one triple writes are none.
     *
     * @throws UnreadTriplesException when a triple would not be read as what it says
     */
    public static StatedAxioms of(Graph ontology, Graph closures) {
        Graph declared = GraphMemFactory.createGraphMem2();
        ontology.stream().filter(OwlSyntax::isDeclaration).forEach(declared::add);
        GraphUtil.addInto(declared, closures);
        return new StatedAxioms(AxiomCatalogue.of(OntologyReader.read(ontology)).with(OntologyReader.read(declared)));
    }

    /** All axioms, by their text. */
    public Stream<Axiom> stream() {
        return axioms.stream();
    }

    /** Whether an axiom that a reason cites is stated: as it is, as a pair of excluding classes, or of differing things. */
    public boolean contains(Axiom axiom) {
        return nodes.contains(axiom.node()) || axiom.isDifference() && allDiffer(axiom.terms());
    }

    /** Whether each two of the things are said to differ, by whichever axiom. */
    private boolean allDiffer(List<Node> things) {
        if (differing.stream().anyMatch(group -> group.containsAll(things))) {
            return true;
        }
        return things.size() > 2
                && things.stream().allMatch(one -> things.stream()
                        .filter(other -> !other.equals(one))
                        .allMatch(other -> differing.stream().anyMatch(group -> group.contains(one) && group.contains(other))));
    }
}
