package org.entente.reasoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.entente.reasoning.closure.Closing;
import org.entente.reasoning.closure.FactStore;
import org.entente.reasoning.closure.Supports;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLIndividual;

/** Turns the elements of a support into axioms and assertions. */
final class Parts {
    private static final OWLDataFactory FACTORY = OWLManager.getOWLDataFactory();

    private final Rules rules;
    private final Closing closing;
    private final Statements statements;
    private final DerivationReader reader;

    Parts(Rules rules, Closing closing, Statements statements, DerivationReader reader) {
        this.rules = rules;
        this.closing = closing;
        this.statements = statements;
        this.reader = reader;
    }

    /** The parts of a reason; that everything is a thing is no part. */
    List<Part> of(int[] elements) {
        List<Part> parts = new ArrayList<>();
        Map<Integer, List<Integer>> differences = new TreeMap<>();
        for (int element : elements) {
            int number = Supports.number(element);
            if (Supports.isAxiom(element)) {
                parts.add(new Part(rules.catalogue().axiom(number), new int[] {element}));
            } else if (reader.isDifference(number)) {
                differences.computeIfAbsent(reader.differenceAxiom(number), unseen -> new ArrayList<>()).add(element);
            } else if (closing.trace().predicate(number) != rules.sheet().symbols.everything) {
                parts.add(new Part(assertion(number), new int[] {element}));
            }
        }
        differences.forEach((axiom, pairs) -> parts.add(difference(pairs)));
        return parts;
    }

    private Part difference(Collection<Integer> pairs) {
        TreeSet<Integer> individuals = new TreeSet<>();
        for (int pair : pairs) {
            individuals.add(subject(Supports.number(pair)));
            individuals.add(object(Supports.number(pair)));
        }
        List<OWLIndividual> different = individuals.stream().map(this::individual).sorted().toList();
        return new Part(
                FACTORY.getOWLDifferentIndividualsAxiom(different),
                pairs.stream().mapToInt(Integer::intValue).toArray());
    }

    private OWLAxiom assertion(int node) {
        return reader.isDenial(closing.trace().predicate(node)) ? reader.denied(node) : axiom(reader.triple(node));
    }

    /** A triple about named things as an assertion. */
    static OWLAxiom axiom(Triple triple) {
        OWLIndividual subject = FACTORY.getOWLNamedIndividual(Terms.iri(triple.getSubject()));
        return triple.getPredicate().equals(RDF.type.asNode())
                ? FACTORY.getOWLClassAssertionAxiom(FACTORY.getOWLClass(Terms.iri(triple.getObject())), subject)
                : FACTORY.getOWLObjectPropertyAssertionAxiom(
                        FACTORY.getOWLObjectProperty(Terms.iri(triple.getPredicate())),
                        subject,
                        FACTORY.getOWLNamedIndividual(Terms.iri(triple.getObject())));
    }

    /** The elements of parts, without those of one of them. */
    static int[] elements(List<Part> parts, Part without) {
        return parts.stream()
                .filter(part -> part != without)
                .flatMapToInt(part -> Arrays.stream(part.elements()))
                .sorted()
                .toArray();
    }

    private OWLIndividual individual(int number) {
        Node name = statements.individual(number);
        return FACTORY.getOWLNamedIndividual(Terms.iri(name));
    }

    private int subject(int node) {
        FactStore facts = closing.facts();
        return facts.subject(closing.trace().predicate(node), closing.trace().fact(node));
    }

    private int object(int node) {
        FactStore facts = closing.facts();
        return facts.object(closing.trace().predicate(node), closing.trace().fact(node));
    }
}
