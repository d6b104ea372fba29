package org.entente.comparison;

import java.util.List;
import org.entente.competency.AnswerDifference;
import org.entente.explanation.Block;
import org.entente.explanation.Sentence;

/** Lays out questions with the rows that their answers gained and lost. */
final class QuestionLayout {
    private final List<Block> blocks;
    private final int limit;

    QuestionLayout(List<Block> blocks, int limit) {
        this.blocks = blocks;
        this.limit = limit;
    }

    void add(QuestionChange change) {
        String what = change.answer().isPresent() ? "answer changed" : change.rewritten() ? "rewritten" : change.presence().word();
        blocks.add(Block.item(0, what, Sentence.EMPTY
                .and(change.question().name(), change.question().node())
                .and(": " + change.question().summary())));
        if (change.rewritten() && change.answer().isPresent()) {
            blocks.add(Block.item(1, "", "the question is put otherwise than before; its newer text was put to both releases"));
        }
        change.answer().ifPresent(answer -> rows(answer.difference()));
    }

    private void rows(AnswerDifference difference) {
        difference.remarks().forEach(remark -> blocks.add(Block.item(1, "", remark)));
        rows("new row", difference.unexpected());
        rows("row gone", difference.missing());
    }

    private void rows(String marker, List<String> rows) {
        rows.stream().limit(limit).forEach(row -> blocks.add(Block.item(1, marker, row.replace('\t', ' '))));
        if (rows.size() > limit) {
            blocks.add(Block.item(1, "", "and " + (rows.size() - limit) + " more of these"));
        }
    }
}
