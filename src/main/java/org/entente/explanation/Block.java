package org.entente.explanation;

/**
 * A piece of an explanation as it is laid out, whichever the form it is written in.
 *
 * @param depth  how deep it is indented, from 0
 * @param marker what stands before an item: {@code fact 1}, {@code because}; else empty
 */
public record Block(Kind kind, int depth, String marker, Sentence sentence) {
    /** What a block is. */
    public enum Kind {
        /** The answer. */
        TITLE, HEADING, PARAGRAPH, ITEM,
        /** An axiom in the syntax of the ontology. */
        CODE,
        /** What stands in a document. */
        QUOTE
    }

    /** What stands above the items that follow. */
    public static Block heading(String text) {
        return new Block(Kind.HEADING, 0, "", Sentence.of(text));
    }

    /** One item of a list, with what stands before it; deeper ones stand below it. */
    public static Block item(int depth, String marker, Sentence sentence) {
        return new Block(Kind.ITEM, depth, marker, sentence);
    }

    public static Block item(int depth, String marker, String text) {
        return item(depth, marker, Sentence.of(text));
    }
}
