package org.entente.comparison;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.entente.explanation.Block;
import org.entente.explanation.CitedClaim;
import org.entente.explanation.ClaimLayout;
import org.entente.explanation.Labels;
import org.entente.explanation.Passage;
import org.entente.explanation.Sentence;
import org.entente.vocabulary.Iris;

/** Lays a comparison out for readers: the sum, the causes, and then each sort of change with its reasons. */
public final class ComparisonLayout {
    private final Comparison comparison;
    private final int limit;
    private final List<Block> blocks = new ArrayList<>();
    private final ClaimLayout claims = new ClaimLayout(blocks);
    private final Set<Node> told = new HashSet<>();

    private ComparisonLayout(Comparison comparison, int limit) {
        this.comparison = comparison;
        this.limit = limit;
    }

    /**
     * The pieces in the order in which they are read.
     *
     * @param limit how many of each sort, of what is new, gone and changed, are told, 1 or more
     */
    public static List<Block> of(Comparison comparison, int limit) {
        return new ComparisonLayout(comparison, limit).all();
    }

    private List<Block> all() {
        blocks.add(new Block(Block.Kind.TITLE, 0, "", Sentence.of("What changed from release ")
                .and(comparison.older().id(), comparison.older().iri())
                .and(" to ")
                .and(comparison.newer().id(), comparison.newer().iri())));
        paragraph(Sentence.of(ComparisonSummary.verdict(comparison)));
        comparison.remarks().forEach(remark -> paragraph(Sentence.of("Note: " + remark + ".")));
        ComparisonSummary.counts(comparison).forEach((name, count) -> blocks.add(Block.item(0, name, count)));
        new InputLayout(blocks, limit).add(comparison);
        section("Causes", comparison.effects(), effect -> Presence.CHANGED, this::effect);
        section("Rows and terms", comparison.entries(), EntryChange::presence, this::entry);
        section("Asserted", comparison.asserted(), TripleChange::presence, this::triple);
        section("Inferred", comparison.inferred(), TripleChange::presence, this::triple);
        section("Known not to be so", comparison.negative(), TripleChange::presence, this::triple);
        section("Axioms", comparison.axioms(), AxiomChange::presence, this::axiom);
        section("Saved questions", comparison.questions(), QuestionChange::presence, new QuestionLayout(blocks, limit)::add);
        return blocks;
    }

    private void paragraph(Sentence sentence) {
        blocks.add(new Block(Block.Kind.PARAGRAPH, 0, "", sentence));
    }

    /** What is new, gone and changed is limited each by itself, so that none hides another. */
    private <T> void section(String title, List<T> changes, Function<T, Presence> presence, Consumer<T> tell) {
        if (!changes.isEmpty()) {
            blocks.add(Block.heading(title));
        }
        for (Presence each : Presence.values()) {
            List<T> alike = changes.stream().filter(change -> presence.apply(change) == each).toList();
            alike.stream().limit(limit).forEach(tell);
            more(blocks, alike.size() - limit);
        }
    }

    static void more(List<Block> blocks, int left) {
        if (left > 0) {
            blocks.add(Block.item(0, "", "and " + left + " more"));
        }
    }

    private void effect(Comparison.Effect effect) {
        blocks.add(Block.item(0, "", effect.cause().sentence()));
        blocks.add(Block.item(1, "", ComparisonSummary.newAndGone(effect.added(), effect.removed(), "conclusion")));
    }

    private void entry(EntryChange change) {
        Sentence name = Sentence.EMPTY.and(Labels.shortName(change.node()), change.node());
        boolean named = change.cited().isPresent() || change.sentence().toString().equals(name.toString());
        boolean decision = change.sort().equals("decision") && !named;
        blocks.add(Block.item(0, change.presence().word() + " " + change.sort(),
                decision ? name.and(": ").and(change.sentence()) : change.sentence()));
        change.fields().forEach(field -> blocks.add(Block.item(1, "", field.toString())));
        change.cited().ifPresent(claim -> {
            told.add(claim.node());
            claims.claim(claim, 1);
        });
    }

    private void triple(TripleChange change) {
        blocks.add(Block.item(0, change.presence().word(), change.sentence()));
        if (!change.remark().isEmpty()) {
            blocks.add(Block.item(1, "", change.remark()));
        }
        change.causes().stream().limit(limit).forEach(cause -> blocks.add(Block.item(1, "cause", cause.sentence())));
        change.reasons().stream().limit(1).forEach(reason -> reason(reason, change));
    }

    /** The smallest reason; what the other release has not comes first, and of that the claims are told. */
    private void reason(ReasonChange reason, TripleChange change) {
        int all = change.reasons().size();
        String count = all == 1 ? "" : " (1 of " + all + ")";
        blocks.add(Block.item(1, "reason" + count, Sentence.EMPTY.and(Labels.shortName(reason.node()), reason.node())));
        String missing = change.presence() == Presence.NEW ? "new" : "gone";
        reason.missing().forEach(part -> part(part, missing));
        reason.parts().stream().filter(Part::stands).forEach(part -> part(part, ""));
    }

    /** Claims are told where they make the difference, and the first time; elsewhere they are named. */
    private void part(Part part, String mark) {
        String what = part.isAxiom() ? "axiom" : "fact";
        Sentence text = part.isAxiom() ? Sentence.EMPTY.and(part.sentence().toString(), part.node()) : part.sentence();
        List<CitedClaim> tellable = mark.isEmpty() ? List.of() : part.claims().stream().filter(claim -> told.add(claim.node())).toList();
        List<CitedClaim> named = part.claims().stream().filter(claim -> !tellable.contains(claim)).toList();
        blocks.add(Block.item(2, mark.isEmpty() ? what : what + ", " + mark, text.and(cited(named, part.passages()))));
        tellable.forEach(claim -> claims.claim(claim, 3));
    }

    /** {@code (claim:003-012 in 003:176-178, 000:14)}. */
    private static Sentence cited(List<CitedClaim> claims, List<Passage> passages) {
        Sentence cited = Sentence.EMPTY;
        for (CitedClaim claim : claims) {
            cited = cited.and(cited.spans().isEmpty() ? " (" : ", ")
                    .and(Labels.shortName(claim.node()), claim.node())
                    .and(claim.passages().isEmpty() ? "" : " in " + lines(claim.passages()));
        }
        if (claims.isEmpty() && !passages.isEmpty()) {
            cited = cited.and(" (" + lines(passages.subList(0, 1)));
        }
        return cited.spans().isEmpty() ? cited : cited.and(")");
    }

    private static String lines(List<Passage> passages) {
        return passages.stream()
                .map(passage -> Iris.localName(passage.document())
                        + (passage.hasLines() ? ":" + passage.firstLine() : "")
                        + (passage.lastLine() > passage.firstLine() ? "-" + passage.lastLine() : ""))
                .collect(Collectors.joining(";"));
    }

    private void axiom(AxiomChange change) {
        blocks.add(Block.item(0, change.presence().word(), Sentence.EMPTY
                .and(change.axiom().text(), change.axiom().node())
                .and(change.generated() ? " (closes a list)" : "")));
        change.causes().forEach(cause -> blocks.add(Block.item(1, "cause", cause.sentence())));
        change.claims().stream().filter(claim -> told.add(claim.node())).forEach(claim -> claims.claim(claim, 1));
    }
}
