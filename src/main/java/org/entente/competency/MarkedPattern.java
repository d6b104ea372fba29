package org.entente.competency;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpExtendAssign;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.algebra.walker.Walker;

/**
 * A query's pattern rewritten so that each solution says which of its parts took part in it.
 *
 * <p>Each branch of UNION and each right side of OPTIONAL binds a fresh variable, a mark. Sub-queries keep all their
 * variables (those that they hide have other names by then), so that a solution of the whole binds every triple pattern
 * that belongs to it. The solutions are otherwise those of the query, but that a row may come once for each way to it.
 */
final class MarkedPattern {
    private static final String MARK = ".took-part-";

    private final List<PatternLeaf> leaves = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final Set<String> hindrances = new LinkedHashSet<>();
    private final Set<String> absences = new LinkedHashSet<>();
    private Op marked;
    private int marks;

    private MarkedPattern() {}

    /**
     * EXISTS, whose pattern is run again for each solution.
     *
     * @param graph in which it is matched
     * @param pattern with leaves of its own
     * @param marks as those of a {@link PatternLeaf}
     */
    record Condition(Node graph, MarkedPattern pattern, List<Var> marks) {}

    /** @param pattern in which hidden variables have been renamed */
    static MarkedPattern of(Op pattern) {
        return of(pattern, Quad.defaultGraphIRI);
    }

    private static MarkedPattern of(Op pattern, Node graph) {
        MarkedPattern result = new MarkedPattern();
        result.marked = result.mark(pattern, graph, List.of());
        return result;
    }

    /** The pattern to run. */
    Op op() {
        return marked;
    }

    List<PatternLeaf> leaves() {
        return leaves;
    }

    List<Condition> conditions() {
        return conditions;
    }

    /** Operators for whose part in a row no triples can be named, in the words of SPARQL. */
    Set<String> hindrances() {
        return hindrances;
    }

    /** What a row also rests on and no triple can show: that something is not there. */
    Set<String> absences() {
        return absences;
    }

    private Op mark(Op op, Node graph, List<Var> within) {
        if (op instanceof OpBGP bgp) {
            bgp.getPattern().forEach(triple -> leaves.add(new PatternLeaf(graph, new TriplePath(triple), within)));
            return op;
        }
        if (op instanceof OpPath path) {
            leaves.add(new PatternLeaf(graph, path.getTriplePath(), within));
            return op;
        }
        if (op instanceof OpGraph named) {
            return new OpGraph(named.getNode(), mark(named.getSubOp(), named.getNode(), within));
        }
        if (op instanceof OpUnion union) {
            return OpUnion.create(branch(union.getLeft(), graph, within), branch(union.getRight(), graph, within));
        }
        if (op instanceof OpLeftJoin optional) {
            Op left = mark(optional.getLeft(), graph, within);
            return OpLeftJoin.create(left, branch(optional.getRight(), graph, within), examined(optional.getExprs(), graph, within));
        }
        return joined(op, graph, within);
    }

    private Op joined(Op op, Node graph, List<Var> within) {
        if (op instanceof OpJoin join) {
            return OpJoin.create(mark(join.getLeft(), graph, within), mark(join.getRight(), graph, within));
        }
        if (op instanceof OpSequence sequence) {
            OpSequence copy = OpSequence.create();
            sequence.getElements().forEach(element -> copy.add(mark(element, graph, within)));
            return copy;
        }
        if (op instanceof OpMinus minus) {
            absences.add("MINUS");
            return OpMinus.create(mark(minus.getLeft(), graph, within), minus.getRight());
        }
        if (op instanceof OpTable) {
            return op;
        }
        return op instanceof Op1 one ? modified(one, graph, within) : hindered(op);
    }

    private Op modified(Op1 op, Node graph, List<Var> within) {
        if (op instanceof OpFilter filter) {
            examined(filter.getExprs(), graph, within);
            return OpFilter.filterBy(filter.getExprs(), mark(op.getSubOp(), graph, within));
        }
        if (op instanceof OpExtendAssign assignment) {
            assignment.getVarExprList().getExprs().values().forEach(expr -> examine(expr, graph, within));
            return op.copy(mark(op.getSubOp(), graph, within));
        }
        boolean keepsSolutions = op instanceof OpProject || op instanceof OpDistinct || op instanceof OpReduced || op instanceof OpOrder;
        return keepsSolutions ? mark(op.getSubOp(), graph, within) : hindered(op);
    }

    private Op hindered(Op op) {
        hindrances.add(switch (op.getName()) {
            case "group" -> "GROUP BY in a sub-query";
            case "slice" -> "LIMIT or OFFSET in a sub-query";
            case "service" -> "SERVICE";
            default -> op.getName();
        });
        return op;
    }

    private Op branch(Op op, Node graph, List<Var> within) {
        Var mark = Var.alloc(MARK + marks++);
        List<Var> deeper = new ArrayList<>(within);
        deeper.add(mark);
        return OpExtend.extend(mark(op, graph, List.copyOf(deeper)), mark, NodeValue.TRUE);
    }

    private ExprList examined(ExprList exprs, Node graph, List<Var> within) {
        if (exprs != null) {
            exprs.forEach(expr -> examine(expr, graph, within));
        }
        return exprs;
    }

    private void examine(Expr expr, Node graph, List<Var> within) {
        Walker.walk(expr, new ExprVisitorBase() {
            @Override
            public void visit(ExprFunctionOp function) {
                if (function instanceof E_Exists) {
                    conditions.add(new Condition(graph, MarkedPattern.of(function.getGraphPattern(), graph), within));
                } else if (function instanceof E_NotExists) {
                    absences.add("NOT EXISTS");
                }
            }
        });
    }
}
