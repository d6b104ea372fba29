package org.entente.reasoning;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.semanticweb.owlapi.model.OWLOntology;

/**
 * The second way to what HermiT entails: the traced closure, its certificate, and the reason for every triple.
 *
 * <pre>{@code
 * SecondWay second = reasoner.secondWay();
 * second.compare(entailments.graph());
 * Graph reasons = second.justify(entailments.graph(), negatives, forms, answers);
 * Assurance assurance = second.assurance();
 * }</pre>
 */
public final class SecondWay {
    private final OWLOntology ontology;
    private final TracedClosure closure;
    private final Consumer<String> progress;
    private final Graph onlyHermit = GraphMemFactory.createGraphMem2();
    private Certificate certificate;
    private long closed;
    private long reasons;
    private long size;
    private long explained;
    private long unexplained;

    SecondWay(OWLOntology ontology, Graph graph, Consumer<String> progress) {
        this.ontology = ontology;
        this.progress = progress;
        progress.accept("closing the facts under the rules");
        closure = Rules.of(ontology, graph).close(GraphMemFactory.empty());
    }

    /**
     * Compares the closure with what HermiT entails about things, and certifies it.
     *
     * @throws UnsoundClosureException when the closure holds a triple that HermiT does not entail
     */
    public void compare(Graph entailed) {
        Graph inferred = closure.inferred();
        List<String> unsound = inferred.stream()
                .filter(triple -> !entailed.contains(triple))
                .map(SecondWay::text)
                .sorted()
                .toList();
        if (!unsound.isEmpty()) {
            throw new UnsoundClosureException(unsound);
        }
        closed = inferred.size();
        entailed.stream()
                .filter(triple -> !HierarchyReasons.isHierarchy(triple) && !inferred.contains(triple))
                .forEach(onlyHermit::add);
        certificate = closure.certificate();
    }

    /**
     * The verified reasons of what is entailed and of what is denied, as {@link JustificationGraph} writes them; what only
     * HermiT found is marked.
     *
     * @param forms   each property that can be denied, with the annotation property that says "not so"
     * @param answers what HermiT said before; new answers are added
     * @throws UnsoundClosureException when HermiT does not confirm a reason
     */
    public Graph justify(
            Graph entailed, Graph negatives, Map<Node, Node> forms, Map<String, Boolean> answers) {
        Justifier justifier = new Justifier(closure, answers, progress);
        justifier.justify(entailed);
        justifier.justifyNegatives(negatives, forms);
        reasons = justifier.justifications().size();
        unexplained = justifier.unexplained().size();
        Graph graph = JustificationGraph.of(justifier.justifications());
        onlyHermit.stream().forEach(triple -> graph.add(Iris.statement(triple), Entente.foundOnlyBy, Hermit.literal()));
        addClaims(graph);
        size = graph.size();
        explained = (long) entailed.size() + negatives.size();
        return graph;
    }

    /** Ties the assertions that were generated from claims to these, where a reason takes them. */
    private void addClaims(Graph graph) {
        closure.rules().catalogue().formalised().forEach((triple, claims) -> {
            Node statement = Iris.statement(triple);
            if (graph.contains(statement, RDF.type.asNode(), Node.ANY)) {
                claims.forEach(claim -> graph.add(statement, Entente.formalises, claim));
            }
        });
    }

    /** What was found, after {@link #compare} and {@link #justify}. */
    public Assurance assurance() {
        return new Assurance(
                inputHash(),
                closed,
                closed,
                onlyHermit.size(),
                certificate.axioms(),
                certificate.witnesses(),
                certificate.refusals().stream().map(SecondWay::text).toList(),
                reasons,
                size,
                explained,
                unexplained);
    }

    private String inputHash() {
        return Iris.hash(ontology.logicalAxioms()
                .map(axiom -> axiom.getAxiomWithoutAnnotations().toString())
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    private static String text(Certificate.Refusal refusal) {
        return refusal.axiom() == null ? refusal.reason() : refusal.axiom().text() + " (" + refusal.reason() + ")";
    }

    private static String text(Triple triple) {
        return triple.toString(Iris.prefixes());
    }
}
