package org.entente.reasoning.closure;

/**
 * A pattern of facts: a predicate with two terms, of which a number from 0 on is an individual and a negative one a
 * variable. A class atom has the same term twice.
 */
public record Atom(int predicate, int subject, int object) {

    /** The term for a variable, numbered from 0. */
    public static int variable(int number) {
        return -1 - number;
    }

    public static boolean isVariable(int term) {
        return term < 0;
    }

    /** The place of a variable in a binding. */
    static int slot(int variable) {
        return -1 - variable;
    }
}
