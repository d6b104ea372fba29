package org.entente.reasoning;

import org.apache.jena.graph.Node;

/** The names that a sentence is made with. */
public interface Wording {
    /** A thing, as it stands in a sentence: {@code the United States}. */
    String thing(Node individual);

    /** A kind without an article: {@code established alliance}. */
    String kind(Node classNode);

    /** A relation as a verb with all that belongs to it: {@code is a direct member of}. */
    String relation(Node property);

    /** With the article that the first letter asks for. */
    static String withArticle(String noun) {
        return ("aeiouAEIOU".indexOf(noun.charAt(0)) < 0 ? "a " : "an ") + noun;
    }
}
