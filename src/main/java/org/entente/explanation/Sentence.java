package org.entente.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/** Words in which the names of things can be followed to the things. */
public record Sentence(List<Span> spans) {
    /** No words. */
    public static final Sentence EMPTY = new Sentence(List.of());

    public Sentence {
        spans = List.copyOf(spans);
    }

    /** Words that name nothing. */
    public static Sentence of(String text) {
        return EMPTY.and(text);
    }

    public Sentence and(String text) {
        return and(text, null);
    }

    /** This and a name of something. */
    public Sentence and(String text, Node node) {
        List<Span> longer = new ArrayList<>(spans);
        longer.add(new Span(text, node));
        return new Sentence(longer);
    }

    public Sentence and(Sentence other) {
        List<Span> longer = new ArrayList<>(spans);
        longer.addAll(other.spans);
        return new Sentence(longer);
    }

    @Override
    public String toString() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
