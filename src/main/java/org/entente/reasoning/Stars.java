package org.entente.reasoning;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.reasoning.closure.FactStore;
import org.entente.reasoning.closure.Ints;
import org.semanticweb.owlapi.model.HasFiller;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLObjectCardinalityRestriction;
import org.semanticweb.owlapi.model.OWLObjectMinCardinality;
import org.semanticweb.owlapi.model.OWLObjectOneOf;
import org.semanticweb.owlapi.model.OWLObjectSomeValuesFrom;

/**
 * The stars of a closure: an individual with its asserted types, all its relations, and the types of those at the other
 * end. Individuals whose stars differ in names only have one star in common.
 *
 * <p>Who an axiom names keeps the name. Neighbours that differ in nothing else are kept up to one more than any axiom
 * counts. A type of a neighbour is a class, or what an axiom asks of a filler in more than one word.
 */
final class Stars {
    private final FactStore facts;
    private final Symbols symbols;
    private final Rules rules;
    private final int size;
    private final int named;
    private final int mostAlike;
    private final List<OWLClassExpression> fillers;
    private final int[][] types;
    private final int[] kinds;
    private final Edges edges;
    private final Map<IntBuffer, Integer> kindNumbers = new HashMap<>();

    Stars(Rules rules, FactStore facts, Statements statements) {
        this.rules = rules;
        this.facts = facts;
        symbols = rules.sheet().symbols;
        size = statements.count();
        named = symbols.individualNames().size();
        mostAlike = 1 + expressions()
                .filter(OWLObjectCardinalityRestriction.class::isInstance)
                .mapToInt(counted -> ((OWLObjectCardinalityRestriction) counted).getCardinality())
                .max()
                .orElse(0);
        fillers = expressions().filter(Stars::isFound).map(Stars::filler).filter(Stars::isComposite).distinct().toList();
        types = types();
        edges = new Edges(symbols, facts, size);
        kinds = IntStream.range(0, size).map(this::kind).toArray();
    }

    /** One star, at an individual that stands for all its centres. */
    record Star(int centre, int[] neighbours, int centres) {
        IntStream individuals() {
            return IntStream.concat(IntStream.of(centre), IntStream.of(neighbours));
        }
    }

    private Stream<OWLClassExpression> expressions() {
        return rules.catalogue().originals().stream().flatMap(axiom -> axiom.nestedClassExpressions());
    }

    private static boolean isFound(OWLClassExpression expression) {
        return expression instanceof OWLObjectSomeValuesFrom || expression instanceof OWLObjectMinCardinality;
    }

    private static OWLClassExpression filler(OWLClassExpression restriction) {
        return (OWLClassExpression) ((HasFiller<?>) restriction).getFiller();
    }

    private static boolean isComposite(OWLClassExpression expression) {
        return expression.isAnonymous() && !(expression instanceof OWLObjectOneOf);
    }

    /** What axioms ask of fillers in more than one word. */
    List<OWLClassExpression> fillers() {
        return fillers;
    }

    /** The classes of an individual by predicate, then its composite types: the number of predicates plus their place. */
    int[] types(int individual) {
        return types[individual];
    }

    private int[][] types() {
        Ints[] found = new Ints[size];
        for (int predicate = 0; predicate < symbols.predicates(); predicate++) {
            if (symbols.isClass(predicate) && symbols.name(predicate) != null && predicate != symbols.everything) {
                for (int fact = 0; fact < facts.size(predicate); fact++) {
                    add(found, facts.subject(predicate, fact), predicate);
                }
            }
        }
        ClassEvaluator classes = new ClassEvaluator(new Interpretation(symbols, facts, size));
        for (int place = 0; place < fillers.size(); place++) {
            OWLClassExpression filler = fillers.get(place);
            int number = symbols.predicates() + place;
            classes.candidates(filler)
                    .filter(individual -> classes.isIn(filler, individual))
                    .forEach(individual -> add(found, individual, number));
        }
        return Arrays.stream(found).map(list -> list == null ? new int[0] : list.toArray()).toArray(int[][]::new);
    }

    private static void add(Ints[] lists, int individual, int number) {
        if (lists[individual] == null) {
            lists[individual] = new Ints(6);
        }
        lists[individual].add(number);
    }

    boolean isNamed(int individual) {
        return individual < named;
    }

    /** A number for what an individual is at the end of a relation. */
    private int kind(int individual) {
        int[] groups = rules.distinct().groups(individual);
        int[] key = new int[types[individual].length + groups.length + 2];
        key[0] = isNamed(individual) ? individual : -1;
        key[1] = groups.length;
        System.arraycopy(groups, 0, key, 2, groups.length);
        System.arraycopy(types[individual], 0, key, 2 + groups.length, types[individual].length);
        return number(key);
    }

    private int number(int[] key) {
        return kindNumbers.computeIfAbsent(IntBuffer.wrap(key), unseen -> kindNumbers.size());
    }

    /** The distinct stars, in the order of the first individual at the centre of each. */
    List<Star> distinct() {
        Map<IntBuffer, Star> stars = new LinkedHashMap<>();
        for (int individual = 0; individual < size; individual++) {
            Map<Integer, List<Integer>> alike = alike(individual);
            Star star = new Star(individual, neighbours(alike), 1);
            stars.merge(IntBuffer.wrap(key(individual, alike)), star, (old, same) ->
                    new Star(old.centre(), old.neighbours(), old.centres() + 1));
        }
        return List.copyOf(stars.values());
    }

    /** The neighbours by a number for what they are and how they are related. */
    private Map<Integer, List<Integer>> alike(int individual) {
        Map<Integer, List<Integer>> alike = new TreeMap<>();
        edges.neighbours(individual, (neighbour, labels) -> {
            int[] key = Arrays.copyOf(labels, labels.length + 2);
            key[labels.length] = neighbour == individual ? -1 : kinds[neighbour];
            // no kind ends so
            key[labels.length + 1] = Integer.MIN_VALUE;
            List<Integer> same = alike.computeIfAbsent(number(key), unseen -> new ArrayList<>());
            if (same.size() < mostAlike) {
                same.add(neighbour);
            }
        });
        return alike;
    }

    private static int[] neighbours(Map<Integer, List<Integer>> alike) {
        return alike.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.naturalOrder())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] key(int individual, Map<Integer, List<Integer>> alike) {
        Ints key = new Ints(16);
        key.add(kinds[individual]);
        for (int type : types[individual]) {
            key.add(isAsserted(type, individual) ? 1 : 0);
        }
        alike.forEach((kind, same) -> {
            key.add(kind);
            key.add(same.size());
        });
        return key.toArray();
    }

    boolean isAsserted(int type, int individual) {
        return type < symbols.predicates() && facts.isAsserted(type, facts.find(type, individual, individual));
    }

    /** The relations between two, as {@link Edges} labels them. */
    int[] relations(int individual, int neighbour) {
        return edges.between(individual, neighbour);
    }
}
