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
    final Symbols symbols;
    final List<Rule> rules = new ArrayList<>();
    final List<Counting> countings = new ArrayList<>();
    final List<Disjointness> disjoint;
    final List<int[]> distinct;
    final List<Integer> distinctAxioms;

    RuleSheet() {
        symbols = new Symbols();
        disjoint = new ArrayList<>();
        distinct = new ArrayList<>();
        distinctAxioms = new ArrayList<>();
    }

    private RuleSheet(RuleSheet whole) {
        symbols = whole.symbols;
        disjoint = whole.disjoint;
        distinct = whole.distinct;
        distinctAxioms = whole.distinctAxioms;
        rules.addAll(whole.rules);
        countings.addAll(whole.countings);
    }

    /** The same without one rule, or one counting, which are numbered after the rules. */
    RuleSheet without(int rule) {
        RuleSheet rest = new RuleSheet(this);
        if (rule < rules.size()) {
            rest.rules.remove(rule);
        } else {
            rest.countings.remove(rule - rules.size());
        }
        return rest;
    }

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
