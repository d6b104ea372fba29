package org.entente.reasoning;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.reasoning.closure.Closing;
import org.entente.reasoning.closure.Distinct;
import org.entente.reasoning.closure.Program;
import org.semanticweb.owlapi.model.OWLOntology;

/**
 * Rules read off the axioms of an ontology, compiled once; then any facts are closed under them in milliseconds.
 *
 * <pre>{@code
 * Rules rules = Rules.of(ontology).with(closures);
 * TracedClosure closure = rules.close(facts);
 * closure.derivations(triple);
 * }</pre>
 *
 * <p>Can be shared by threads; what it returns cannot.
 */
public final class Rules {
    private final AxiomCatalogue axioms;
    private final RuleSheet sheet;
    private final Program program;
    private final Distinct distinct;
    private final Graph declarations;
    private final Exclusions exclusions;

    private Rules(AxiomCatalogue axioms, RuleSheet sheet, Graph declarations, Exclusions exclusions) {
        this.axioms = axioms;
        this.sheet = sheet;
        this.declarations = declarations;
        this.exclusions = exclusions;
        program = sheet.program();
        distinct = sheet.distinct();
    }

    /**
     * Reads the axioms of a graph, which declares every class and property that it or the facts use. Assertions in it
     * are facts of every closure.
     *
     * @throws UnreadTriplesException when a triple would not be read as what it says
     */
    public static Rules of(Graph ontology) {
        return of(OntologyReader.read(ontology), ontology);
    }

    /** The rules of an ontology that was read from this graph. */
    static Rules of(OWLOntology ontology, Graph graph) {
        Graph declarations = GraphMemFactory.createGraphMem2();
        graph.stream().filter(OwlSyntax::isDeclaration).forEach(declarations::add);
        return compile(AxiomCatalogue.of(ontology), declarations, new Exclusions(graph));
    }

    private static Rules compile(AxiomCatalogue axioms, Graph declarations, Exclusions exclusions) {
        return new Rules(axioms, RuleCompiler.compile(axioms), declarations, exclusions);
    }

    /** These rules and those of more axioms over declared terms, such as the roster closures of another view. */
    public Rules with(Graph more) {
        Graph merged = GraphMemFactory.createGraphMem2();
        GraphUtil.addInto(merged, declarations);
        GraphUtil.addInto(merged, more);
        return compile(axioms.with(OntologyReader.read(merged)), declarations, exclusions);
    }

    /** These rules less those of the axioms with these nodes. */
    public Rules without(Set<Node> axiomNodes) {
        return compile(axioms.without(axiomNodes), declarations, exclusions);
    }

    /** Every axiom that has a part in the rules or is checked by the certificate, in a fixed order. */
    public List<Axiom> axioms() {
        return axioms.originals().stream().map(axiom -> axioms.cited(axioms.numberOf(axiom))).toList();
    }

    /** Closes the class and property assertions of a graph, negative ones included, keeping every derivation. */
    public TracedClosure close(Graph facts) {
        return close(facts, Set.of());
    }

    /** The same under these rules less those of the axioms with these nodes, without compiling the rest anew. */
    public TracedClosure close(Graph facts, Set<Node> without) {
        return closeWith(facts, axioms.numbersOf(without));
    }

    /** @param disabled the numbers of the axioms whose rules do not run */
    TracedClosure closeWith(Graph facts, Set<Integer> disabled) {
        FactFeed feed = new FactFeed(sheet, new Closing(program, distinct, enabled(disabled), true));
        assertions().forEach(feed::add);
        feed.add(facts);
        return new TracedClosure(this, disabled, feed.close(), feed.individuals());
    }

    /** Null if all are, which spares the asking. */
    private BitSet enabled(Set<Integer> disabled) {
        if (disabled.isEmpty()) {
            return null;
        }
        BitSet enabled = new BitSet();
        enabled.set(0, axioms.size());
        disabled.forEach(enabled::clear);
        return enabled;
    }

    /**
     * Closes class and property assertions without keeping the derivations: millions of facts, which need not stand in a
     * graph, since each triple is forgotten once it is numbered.
     *
     * @param facts sends one triple after the other to where it is told
     */
    public UntracedClosure closeUntraced(Consumer<Consumer<Triple>> facts) {
        FactFeed feed = new FactFeed(sheet, new Closing(program, distinct, null, false));
        assertions().forEach(feed::add);
        facts.accept(feed::add);
        return new UntracedClosure(this, feed.close(), feed.individuals());
    }

    /** The triples of the assertions that stand among the axioms. */
    private Stream<Triple> assertions() {
        return axioms.assertions().stream().flatMap(axiom -> AxiomTriples.of(axiom).stream());
    }

    /** How many rules there are to switch off. */
    int switches() {
        return sheet.rules.size() + sheet.countings.size();
    }

    /** These rules less one: nothing reasons so, but the certificate has to notice. */
    Rules switchOff(int rule) {
        return new Rules(axioms, sheet.without(rule), declarations, exclusions);
    }

    /** The numbers of the rules that find contradictions. */
    int[] clashRules() {
        return IntStream.range(0, sheet.rules.size())
                .filter(rule -> sheet.rules.get(rule).isClash())
                .toArray();
    }

    AxiomCatalogue catalogue() {
        return axioms;
    }

    RuleSheet sheet() {
        return sheet;
    }

    Program program() {
        return program;
    }

    Distinct distinct() {
        return distinct;
    }

    Exclusions exclusions() {
        return exclusions;
    }
}
