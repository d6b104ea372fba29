package org.entente.reasoning.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rules made ready to run: for each predicate, what a new fact of it sets off. Can be shared by threads. */
public final class Program {
    private final List<Rule> rules;
    private final List<Counting> countings;
    private final int predicates;
    private final Plan[][] triggers;
    private final int[][] countingsOf;
    private final Disjointness[][] disjointOf;
    private final int[] withoutBody;
    private final boolean[] unary;
    private final boolean[] bySubject;
    private final boolean[] byObject;

    /**
     * @param unary     per predicate, whether it is a class
     * @param disjoint  which classes are disjoint, for telling individuals apart; the clashes are rules of their own
     */
    public Program(boolean[] unary, List<Rule> rules, List<Counting> countings, List<Disjointness> disjoint) {
        this.unary = unary.clone();
        this.rules = List.copyOf(rules);
        this.countings = List.copyOf(countings);
        predicates = unary.length;
        bySubject = new boolean[predicates];
        byObject = new boolean[predicates];
        triggers = triggers();
        withoutBody = IntStream.range(0, rules.size())
                .filter(rule -> rules.get(rule).body().isEmpty())
                .toArray();
        countingsOf = countingsOf();
        disjointOf = disjointOf(disjoint);
    }

    private Plan[][] triggers() {
        List<List<Plan>> plans = lists();
        for (int rule = 0; rule < rules.size(); rule++) {
            Rule content = rules.get(rule);
            for (int trigger = 0; trigger < content.body().size(); trigger++) {
                Plan plan = new Plan(rule, content, trigger);
                plans.get(plan.triggerAtom().predicate()).add(plan);
                for (Plan.Step step : plan.steps) {
                    bySubject[step.atom().predicate()] |= step.access() == Plan.Access.BY_SUBJECT;
                    byObject[step.atom().predicate()] |= step.access() == Plan.Access.BY_OBJECT;
                }
            }
        }
        return plans.stream().map(list -> list.toArray(Plan[]::new)).toArray(Plan[][]::new);
    }

    private int[][] countingsOf() {
        List<List<Integer>> lists = lists();
        for (int counting = 0; counting < countings.size(); counting++) {
            Counting content = countings.get(counting);
            lists.get(content.property()).add(counting);
            if (content.filler() >= 0) {
                lists.get(content.filler()).add(counting);
            }
            bySubject[content.property()] = true;
            byObject[content.property()] = true;
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private Disjointness[][] disjointOf(List<Disjointness> disjoint) {
        List<List<Disjointness>> lists = lists();
        for (Disjointness pair : disjoint) {
            lists.get(pair.one()).add(pair);
            lists.get(pair.other()).add(new Disjointness(pair.other(), pair.one(), pair.axiom()));
        }
        return lists.stream().map(list -> list.toArray(Disjointness[]::new)).toArray(Disjointness[][]::new);
    }

    private <T> List<List<T>> lists() {
        List<List<T>> lists = new ArrayList<>();
        for (int predicate = 0; predicate < predicates; predicate++) {
            lists.add(new ArrayList<>());
        }
        return lists;
    }

    public int predicates() {
        return predicates;
    }

    public Rule rule(int rule) {
        return rules.get(rule);
    }

    public List<Rule> rules() {
        return rules;
    }

    public Counting counting(int counting) {
        return countings.get(counting);
    }

    public List<Counting> countings() {
        return countings;
    }

    /** The rules whose conclusion holds by itself. */
    int[] withoutBody() {
        return withoutBody;
    }

    Plan[] triggers(int predicate) {
        return triggers[predicate];
    }

    int[] countingsOf(int predicate) {
        return countingsOf[predicate];
    }

    /** The classes that are disjoint with a class, which comes first in each pair. */
    Disjointness[] disjointOf(int predicate) {
        return disjointOf[predicate];
    }

    Relation relation(int predicate) {
        return new Relation(unary[predicate], bySubject[predicate], byObject[predicate]);
    }
}
