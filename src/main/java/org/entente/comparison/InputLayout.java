package org.entente.comparison;

import java.util.List;
import org.entente.explanation.Block;
import org.entente.explanation.Labels;

/** Lays out what the releases were made from, and how many triples of each graph differ. */
final class InputLayout {
    private final List<Block> blocks;
    private final int limit;

    InputLayout(List<Block> blocks, int limit) {
        this.blocks = blocks;
        this.limit = limit;
    }

    void add(Comparison comparison) {
        if (!comparison.inputs().isEmpty() || !comparison.versions().isEmpty()) {
            blocks.add(Block.heading("Made from"));
            comparison.versions().forEach(version -> blocks.add(Block.item(0, "version", version.toString())));
            comparison.inputs().entrySet().stream()
                    .limit(limit)
                    .forEach(input -> blocks.add(Block.item(0, input.getValue().word(), input.getKey())));
            ComparisonLayout.more(blocks, comparison.inputs().size() - limit);
        }
        if (!comparison.graphs().isEmpty()) {
            blocks.add(Block.heading("Triples"));
            comparison.graphs().forEach(graph -> blocks.add(Block.item(0, Labels.shortName(graph.graph()),
                    graph.added() + " new, " + graph.removed() + " gone; " + graph.after() + " in all")));
        }
    }
}
