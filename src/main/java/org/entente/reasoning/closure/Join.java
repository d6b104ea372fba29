package org.entente.reasoning.closure;

import java.util.Arrays;

/** Completes the bodies of rules from a new fact, and draws their conclusions. */
final class Join {
    final Pending pending = new Pending();
    private final Closing closing;
    private final FactStore facts;
    private final Differences differences;
    private final int[] binding;
    private final int[] matched;
    private Plan plan;
    private int triggered;

    Join(Closing closing, Differences differences) {
        this.closing = closing;
        this.facts = closing.facts();
        this.differences = differences;
        var rules = closing.program().rules();
        binding = new int[rules.stream().mapToInt(Rule::variables).max().orElse(0)];
        matched = new int[rules.stream().mapToInt(rule -> rule.body().size()).max().orElse(0)];
    }

    /** Finds every way to complete a plan from a fact that may match its trigger. */
    void match(Plan plan, int predicate, int fact) {
        this.plan = plan;
        triggered = predicate;
        Arrays.fill(binding, Relation.ABSENT);
        Atom atom = plan.triggerAtom();
        Relation relation = facts.filled(predicate);
        if (unify(atom.subject(), relation.subject(fact)) && unify(atom.object(), relation.object(fact))) {
            matched[plan.trigger] = fact;
            join(0);
        }
    }

    private void join(int step) {
        if (closing.trace() == null && step >= plan.headKnown && holds(plan.content.head())) {
            return;
        }
        if (step == plan.steps.length) {
            complete(plan.rule);
            return;
        }
        Relation relation = facts.filled(plan.steps[step].atom().predicate());
        if (relation != null) {
            find(step, relation);
        }
    }

    private void find(int step, Relation relation) {
        Atom atom = plan.steps[step].atom();
        int subject = value(atom.subject());
        int object = value(atom.object());
        switch (plan.steps[step].access()) {
            case CHECK -> advance(step, relation, relation.find(subject, object));
            case BY_SUBJECT -> {
                for (int fact = relation.firstOfSubject(subject); fact >= 0; fact = relation.nextOfSubject(fact)) {
                    bindAndAdvance(step, relation, fact);
                }
            }
            case BY_OBJECT -> {
                for (int fact = relation.firstOfObject(object); fact >= 0; fact = relation.nextOfObject(fact)) {
                    bindAndAdvance(step, relation, fact);
                }
            }
            case SCAN -> {
                for (int fact = 0; fact < limit(step, relation); fact++) {
                    bindAndAdvance(step, relation, fact);
                }
            }
        }
    }

    /** Facts that the rules have not seen come later, as triggers. */
    private int limit(int step, Relation relation) {
        boolean newest = plan.steps[step].newest() && plan.steps[step].atom().predicate() == triggered;
        return relation.processed + (newest ? 1 : 0);
    }

    private void bindAndAdvance(int step, Relation relation, int fact) {
        Atom atom = plan.steps[step].atom();
        int subject = value(atom.subject());
        int object = value(atom.object());
        if (unify(atom.subject(), relation.subject(fact)) && unify(atom.object(), relation.object(fact))) {
            advance(step, relation, fact);
        }
        restore(atom.subject(), subject);
        restore(atom.object(), object);
    }

    private void advance(int step, Relation relation, int fact) {
        if (fact >= 0 && fact < limit(step, relation)) {
            matched[plan.steps[step].position()] = fact;
            join(step + 1);
        }
    }

    private boolean unify(int term, int individual) {
        if (!Atom.isVariable(term)) {
            return term == individual;
        }
        int slot = Atom.slot(term);
        if (binding[slot] < 0) {
            binding[slot] = individual;
            return true;
        }
        return binding[slot] == individual;
    }

    private void restore(int term, int individual) {
        if (Atom.isVariable(term)) {
            binding[Atom.slot(term)] = individual;
        }
    }

    private int value(int term) {
        return Atom.isVariable(term) ? binding[Atom.slot(term)] : term;
    }

    private boolean holds(Atom atom) {
        return facts.contains(atom.predicate(), value(atom.subject()), value(atom.object()));
    }

    /** The whole body holds; what is left are the differences. */
    void complete(int rule) {
        Rule content = closing.program().rule(rule);
        for (Rule.Pair pair : content.different()) {
            int one = value(pair.one());
            int other = value(pair.other());
            if (one == other) {
                return;
            }
            if (!differences.areDifferent(one, other)) {
                wait(rule, content);
                return;
            }
        }
        fire(rule, content);
    }

    private void wait(int rule, Rule content) {
        int[] waiting = new int[1 + binding.length + content.body().size()];
        waiting[0] = rule;
        System.arraycopy(binding, 0, waiting, 1, binding.length);
        System.arraycopy(matched, 0, waiting, 1 + binding.length, content.body().size());
        pending.add(waiting);
    }

    /** Tries again what waited for a difference; whether anything came of it. */
    boolean retry() {
        return pending.retry(waiting -> {
            Rule content = closing.program().rule(waiting[0]);
            System.arraycopy(waiting, 1, binding, 0, binding.length);
            System.arraycopy(waiting, 1 + binding.length, matched, 0, content.body().size());
            boolean known = content.different().stream()
                    .allMatch(pair -> differences.areDifferent(value(pair.one()), value(pair.other())));
            if (known) {
                fire(waiting[0], content);
            }
            return known;
        });
    }

    private void fire(int rule, Rule content) {
        if (content.isClash()) {
            if (closing.clashed()) {
                closing.trace().derived(Relation.ABSENT, Trace.Kind.RULE, rule, premises(content));
            }
            return;
        }
        Atom head = content.head();
        closing.conclude(head.predicate(), value(head.subject()), value(head.object()));
        if (closing.trace() != null) {
            int node = closing.node(head.predicate(), value(head.subject()), value(head.object()));
            closing.trace().derived(node, Trace.Kind.RULE, rule, premises(content));
        }
    }

    private int[] premises(Rule content) {
        int body = content.body().size();
        int[] premises = new int[body + content.different().size()];
        for (int position = 0; position < body; position++) {
            premises[position] = closing.trace().node(content.body().get(position).predicate(), matched[position]);
        }
        for (int pair = 0; pair < content.different().size(); pair++) {
            Rule.Pair terms = content.different().get(pair);
            premises[body + pair] = differences.node(value(terms.one()), value(terms.other()));
        }
        return premises;
    }
}
