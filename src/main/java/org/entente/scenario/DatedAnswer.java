package org.entente.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.entente.competency.Answer;
import org.entente.competency.QuestionExec;
import org.entente.release.resolution.Choice;
import org.entente.release.resolution.Mode;

/**
 * The answer to a question as of a day, each row with how sure it is.
 *
 * @param rows the question's own columns, then {@code ?holds} (certainly, presumably, possibly; {@code only-if-certain}
 *     for what holds of the certain facts and no longer of all that is presumed, as an absence may) and {@code ?undated}
 *     (true where the row needs a fact of which no source gives a start or an end)
 * @param remarks how many rows are how sure, and what to know of each view
 */
public record DatedAnswer(Answer.Rows rows, List<String> remarks) {
    private static final Var HOLDS = Var.alloc("holds");
    private static final Var UNDATED = Var.alloc("undated");
    private static final List<Var> TRIPLE = List.of(Var.alloc("subject"), Var.alloc("predicate"), Var.alloc("object"));
    private static final Var TRUTH = Var.alloc("answer");

    /** How sure a row is, the surest first. */
    private enum Certainty {
        CERTAINLY, PRESUMABLY, POSSIBLY, ONLY_IF_CERTAIN;

        Node word() {
            return NodeFactory.createLiteralString(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /**
     * Asks a question of what is presumed, certain and possible on the day of a choice, whatever its mode.
     *
     * @param start begins a run of the question over a dataset
     * @throws ScenarioException if the question has a column of the name of one that is added
     */
    public static DatedAnswer of(Scenarios scenarios, Choice choice, Function<DatasetGraph, QuestionExec> start) {
        Map<Mode, Set<Binding>> found = new HashMap<>();
        List<Var> columns = new ArrayList<>();
        Set<String> remarks = new LinkedHashSet<>();
        for (Mode mode : Mode.values()) {
            Scenario scenario = scenarios.scenario(choice.in(mode));
            Answer.Rows rows = rows(start.apply(scenario.dataset()).answer());
            requireFree(rows.columns());
            found.put(mode, new LinkedHashSet<>(rows.rows()));
            columns = new ArrayList<>(rows.columns());
            if (mode != Mode.DATED) {
                remarks.addAll(scenario.remarks());
            }
        }
        return of(columns, found, new ArrayList<>(remarks));
    }

    private static void requireFree(List<Var> columns) {
        Stream.of(HOLDS, UNDATED).filter(columns::contains).findFirst().ifPresent(column -> {
            throw new ScenarioException("as of: the question has a column " + column
                    + " of its own; expected a mode as well (presumed, certainly or possibly), which adds none");
        });
    }

    private static DatedAnswer of(List<Var> columns, Map<Mode, Set<Binding>> found, List<String> remarks) {
        Map<Binding, Certainty> rows = new LinkedHashMap<>();
        found.get(Mode.PRESUMED).forEach(row -> rows.put(
                row, found.get(Mode.CERTAIN).contains(row) ? Certainty.CERTAINLY : Certainty.PRESUMABLY));
        found.get(Mode.POSSIBLE).forEach(row -> rows.putIfAbsent(row, Certainty.POSSIBLY));
        found.get(Mode.CERTAIN).forEach(row -> rows.putIfAbsent(row, Certainty.ONLY_IF_CERTAIN));
        Set<Binding> undated = new HashSet<>(found.get(Mode.PRESUMED));
        undated.removeAll(found.get(Mode.DATED));
        undated.removeAll(found.get(Mode.CERTAIN));
        List<Binding> marked = rows.entrySet().stream()
                .map(row -> marked(row.getKey(), row.getValue(), undated.contains(row.getKey())))
                .toList();
        columns.add(HOLDS);
        columns.add(UNDATED);
        remarks.add(0, counts(rows, undated.size()));
        return new DatedAnswer(new Answer.Rows(columns, marked), List.copyOf(remarks));
    }

    private static String counts(Map<Binding, Certainty> rows, int undated) {
        Map<Certainty, Long> counts = rows.values().stream()
                .collect(Collectors.groupingBy(certainty -> certainty, TreeMap::new, Collectors.counting()));
        String told = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey().word().getLiteralLexicalForm())
                .collect(Collectors.joining(", "));
        return rows.size() + (rows.size() == 1 ? " row" : " rows") + (told.isEmpty() ? "" : ": " + told)
                + (undated == 0 ? "" : "; " + undated + " of them need facts without a date of their own");
    }

    private static Binding marked(Binding row, Certainty certainty, boolean undated) {
        BindingBuilder marked = BindingFactory.builder(row);
        marked.add(HOLDS, certainty.word());
        marked.add(UNDATED, undated ? NodeConst.nodeTrue : NodeConst.nodeFalse);
        return marked.build();
    }

    /** A truth value is a row of its own, and so is each triple. */
    private static Answer.Rows rows(Answer answer) {
        if (answer instanceof Answer.Rows rows) {
            return rows;
        }
        if (answer instanceof Answer.Truth truth) {
            return new Answer.Rows(
                    List.of(TRUTH),
                    List.of(BindingFactory.binding(TRUTH, truth.value() ? NodeConst.nodeTrue : NodeConst.nodeFalse)));
        }
        return new Answer.Rows(TRIPLE, ((Answer.Triples) answer).graph().stream()
                .map(triple -> BindingFactory.binding(
                        TRIPLE.get(0), triple.getSubject(), TRIPLE.get(1), triple.getPredicate(), TRIPLE.get(2), triple.getObject()))
                .toList());
    }
}
