package org.entente.reasoning.closure;

import java.util.ArrayList;
import java.util.List;

/**
 * How to complete the body of a rule once a new fact matches one of its atoms: the other atoms in the order in which
 * most of each is known already.
 */
final class Plan {
    /** How the facts for an atom are found. */
    enum Access { CHECK, BY_SUBJECT, BY_OBJECT, SCAN }

    /**
     * One atom to match.
     *
     * @param position its place in the body
     * @param newest   whether the new fact itself may match it: only atoms behind the trigger's, so that each way to
     *                 satisfy the body is found once
     */
    record Step(Atom atom, int position, Access access, boolean newest) {}

    final int rule;
    final Rule content;
    final int trigger;
    final Step[] steps;
    /** After how many steps the head is known; if it holds already, nothing new can come. */
    final int headKnown;

    Plan(int rule, Rule content, int trigger) {
        this.rule = rule;
        this.content = content;
        this.trigger = trigger;
        List<Integer> left = new ArrayList<>();
        for (int position = 0; position < content.body().size(); position++) {
            if (position != trigger) {
                left.add(position);
            }
        }
        boolean[] bound = new boolean[content.variables()];
        bind(content.body().get(trigger), bound);
        int known = isKnown(content.head(), bound) ? 0 : Integer.MAX_VALUE;
        steps = new Step[left.size()];
        for (int step = 0; step < steps.length; step++) {
            int position = mostKnown(left, bound);
            left.remove((Integer) position);
            Atom atom = content.body().get(position);
            steps[step] = new Step(atom, position, access(atom, bound), position > trigger);
            bind(atom, bound);
            known = isKnown(content.head(), bound) ? Math.min(known, step + 1) : known;
        }
        headKnown = known;
    }

    Atom triggerAtom() {
        return content.body().get(trigger);
    }

    private int mostKnown(List<Integer> left, boolean[] bound) {
        int best = left.get(0);
        for (int position : left) {
            if (access(content.body().get(position), bound).ordinal()
                    < access(content.body().get(best), bound).ordinal()) {
                best = position;
            }
        }
        return best;
    }

    private static Access access(Atom atom, boolean[] bound) {
        boolean subject = isBound(atom.subject(), bound);
        boolean object = isBound(atom.object(), bound);
        if (subject && object) {
            return Access.CHECK;
        }
        return subject ? Access.BY_SUBJECT : object ? Access.BY_OBJECT : Access.SCAN;
    }

    private static boolean isKnown(Atom head, boolean[] bound) {
        return head != null && isBound(head.subject(), bound) && isBound(head.object(), bound);
    }

    private static boolean isBound(int term, boolean[] bound) {
        return !Atom.isVariable(term) || bound[Atom.slot(term)];
    }

    private static void bind(Atom atom, boolean[] bound) {
        for (int term : new int[] {atom.subject(), atom.object()}) {
            if (Atom.isVariable(term)) {
                bound[Atom.slot(term)] = true;
            }
        }
    }
}
