package org.entente.reasoning;

import java.io.Serializable;
import java.util.List;

/**
 * How far the inferences of a release can be relied upon.
 *
 * @param inputHash   SHA-256 of the axioms and assertions that the reasoner saw, in 32 hexadecimal digits
 * @param closed      how many triples the traced closure adds to the facts
 * @param agreed      how many of these HermiT found too; all, or the build fails
 * @param onlyHermit  how many triples about things only HermiT found
 * @param axioms      how many axioms the certificate evaluated
 * @param witnesses   how many unnamed things it supposed
 * @param refusals    why the closure is not certified as complete, in words; empty if it is
 * @param reasons     how many reasons were verified
 * @param size        how many triples these are written in
 * @param explained   how many inferred and denied triples they are to explain
 * @param unexplained how many inferred or denied triples have none
 */
public record Assurance(
        String inputHash,
        long closed,
        long agreed,
        long onlyHermit,
        int axioms,
        int witnesses,
        List<String> refusals,
        long reasons,
        long size,
        long explained,
        long unexplained)
        implements Serializable {

    /** Whether the closure is certified to be complete, and HermiT found the same. */
    public boolean isComplete() {
        return refusals.isEmpty() && onlyHermit == 0;
    }

    /** The certificate in sentences for people. */
    public List<String> inWords() {
        String certificate = refusals.isEmpty()
                ? "certified complete: the closure is a model of all %d axioms and assertions, with %d unnamed things supposed"
                        .formatted(axioms, witnesses)
                : "not certified complete: " + String.join("; ", refusals);
        return List.of(
                certificate,
                "HermiT and the traced closure agree on %d triples about things; %d only HermiT found"
                        .formatted(agreed, onlyHermit),
                "the reasons are written in %d triples, %.1f for each of the %d that they explain"
                        .formatted(size, explained == 0 ? 0 : (double) size / explained, explained),
                ("%d reasons, each verified: HermiT entails the conclusion from it, and not without any one part; "
                                + "the smallest found, more may exist; %d triples without a reason")
                        .formatted(reasons, unexplained));
    }
}
