package org.entente.reasoning;

import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.entente.reasoning.closure.Closing;
import org.entente.reasoning.closure.Distinct;
import org.entente.reasoning.closure.Supports;
import org.entente.reasoning.closure.Trace;

/** A closing for a handful of facts and axioms at a time; each is taken back before the next. */
final class Sandbox {
    private static final Distinct NOTHING_DECLARED = new Distinct(List.of(), new int[0]);

    private final Closing source;
    private final Closing closing;
    private final BitSet enabled = new BitSet();
    private final Closing.Mark empty;

    /** A sandbox for elements of the supports of a closing. */
    Sandbox(Rules rules, Closing source, boolean traced) {
        this.source = source;
        closing = new Closing(rules.program(), NOTHING_DECLARED, enabled, traced);
        empty = closing.mark();
    }

    /** What becomes of these facts under these axioms alone; the closing is only good inside the question. */
    <T> T ask(int[] elements, Function<Closing, T> question) {
        for (int element : elements) {
            add(element);
        }
        closing.restart();
        closing.run();
        T answer = question.apply(closing);
        closing.rollBack(empty);
        enabled.clear();
        return answer;
    }

    private void add(int element) {
        int number = Supports.number(element);
        if (Supports.isAxiom(element)) {
            enabled.set(number);
            return;
        }
        Trace trace = source.trace();
        int predicate = trace.predicate(number);
        int subject = source.facts().subject(predicate, trace.fact(number));
        int object = source.facts().object(predicate, trace.fact(number));
        if (predicate == closing.program().predicates()) {
            closing.addDifference(subject, object);
        } else {
            closing.add(predicate, subject, object);
        }
    }

    /** As few of the elements as still have the property, which all together have. */
    int[] contract(int[] elements, Predicate<Closing> goal) {
        int[] kept = elements;
        for (int element : elements) {
            int[] rest = IntStream.of(kept).filter(other -> other != element).toArray();
            if (ask(rest, goal::test)) {
                kept = rest;
            }
        }
        return kept;
    }
}
