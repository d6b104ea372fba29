package org.entente.explanation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Lays an explanation out for readers, from the answer to the lines of the documents. */
public final class Layout {
    private static final int MOST_OTHERS = 12;

    private final Explanation explanation;
    private final ClaimLayout claims;
    private final List<Block> blocks = new ArrayList<>();
    /** What is told once and then only named: meanings, axioms, and the facts of earlier reasons. */
    private final Set<Object> told = new HashSet<>();

    private Layout(Explanation explanation) {
        this.explanation = explanation;
        claims = new ClaimLayout(blocks);
    }

    /** The pieces of an explanation in the order in which they are read. */
    public static List<Block> of(Explanation explanation) {
        return new Layout(explanation).all();
    }

    private List<Block> all() {
        blocks.add(new Block(Block.Kind.TITLE, 0, "", explanation.answer()));
        explanation.notes().forEach(note -> paragraph(note.and(".")));
        meaning();
        int number = 1;
        for (Reason reason : explanation.reasons()) {
            reason(reason, number++);
        }
        nearMisses();
        others();
        return blocks;
    }

    private void meaning() {
        if (told.add(explanation.meaning()) && !explanation.meaning().isEmpty()) {
            boolean type = Labels.isType(explanation.triple());
            Sentence term = explanation.sentence();
            Span named = term.spans().get(type ? term.spans().size() - 1 : 2);
            paragraph(Sentence.EMPTY.and(named.text(), named.node()).and(": " + explanation.meaning()));
        }
    }

    private void paragraph(Sentence sentence) {
        blocks.add(new Block(Block.Kind.PARAGRAPH, 0, "", sentence));
    }

    private void reason(Reason reason, int number) {
        int all = explanation.reasons().size();
        if (explanation.verdict() != Verdict.ASSERTED) {
            blocks.add(Block.heading("Reason " + number + " of " + all + (number == all ? "; more may exist" : "")));
        } else {
            blocks.add(Block.heading("Who says so"));
        }
        reason.steps().forEach(this::step);
        int fact = 1;
        for (Fact each : reason.facts()) {
            fact(each, "fact " + fact++);
        }
    }

    private void fact(Fact fact, String marker) {
        String supposed = fact.origin() == Fact.Origin.SUPPOSED ? "Suppose that " : "";
        blocks.add(Block.item(0, marker, Sentence.of(supposed).and(fact.sentence()).and(".")));
        if (!told.add(fact)) {
            blocks.add(Block.item(1, "", "as in the reason before"));
            return;
        }
        switch (fact.origin()) {
            case REGISTRY -> {
                String why = fact.editorial().isEmpty() ? "as the registry has it, first named in" : "as the registry has it, " + fact.editorial();
                blocks.add(Block.item(1, "", Sentence.of(why)));
                fact.passages().forEach(passage -> claims.passage(passage, 1));
            }
            case ONTOLOGY -> blocks.add(Block.item(1, "", "as the ontology has it"));
            default -> fact.claims().forEach(claim -> claims.claim(claim, 1));
        }
    }

    private void step(Step step) {
        blocks.add(Block.item(0, "step " + step.number(), (step.conclusion() == null ? Sentence.EMPTY : Sentence.of("So ")).and(step.sentence()).and(".")));
        for (Step.Premise premise : step.premises()) {
            String reference = premise.reference().isEmpty() ? "" : " (" + premise.reference() + ")";
            blocks.add(Block.item(1, "because", premise.sentence().and(reference)));
        }
        step.axioms().forEach(axiom -> axiom(axiom, 1));
        if (!step.meaning().isEmpty() && told.add(step.meaning())) {
            blocks.add(Block.item(1, "meaning", step.meaning()));
        }
    }

    private void axiom(CitedAxiom axiom, int depth) {
        String words = axiom.words().isEmpty() ? "" : axiom.words() + " ";
        blocks.add(Block.item(depth, "rule", Sentence.of(words + "(" + axiom.shape().label() + ")")));
        if (!told.add(axiom)) {
            return;
        }
        blocks.add(new Block(Block.Kind.CODE, depth + 1, "", Sentence.EMPTY.and(axiom.text(), axiom.node())));
        axiom.claims().forEach(claim -> claims.claim(claim, depth + 1));
    }

    private void nearMisses() {
        if (explanation.verdict() == Verdict.UNKNOWN) {
            blocks.add(Block.heading(explanation.nearMisses().isEmpty() ? "No rule comes near" : "What is missing"));
            int number = 1;
            for (NearMiss near : explanation.nearMisses()) {
                nearMiss(near, 0, "way " + number++);
            }
        }
    }

    private void nearMiss(NearMiss near, int depth, String marker) {
        blocks.add(Block.item(depth, marker, Sentence.of("It would follow that ").and(near.conclusion()).and(", if more were known.")));
        near.axioms().forEach(axiom -> axiom(axiom, depth + 1));
        near.present().forEach(present -> blocks.add(Block.item(depth + 1, "known", present)));
        for (NearMiss.Lack lack : near.lacks()) {
            String excluded = lack.excluded() ? " (which is excluded)" : lack.open() ? " (a letter stands for anything else)" : "";
            blocks.add(Block.item(depth + 1, "missing", lack.sentence().and(excluded)));
            lack.known().forEach(known -> missing(known, depth + 2));
            lack.ways().forEach(way -> nearMiss(way, depth + 2, ""));
        }
        if (near.others() > 0) {
            blocks.add(Block.item(depth + 1, "", "other ways to fill this rule that lack as little: " + near.others()));
        }
    }

    private void missing(MissingPremise known, int depth) {
        blocks.add(Block.item(depth, "noted", Sentence.EMPTY.and(known.text(), known.node())));
        known.passages().forEach(passage -> claims.passage(passage, depth));
    }

    private void others() {
        List<CitedClaim> others = explanation.otherClaims();
        if (!others.isEmpty()) {
            blocks.add(Block.heading("Other claims on the same matter"));
            others.stream().limit(MOST_OTHERS).forEach(claim -> claims.claimWithSentence(claim, 0));
            if (others.size() > MOST_OTHERS) {
                blocks.add(Block.item(0, "", (others.size() - MOST_OTHERS) + " more"));
            }
        }
    }
}
