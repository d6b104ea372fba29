package org.entente.explanation;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What is known of one triple, and why.
 *
 * @param view       what it is answered from
 * @param statement  the triple's statement node; for what is excluded, that of its negation
 * @param sentence   the triple in words
 * @param meaning    the definition of its relation or kind; empty if there is none
 * @param reasons    at most three, the smallest found; more may exist
 * @param otherClaims claims on the same matter that the view does not take, or that only come near
 * @param nearMisses what is missing, for what is unknown
 * @param notes      further sentences
 */
public record Explanation(
        String view,
        Triple triple,
        Node statement,
        Sentence sentence,
        String meaning,
        Verdict verdict,
        List<Reason> reasons,
        List<CitedClaim> otherClaims,
        List<NearMiss> nearMisses,
        List<Sentence> notes) {
    public Explanation {
        reasons = List.copyOf(reasons);
        otherClaims = List.copyOf(otherClaims);
        nearMisses = List.copyOf(nearMisses);
        notes = List.copyOf(notes);
    }

    /** The answer in a sentence. */
    public Sentence answer() {
        return verdict.on(sentence);
    }

    /** Every claim and list that is named, each once, in the order of appearance. */
    public Stream<CitedClaim> claims() {
        Stream<CitedClaim> ofReasons = reasons.stream().flatMap(reason -> Stream.concat(
                reason.facts().stream().flatMap(fact -> fact.claims().stream()),
                reason.steps().stream()
                        .flatMap(step -> step.axioms().stream())
                        .flatMap(axiom -> axiom.claims().stream())));
        Stream<CitedClaim> ofGaps = nearMisses.stream().flatMap(Explanation::claims);
        return Stream.of(ofReasons, ofGaps, otherClaims.stream()).flatMap(claims -> claims).distinct();
    }

    private static Stream<CitedClaim> claims(NearMiss near) {
        return Stream.concat(
                near.axioms().stream().flatMap(axiom -> axiom.claims().stream()),
                near.lacks().stream().flatMap(lack -> lack.ways().stream()).flatMap(Explanation::claims));
    }
}
