package org.entente.explanation;

import java.util.List;

/**
 * A rule that would give the answer yes if more were known.
 *
 * @param conclusion what it would conclude
 * @param axioms     whose rule it is
 * @param present    what it needs and is known
 * @param lacks      what it needs and is not known
 * @param others     how many more ways there are to come as near by the same rule
 */
public record NearMiss(
        Sentence conclusion, List<CitedAxiom> axioms, List<Sentence> present, List<Lack> lacks, int others) {
    /**
     * @param sentence what would have to be known
     * @param open     whether it is of something that is not named, the same wherever it has the same letter
     * @param excluded whether it cannot be
     * @param ways     rules that would conclude it in turn
     * @param known    published notes that just this is not known
     */
    public record Lack(Sentence sentence, boolean open, boolean excluded, List<NearMiss> ways, List<MissingPremise> known) {
        public Lack {
            ways = List.copyOf(ways);
            known = List.copyOf(known);
        }
    }

    public NearMiss {
        axioms = List.copyOf(axioms);
        present = List.copyOf(present);
        lacks = List.copyOf(lacks);
    }
}
