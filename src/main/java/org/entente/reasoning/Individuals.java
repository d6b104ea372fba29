package org.entente.reasoning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Numbers for individuals: those that axioms name first, then those that facts bring. */
final class Individuals {
    private final Map<Node, Integer> named;
    private final Map<Node, Integer> added = new HashMap<>();
    private final List<Node> names;

    Individuals(Symbols symbols) {
        named = symbols.individuals();
        names = new ArrayList<>(symbols.individualNames());
    }

    int number(Node individual) {
        Integer known = named.get(individual);
        if (known != null) {
            return known;
        }
        Integer old = added.putIfAbsent(individual, names.size());
        if (old == null) {
            names.add(individual);
        }
        return old == null ? names.size() - 1 : old;
    }

    /** The number of an individual that is there, or {@link Symbols#UNNAMED}. */
    int find(Node individual) {
        Integer known = named.get(individual);
        return known != null ? known : added.getOrDefault(individual, Symbols.UNNAMED);
    }

    Node name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }
}
