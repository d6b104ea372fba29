package org.entente.reasoning;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.entente.reasoning.closure.Atom;
import org.entente.reasoning.closure.Backward;

/** Asks the rules backwards and writes what is missing as triples; marks for chains are shown by what would set them. */
final class Attempts {
    private final TracedClosure closure;
    private final Symbols symbols;

    Attempts(TracedClosure closure) {
        this.closure = closure;
        this.symbols = closure.rules().sheet().symbols;
    }

    List<Attempt> of(Triple goal, int most) {
        int predicate = closure.statements().predicate(goal);
        int subject = closure.statements().subject(goal);
        int object = closure.statements().object(goal);
        if (predicate < 0 || predicate >= symbols.predicates() || subject < 0 || object < 0) {
            return List.of();
        }
        return new Backward(closure.closing(), this::isUnfolded)
                .attempts(new Atom(predicate, subject, object), most).stream()
                        .map(this::attempt)
                        .distinct()
                        .toList();
    }

    private boolean isUnfolded(int predicate) {
        Node name = symbols.name(predicate);
        return name == null || closure.rules().exclusions().covers(name);
    }

    private Attempt attempt(Backward.Attempt attempt) {
        List<Axiom> axioms =
                Arrays.stream(attempt.axioms()).mapToObj(closure.rules().catalogue()::cited).toList();
        Stream<Triple> differences = attempt.undecided().stream()
                .map(pair -> Triple.create(node(pair.one()), OWL.differentFrom.asNode(), node(pair.other())))
                .filter(difference -> !closure.differ(difference.getSubject(), difference.getObject()));
        Stream<Triple> missing = attempt.missing().stream().map(this::triple);
        return new Attempt(
                axioms,
                attempt.holding().stream()
                        .filter(atom -> !isUnfolded(atom.predicate()))
                        .map(this::triple)
                        .toList(),
                Stream.concat(missing, differences).toList());
    }

    private Triple triple(Atom atom) {
        Node name = symbols.name(atom.predicate());
        return symbols.isClass(atom.predicate())
                ? Triple.create(node(atom.subject()), RDF.type.asNode(), name)
                : Triple.create(node(atom.subject()), name, node(atom.object()));
    }

    private Node node(int term) {
        return Atom.isVariable(term)
                ? NodeFactory.createVariable("x" + -term)
                : closure.statements().individual(term);
    }
}
