package org.entente.explanation;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.entente.vocabulary.Entente;

/** What is known of a triple. */
public enum Verdict {
    /** A source says so and the view takes it, or the registry or the ontology does. */
    ASSERTED("Yes, it is stated: ", "", "AssertedVerdict"),
    /** It follows from what is stated. */
    ENTAILED("Yes, it follows: ", "", "EntailedVerdict"),
    /** Its contrary follows. */
    EXCLUDED("No, it is excluded that ", "", "ExcludedVerdict"),
    /** Neither it nor its contrary follows; that is not to say that it is false. */
    UNKNOWN("It is unknown whether ", ": it is not entailed, and nothing excludes it", "UnknownVerdict");

    private final String opening;
    private final String ending;
    private final Node node;

    Verdict(String opening, String ending, String term) {
        this.opening = opening;
        this.ending = ending;
        this.node = Entente.term(term);
    }

    /** The answer that a triple, told as a sentence, has this verdict. */
    Sentence on(Sentence triple) {
        return Sentence.of(opening).and(triple).and(ending + ".");
    }

    /** The verdict's name in the ontology. */
    Node node() {
        return node;
    }

    /** In lower case, as JSON has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
