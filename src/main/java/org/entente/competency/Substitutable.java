package org.entente.competency;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.core.Var;

/**
 * Refuses a query in which a parameter could not be replaced by a term, or only wrongly.
 *
 * <p>Jena 5.6.0 replaces on the syntax, when the query runs. It then overlooks variables that a sub-query's SELECT or a
 * VALUES block at the end assigns, repeats the first of several HAVING conditions in place of the others, and cannot do
 * without a WHERE clause. Its algebra shows them all.
 */
final class Substitutable extends OpVisitorBase {
    private final Set<Var> assigned = new HashSet<>();
    private boolean hasSeveralHavingConditions;

    private Substitutable() {}

    /**
     * Examines a query with parameters; without any, nothing is replaced.
     *
     * @throws QuestionFormatException with the reason, if a parameter cannot be replaced
     */
    static void check(Query query, List<Parameter> parameters) {
        if (parameters.isEmpty()) {
            return;
        }
        refuseIf(query.getQueryPattern() == null, "describes a parameter without a WHERE clause; expected one");
        Substitutable found = new Substitutable();
        Walker.walk(Algebra.compile(query), found, null);
        refuseIf(found.hasSeveralHavingConditions, "has several HAVING conditions; expected one, joined with &&");
        for (Parameter parameter : parameters) {
            refuseIf(found.assigned.contains(parameter.variable()), "parameter " + parameter.variable()
                    + " is assigned in the query by BIND, VALUES or AS; expected a variable that only its user sets");
        }
    }

    /** Whether a variable of a SELECT can be replaced by a term, which then no row can contradict. */
    static boolean canReplace(Query query, Var variable) {
        Substitutable found = new Substitutable();
        Walker.walk(Algebra.compile(query), found, null);
        return !found.hasSeveralHavingConditions && !found.assigned.contains(variable);
    }

    private static void refuseIf(boolean condition, String reason) {
        if (condition) {
            throw new QuestionFormatException(reason);
        }
    }

    /** BIND and {@code SELECT (… AS ?v)}. */
    @Override
    public void visit(OpExtend extend) {
        assigned.addAll(extend.getVarExprList().getVars());
    }

    /** VALUES. */
    @Override
    public void visit(OpTable table) {
        assigned.addAll(table.getTable().getVars());
    }

    /** {@code GROUP BY (… AS ?v)}. */
    @Override
    public void visit(OpGroup group) {
        group.getGroupVars().forEachExpr((variable, expression) -> assigned.add(variable));
    }

    /** A filter right over a group is HAVING. */
    @Override
    public void visit(OpFilter filter) {
        hasSeveralHavingConditions |= filter.getSubOp() instanceof OpGroup && filter.getExprs().size() > 1;
    }
}
