package org.entente.competency;

import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpService;

/**
 * Prepares a query that calls saved questions, before ARQ's optimizer sees it: what stands before a call is found first
 * and each of its rows handed over, whatever the optimizer would have chosen, and the braces name the question's columns,
 * so that those are renamed with all other variables when a sub-select hides them.
 */
final class SavedQuestionCalls extends TransformCopy {
    private final Function<Node, Question> questions;

    private SavedQuestionCalls(Function<Node, Question> questions) {
        this.questions = questions;
    }

    static Op prepare(Op op, Function<Node, Question> questions) {
        return Transformer.transform(new SavedQuestionCalls(questions), op);
    }

    @Override
    public Op transform(OpService service, Op braces) {
        return SavedQuestionService.calls(service.getService())
                ? new OpService(service.getService(), ServiceBody.withColumns(braces, questions.apply(service.getService())), service.getSilent())
                : super.transform(service, braces);
    }

    @Override
    public Op transform(OpJoin join, Op left, Op right) {
        return isCall(right) ? OpSequence.create(left, right) : super.transform(join, left, right);
    }

    @Override
    public Op transform(OpLeftJoin optional, Op left, Op right) {
        if (!isCall(right)) {
            return super.transform(optional, left, right);
        }
        return new OpConditional(left, optional.getExprs() == null ? right : OpFilter.filterBy(optional.getExprs(), right));
    }

    private static boolean isCall(Op op) {
        return op instanceof OpService service && SavedQuestionService.calls(service.getService());
    }
}
