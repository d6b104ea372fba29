package org.entente.reasoning.closure;

import java.util.BitSet;

/** Facts by predicate, asserted and derived; the last ones can be taken back. */
public final class FactStore {
    private final Program program;
    private final Relation[] relations;
    private final BitSet[] asserted;
    private int size;

    public FactStore(Program program) {
        this.program = program;
        relations = new Relation[program.predicates() + 1];
        asserted = new BitSet[program.predicates()];
    }

    /** The predicate under which known differences are kept, the smaller individual first. */
    int differences() {
        return program.predicates();
    }

    Relation relation(int predicate) {
        Relation relation = relations[predicate];
        if (relation == null) {
            relation = predicate == differences() ? new Relation(false, false, false) : program.relation(predicate);
            relations[predicate] = relation;
        }
        return relation;
    }

    /** The relation if it holds anything, else null. */
    Relation filled(int predicate) {
        return relations[predicate];
    }

    /** The number of the fact among those of its predicate, or -1. */
    public int find(int predicate, int subject, int object) {
        Relation relation = relations[predicate];
        return relation == null ? Relation.ABSENT : relation.find(subject, object);
    }

    public boolean contains(int predicate, int subject, int object) {
        return find(predicate, subject, object) != Relation.ABSENT;
    }

    /** Adds a fact and gives its number, or -1 if it was there. */
    int add(int predicate, int subject, int object) {
        int fact = relation(predicate).add(subject, object);
        size += fact == Relation.ABSENT ? 0 : 1;
        return fact;
    }

    /** Adds a fact as given, not derived; whether it is new. */
    public boolean addAsserted(int predicate, int subject, int object) {
        int fact = add(predicate, subject, object);
        if (asserted[predicate] == null) {
            asserted[predicate] = new BitSet();
        }
        asserted[predicate].set(fact == Relation.ABSENT ? find(predicate, subject, object) : fact);
        return fact != Relation.ABSENT;
    }

    public boolean isAsserted(int predicate, int fact) {
        return asserted[predicate] != null && asserted[predicate].get(fact);
    }

    /** The number of facts of one predicate; they are numbered from 0. */
    public int size(int predicate) {
        return relations[predicate] == null ? 0 : relations[predicate].size();
    }

    public int subject(int predicate, int fact) {
        return relations[predicate].subject(fact);
    }

    public int object(int predicate, int fact) {
        return relations[predicate].object(fact);
    }

    /** The number of all facts, known differences included. */
    public int size() {
        return size;
    }

    /** How much there is now, for {@link #rollBack}. */
    int[] mark() {
        int[] sizes = new int[relations.length];
        for (int predicate = 0; predicate < sizes.length; predicate++) {
            sizes[predicate] = relations[predicate] == null ? 0 : relations[predicate].size();
        }
        return sizes;
    }

    /** Takes back every fact that came after the mark. */
    void rollBack(int[] mark) {
        for (int predicate = 0; predicate < mark.length; predicate++) {
            Relation relation = relations[predicate];
            if (relation != null && relation.size() > mark[predicate]) {
                size -= relation.size() - mark[predicate];
                relation.truncate(mark[predicate]);
                if (predicate < asserted.length && asserted[predicate] != null) {
                    int end = Math.max(mark[predicate], asserted[predicate].length());
                    asserted[predicate].clear(mark[predicate], end);
                }
            }
        }
    }
}
