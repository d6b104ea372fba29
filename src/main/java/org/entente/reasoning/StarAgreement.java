package org.entente.reasoning;

import java.util.List;

/**
 * How far HermiT, asked star by star, agrees with a closure on the types of things.
 *
 * @param individuals how many individuals the closure has
 * @param stars       how many distinct stars they are centres of
 * @param asked       how many of these HermiT was asked about
 * @param covered     how many individuals are centres of those
 * @param types       how many types of these individuals both found
 * @param differences the types that one of the two lacks, each as a sentence; the first few
 */
public record StarAgreement(
        int individuals, int stars, int asked, int covered, long types, List<String> differences) {
    public StarAgreement {
        differences = List.copyOf(differences);
    }

    /** Whether every individual's star was asked about, and the types of all are the same. */
    public boolean isComplete() {
        return asked == stars && differences.isEmpty();
    }
}
