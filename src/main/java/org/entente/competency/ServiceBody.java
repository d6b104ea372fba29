package org.entente.competency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryBuildException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.engine.main.QC;

/**
 * What stands in the braces of {@code SERVICE question:NAME}: values for parameters (VALUES), and what is done with
 * the rows (FILTER, BIND, a sub-select that picks and renames columns). Patterns have no place there, since the rows are
 * no graph.
 *
 * <p>A table of one row stands in for the rows until they are found: each of the question's variables with its own name,
 * which tells what the variable is called by then.
 */
final class ServiceBody {
    private static final String STAND_IN = ".rows-of-a-question";

    private final Op body;
    private final Map<String, Var> names = new HashMap<>();
    private List<Binding> given = List.of(BindingRoot.create());

    private ServiceBody(Op body) {
        this.body = body;
        Walker.walk(body, new OpVisitorBase() {
            @Override
            public void visit(OpTable table) {
                if (isStandIn(table)) {
                    table.getTable().rows().next().forEach((variable, name) -> names.put(name.getLiteralLexicalForm(), variable));
                }
            }
        });
    }

    /** The braces with the stand-in put where nothing stands. @throws QueryBuildException if they hold a pattern */
    static Op withColumns(Op braces, Question question) {
        Walker.walk(braces, new Examination(question));
        Replacement placed = new Replacement(standIn(question), false);
        Op op = Transformer.transform(placed, braces);
        return placed.isPlaced ? op : OpJoin.create(standIn(question), op);
    }

    private static Op standIn(Question question) {
        Set<Var> variables = new HashSet<>(question.query().getProjectVars());
        question.parameters().forEach(parameter -> variables.add(parameter.variable()));
        BindingBuilder row = BindingFactory.builder();
        row.add(Var.alloc(STAND_IN), NodeFactory.createLiteralString(STAND_IN));
        variables.forEach(variable -> row.add(variable, NodeFactory.createLiteralString(variable.getName())));
        Table table = TableFactory.create();
        table.addBinding(row.build());
        return OpTable.create(table);
    }

    /** By its mark, under whatever name that variable has by now. */
    private static boolean isStandIn(OpTable table) {
        return table.getTable().getVars().stream().anyMatch(variable -> variable.getName().endsWith(STAND_IN));
    }

    /** The braces as they are when the query runs. */
    static ServiceBody of(Op prepared, Question question) {
        ServiceBody result = new ServiceBody(prepared);
        Set<Var> parameters = new HashSet<>();
        question.parameters().forEach(parameter -> parameters.add(result.nameOf(parameter.variable())));
        Walker.walk(prepared, new OpVisitorBase() {
            @Override
            public void visit(OpTable table) {
                List<Var> variables = table.getTable().getVars();
                if (!variables.isEmpty() && parameters.containsAll(variables)) {
                    result.give(table.getTable());
                }
            }
        });
        return result;
    }

    /** What a variable of the question is called in the calling query. */
    Var nameOf(Var variable) {
        return names.getOrDefault(variable.getName(), variable);
    }

    /** The combinations of values that the braces give; one without any if they give none. */
    List<Binding> given() {
        return given;
    }

    /** The rows as the braces leave them. @param rows with the question's own variables */
    QueryIterator over(List<Binding> rows, ExecutionContext execution) {
        Table table = TableFactory.create();
        rows.forEach(row -> table.addBinding(renamed(row)));
        Op op = Transformer.transform(new Replacement(OpTable.create(table), true), body);
        return QC.execute(Algebra.optimize(op, execution.getContext()), BindingRoot.create(), execution);
    }

    private Binding renamed(Binding row) {
        BindingBuilder builder = BindingFactory.builder();
        row.forEach((variable, term) -> builder.add(nameOf(variable), term));
        return builder.build();
    }

    private void give(Table values) {
        List<Binding> combined = new ArrayList<>();
        for (Binding before : given) {
            values.rows().forEachRemaining(row -> {
                Binding both = Algebra.merge(before, row);
                if (both != null) {
                    combined.add(both);
                }
            });
        }
        given = combined;
    }

    /** Puts a table where nothing stands, or where the stand-in does. */
    private static final class Replacement extends TransformCopy {
        private final Op rows;
        private final boolean ofStandIn;
        private boolean isPlaced;

        Replacement(Op rows, boolean ofStandIn) {
            this.rows = rows;
            this.ofStandIn = ofStandIn;
        }

        @Override
        public Op transform(OpTable table) {
            if (ofStandIn) {
                return isStandIn(table) ? rows : table;
            }
            if (isPlaced) {
                return table;
            }
            isPlaced = true;
            return table.isJoinIdentity() ? rows : OpJoin.create(rows, table);
        }
    }

    private static final class Examination extends OpVisitorBase {
        private final Question question;

        Examination(Question question) {
            this.question = question;
        }

        @Override
        public void visit(OpBGP pattern) {
            if (!pattern.getPattern().isEmpty()) {
                throw misplaced("a pattern");
            }
        }

        @Override
        public void visit(OpPath path) {
            throw misplaced("a path");
        }

        @Override
        public void visit(OpGraph graph) {
            throw misplaced("GRAPH");
        }

        @Override
        public void visit(OpService service) {
            throw misplaced("SERVICE");
        }

        private QueryBuildException misplaced(String what) {
            return new QueryBuildException("the braces of SERVICE question:" + question.name() + " hold " + what
                    + "; expected VALUES, FILTER, BIND or a sub-select over its columns, or nothing");
        }
    }
}
