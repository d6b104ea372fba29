package org.entente.competency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpModifier;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.optimize.TransformScopeRename;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.modify.TemplateLib;
import org.apache.jena.sparql.util.Context;
import org.entente.competency.Provenance.Support;

/** Runs the marked pattern of a query once, and sorts what its solutions rest on under the rows of the answer. */
final class ProvenanceRun {
    private static final Object WHOLE = "the whole answer";

    private final DatasetGraph dataset;
    private final Context context;
    private final Query query;
    private final Map<Object, Set<Quad>> found = new HashMap<>();
    private MarkedPattern pattern;
    private Collection<Var> groupedBy = List.of();

    private ProvenanceRun(DatasetGraph dataset, Context context, Query query) {
        this.dataset = dataset;
        this.context = context;
        this.query = query;
    }

    /**
     * What the answer rests on.
     *
     * @param query with the parameters' terms put in
     * @param context with a cancel signal, if the run is to be ended from outside
     */
    static Provenance of(DatasetGraph dataset, Context context, Query query, Answer answer) {
        if (query.isDescribeType()) {
            return new Provenance(List.of(), Set.of("DESCRIBE"), Set.of());
        }
        return new ProvenanceRun(dataset, context, query).provenance(answer);
    }

    private Provenance provenance(Answer answer) {
        pattern = MarkedPattern.of(withoutModifiers(TransformScopeRename.transform(Algebra.compile(query))));
        run(pattern.op(), BindingRoot.create(), solution -> sort(solution, answer));
        return new Provenance(
                keys(answer).stream().map(key -> new Support(found.getOrDefault(key, Set.of()))).toList(),
                allHindrances(answer),
                absences(pattern));
    }

    /** What stands above the pattern picks, orders and names rows; only a group changes which solutions make one. */
    private Op withoutModifiers(Op op) {
        Op inner = op;
        while (inner instanceof OpModifier modifier) {
            inner = modifier.getSubOp();
        }
        Op below = inner;
        while (below instanceof OpExtend || below instanceof OpFilter) {
            below = below instanceof OpExtend extend ? extend.getSubOp() : ((OpFilter) below).getSubOp();
        }
        if (!(below instanceof OpGroup group)) {
            return inner;
        }
        VarExprList keys = group.getGroupVars();
        groupedBy = keys.getVars();
        Op members = group.getSubOp();
        for (Var key : keys.getVars()) {
            members = keys.getExpr(key) == null ? members : OpExtend.extend(members, key, keys.getExpr(key));
        }
        return members;
    }

    private Set<String> allHindrances(Answer answer) {
        Set<String> all = new LinkedHashSet<>(pattern.hindrances());
        pattern.conditions().forEach(condition -> all.addAll(condition.pattern().hindrances()));
        if (answer instanceof Answer.Rows rows && !groupedBy.isEmpty() && !rows.columns().containsAll(groupedBy)) {
            all.add("GROUP BY a variable that is no column");
        }
        return all;
    }

    private static Set<String> absences(MarkedPattern pattern) {
        Set<String> all = new LinkedHashSet<>(pattern.absences());
        pattern.conditions().forEach(condition -> all.addAll(absences(condition.pattern())));
        return all;
    }

    /** What tells the rows of an answer apart, in their order. */
    private List<?> keys(Answer answer) {
        if (answer instanceof Answer.Rows rows) {
            List<Var> columns = columns(rows);
            return rows.rows().stream().map(row -> key(row, columns)).toList();
        }
        return answer instanceof Answer.Triples triples ? TripleComparison.inOrder(triples.graph()) : List.of(WHOLE);
    }

    private List<Var> columns(Answer.Rows rows) {
        boolean isGrouped = query.hasGroupBy() || query.hasAggregators();
        return isGrouped ? rows.columns().stream().filter(groupedBy::contains).toList() : rows.columns();
    }

    private static List<Node> key(Binding row, List<Var> columns) {
        List<Node> key = new ArrayList<>(); // may hold nulls, where a variable is unbound
        columns.forEach(column -> key.add(row.get(column)));
        return key;
    }

    private void sort(Binding solution, Answer answer) {
        Set<Quad> triples = new LinkedHashSet<>();
        collect(pattern, solution, triples);
        if (answer instanceof Answer.Rows rows) {
            add(key(solution, columns(rows)), triples);
        } else if (answer instanceof Answer.Triples) {
            for (Triple template : query.getConstructTemplate().getTriples()) {
                add(TemplateLib.subst(template, solution, new HashMap<>()), triples);
            }
        } else {
            add(WHOLE, triples);
        }
    }

    private void add(Object key, Set<Quad> triples) {
        found.computeIfAbsent(key, any -> new LinkedHashSet<>()).addAll(triples);
    }

    private void collect(MarkedPattern from, Binding solution, Set<Quad> into) {
        from.leaves().forEach(leaf -> leaf.collect(solution, dataset, into));
        from.conditions().stream()
                .filter(condition -> condition.marks().stream().allMatch(solution::contains))
                .forEach(condition -> collect(condition, solution, into));
    }

    /** Every way in which EXISTS holds in this solution; where it does not, the row rests on none. */
    private void collect(MarkedPattern.Condition condition, Binding solution, Set<Quad> into) {
        Op substituted = Substitute.substitute(condition.pattern().op(), solution);
        Node graph = Substitute.substitute(condition.graph(), solution);
        Op within = Quad.isDefaultGraph(graph) ? substituted : new OpGraph(graph, substituted);
        run(within, solution, inner -> collect(condition.pattern(), inner, into));
    }

    private void run(Op op, Binding input, Consumer<Binding> each) {
        QueryIterator solutions = QueryEngineRegistry.findFactory(op, dataset, context)
                .create(op, dataset, input, context)
                .iterator();
        try {
            solutions.forEachRemaining(each);
        } finally {
            solutions.close();
        }
    }
}
