package org.entente.federation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.Expr;

/**
 * The braces of a SERVICE clause as a query of their own. ARQ may have renamed variables to keep scopes apart; remotely
 * they have their own names, and rows get the local ones back.
 *
 * <p>A batch, as the service enhancer makes it, is a union of parts that each bind {@code ?__idx__} to a number.
 */
final class RemoteQuery {
    private static final String INDEX = "__idx__";

    private final Query query;
    private final Map<Var, Var> localNames = new HashMap<>();
    private final Set<Node> numbers = new LinkedHashSet<>();
    private Var index;

    private RemoteQuery(Op braces) {
        Op restored = Rename.reverseVarRename(braces, true);
        this.query = OpAsQuery.asQuery(restored);
        Set<Var> remote = OpVars.visibleVars(restored);
        for (Var local : OpVars.visibleVars(braces)) {
            Var own = Var.alloc(local.getName().substring(local.getName().lastIndexOf('/') + 1));
            if (remote.contains(own)) {
                localNames.put(own, local);
            }
        }
        Walker.walk(restored, new Numbers());
    }

    static RemoteQuery of(Op braces) {
        return new RemoteQuery(braces);
    }

    String text() {
        return query.serialize();
    }

    boolean isBatch() {
        return index != null;
    }

    /** A row as the calling query knows its variables. */
    Binding local(Binding row) {
        BindingBuilder builder = BindingFactory.builder();
        row.forEach((variable, term) -> {
            Var local = localNames.get(variable);
            if (local != null) {
                builder.add(local, term);
            }
        });
        return builder.build();
    }

    /** What a clause that failed in silence has: one row without values; in a batch one for each of its parts. */
    List<Binding> silence() {
        if (!isBatch()) {
            return List.of(BindingFactory.root());
        }
        List<Binding> rows = new ArrayList<>();
        numbers.stream()
                .sorted((one, other) -> Long.compare(number(one), number(other)))
                .forEach(number -> rows.add(BindingFactory.binding(localNames.getOrDefault(index, index), number)));
        return rows;
    }

    private static long number(Node node) {
        return Long.parseLong(node.getLiteralLexicalForm());
    }

    private final class Numbers extends OpVisitorBase {
        @Override
        public void visit(OpExtend extend) {
            extend.getVarExprList().forEachVarExpr((variable, expression) -> note(variable, expression));
        }

        private void note(Var variable, Expr expression) {
            if (variable.getName().startsWith(INDEX) && expression.isConstant()) {
                index = variable;
                numbers.add(expression.getConstant().asNode());
            }
        }
    }
}
