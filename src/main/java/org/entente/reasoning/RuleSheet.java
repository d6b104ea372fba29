package org.entente.reasoning;

import java.util.ArrayList;
import java.util.List;
import org.entente.reasoning.closure.Counting;
import org.entente.reasoning.closure.Disjointness;
import org.entente.reasoning.closure.Distinct;
import org.entente.reasoning.closure.Program;
import org.entente.reasoning.closure.Rule;

/** Where the rules read off the axioms are written down. */
final class RuleSheet {
    final Symbols symbols = new Symbols();
    final List<Rule> rules = new ArrayList<>();
    final List<Counting> countings = new ArrayList<>();
    final List<Disjointness> disjoint = new ArrayList<>();
    final List<int[]> distinct = new ArrayList<>();
    final List<Integer> distinctAxioms = new ArrayList<>();

    Program program() {
        return new Program(symbols.unary(), rules, countings, disjoint);
    }

    Distinct distinct() {
        return new Distinct(distinct, distinctAxioms.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether some rule ranges over everything. */
    boolean usesEverything() {
        return rules.stream().anyMatch(rule -> rule.body().stream()
                .anyMatch(atom -> atom.predicate() == symbols.everything));
    }
}
