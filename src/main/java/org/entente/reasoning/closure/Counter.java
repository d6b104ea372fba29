package org.entente.reasoning.closure;

/** Finds as many fillers as a counting asks for that are known to differ from each other. */
final class Counter {
    private static final int MOST_TRACED = 8;
    private static final int LONGEST_SEARCH = 100_000;

    final Pending pending = new Pending();
    private final Closing closing;
    private final FactStore facts;
    private final Differences differences;
    private Counting counting;
    private int number;
    private int individual;
    private int[] fillers;
    private int[] chosen;
    private int found;
    private int tries;

    Counter(Closing closing, Differences differences) {
        this.closing = closing;
        this.facts = closing.facts();
        this.differences = differences;
    }

    /** A fact has come that may be a filler's. */
    void noticed(int number, int predicate, int subject, int object) {
        Counting content = closing.program().counting(number);
        if (predicate == content.property()) {
            int filler = content.inverse() ? subject : object;
            if (content.filler() < 0 || isSeen(content.filler(), filler, filler)) {
                count(number, content.inverse() ? object : subject, filler);
            }
            return;
        }
        Relation relation = facts.filled(content.property());
        if (relation == null) {
            return;
        }
        int fact = content.inverse() ? relation.firstOfSubject(subject) : relation.firstOfObject(subject);
        while (fact >= 0) {
            if (fact < relation.processed) {
                count(number, content.inverse() ? relation.object(fact) : relation.subject(fact), subject);
            }
            fact = content.inverse() ? relation.nextOfSubject(fact) : relation.nextOfObject(fact);
        }
    }

    private boolean isSeen(int predicate, int subject, int object) {
        int fact = facts.find(predicate, subject, object);
        return fact >= 0 && fact < facts.filled(predicate).processed;
    }

    private void count(int number, int individual, int newest) {
        if (prepare(number, individual)) {
            chosen[0] = newest;
            extend(1, 0, newest);
            if (found == 0) {
                pending.add(number, individual);
            }
        }
    }

    /** Whether it makes sense to search. */
    private boolean prepare(int number, int individual) {
        this.number = number;
        this.individual = individual;
        counting = closing.program().counting(number);
        found = 0;
        tries = 0;
        if (closing.trace() == null && facts.contains(counting.head(), individual, individual)) {
            return false;
        }
        fillers = fillers();
        chosen = new int[counting.count()];
        return fillers.length >= counting.count();
    }

    private int[] fillers() {
        Ints found = new Ints(8);
        Relation relation = facts.filled(counting.property());
        int fact = counting.inverse() ? relation.firstOfObject(individual) : relation.firstOfSubject(individual);
        while (fact >= 0) {
            int filler = counting.inverse() ? relation.subject(fact) : relation.object(fact);
            if (fact < relation.processed && (counting.filler() < 0 || isSeen(counting.filler(), filler, filler))) {
                found.add(filler);
            }
            fact = counting.inverse() ? relation.nextOfObject(fact) : relation.nextOfSubject(fact);
        }
        return found.toArray();
    }

    private void extend(int size, int from, int newest) {
        if (size == counting.count()) {
            conclude();
            return;
        }
        int enough = closing.trace() == null ? 1 : MOST_TRACED;
        for (int next = from; next < fillers.length && found < enough && tries++ < LONGEST_SEARCH; next++) {
            if (fillers[next] != newest && differsFromChosen(fillers[next], size)) {
                chosen[size] = fillers[next];
                extend(size + 1, next + 1, newest);
            }
        }
    }

    private boolean differsFromChosen(int candidate, int size) {
        for (int index = 0; index < size; index++) {
            if (!differences.areDifferent(candidate, chosen[index])) {
                return false;
            }
        }
        return true;
    }

    private void conclude() {
        found++;
        closing.conclude(counting.head(), individual, individual);
        if (closing.trace() != null) {
            int node = closing.node(counting.head(), individual, individual);
            closing.trace().derived(node, Trace.Kind.COUNTING, number, premises());
        }
    }

    private int[] premises() {
        Ints premises = new Ints(8);
        for (int one = 0; one < chosen.length; one++) {
            int filler = chosen[one];
            premises.add(counting.inverse()
                    ? closing.node(counting.property(), filler, individual)
                    : closing.node(counting.property(), individual, filler));
            if (counting.filler() >= 0) {
                premises.add(closing.node(counting.filler(), filler, filler));
            }
            for (int other = 0; other < one; other++) {
                premises.add(differences.node(filler, chosen[other]));
            }
        }
        return premises.toArray();
    }

    /** Counts again where differences were not known; whether anything came of it. */
    boolean retry() {
        return pending.retry(waiting -> {
            if (facts.contains(closing.program().counting(waiting[0]).head(), waiting[1], waiting[1])) {
                return true;
            }
            if (!prepare(waiting[0], waiting[1])) {
                return false;
            }
            extend(0, 0, Relation.ABSENT);
            return found > 0;
        });
    }
}
