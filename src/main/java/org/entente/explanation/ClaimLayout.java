package org.entente.explanation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/** Lays out claims: who says it, in which lines, how settled, and what became of it. */
public final class ClaimLayout {
    private static final Map<String, String> DATES = Map.of("from", "from", "to", "until", "when", "on", "seen", "seen");

    private final List<Block> blocks;

    /** Adds to these pieces. */
    public ClaimLayout(List<Block> blocks) {
        this.blocks = blocks;
    }

    /** A claim whose sentence stands above it already; that of a list, which says something else, is told. */
    public void claim(CitedClaim claim, int depth) {
        Sentence name = Sentence.EMPTY.and(Labels.shortName(claim.node()), claim.node());
        blocks.add(Block.item(depth, "claim", name.and(" of ").and(source(claim.source())).and(qualities(claim))));
        rest(claim, depth + 1);
    }

    /** A claim with what it says. */
    public void claimWithSentence(CitedClaim claim, int depth) {
        Sentence name = Sentence.EMPTY.and(Labels.shortName(claim.node()), claim.node());
        blocks.add(Block.item(depth, "claim", name.and(": ").and(claim.sentence())));
        blocks.add(Block.item(depth + 1, "by", source(claim.source()).and(qualities(claim))));
        rest(claim, depth + 1);
    }

    private void rest(CitedClaim claim, int depth) {
        claim.passages().forEach(passage -> passage(passage, depth));
        if (!claim.speaker().spans().isEmpty()) {
            blocks.add(Block.item(depth, "said by", claim.speaker()));
        }
        if (!claim.gloss().isEmpty()) {
            blocks.add(Block.item(depth, "gloss", claim.gloss()));
        }
        if (!claim.accepted()) {
            blocks.add(Block.item(depth, "not taken", claim.outcome()));
        }
        claim.decisions().forEach(decision -> decision(decision, depth));
    }

    private void decision(Decision decision, int depth) {
        Sentence preferred = Sentence.EMPTY;
        for (Node claim : decision.preferred()) {
            preferred = preferred.and(preferred.spans().isEmpty() ? " Preferred: " : ", ").and(Labels.shortName(claim), claim);
        }
        blocks.add(Block.item(depth, "decision", Sentence.EMPTY
                .and(Labels.shortName(decision.conflict()), decision.conflict())
                .and(": " + decision.differs() + " " + decision.reason())
                .and(preferred)));
    }

    private static Sentence source(CitedSource source) {
        Sentence sentence = Sentence.EMPTY.and(Labels.shortName(source.node()), source.node()).and(" (");
        for (Span author : source.authors()) {
            sentence = sentence.and(author.text(), author.node()).and(", ");
        }
        String rest = Stream.of("“" + source.title() + "”", source.published(), source.kind(),
                        source.reliability().isEmpty() ? "" : "reliability " + source.reliability())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return sentence.and(rest + ")");
    }

    private static String qualities(CitedClaim claim) {
        String dates = claim.dates().entrySet().stream()
                .map(date -> ", " + DATES.get(date.getKey()) + " " + date.getValue())
                .collect(Collectors.joining());
        return ": " + claim.standing() + ", " + claim.kind() + dates;
    }

    /** Where something stands. */
    public void passage(Passage passage, int depth) {
        boolean one = passage.firstLine() == passage.lastLine();
        String lines = one ? " line " + passage.firstLine() : " lines " + passage.firstLine() + "-" + passage.lastLine();
        blocks.add(Block.item(depth, "in", Sentence.EMPTY
                .and(Labels.shortName(passage.document()), passage.document())
                .and(passage.hasLines() ? lines : "")));
        passage.text().ifPresent(text ->
                blocks.add(new Block(Block.Kind.QUOTE, depth + 1, "", Sentence.of(text.strip()))));
    }
}
