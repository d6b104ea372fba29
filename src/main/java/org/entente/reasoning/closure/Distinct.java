package org.entente.reasoning.closure;

import java.util.Arrays;
import java.util.List;

/** Sets of individuals that axioms declare pairwise different. */
public final class Distinct {
    private static final int[] NO_GROUPS = {};

    private final int[][] groupsOf;
    private final int[] axioms;

    /**
     * @param groups the individuals of each set
     * @param axioms the axiom behind each set
     */
    public Distinct(List<int[]> groups, int[] axioms) {
        this.axioms = axioms.clone();
        int most = groups.stream().flatMapToInt(Arrays::stream).max().orElse(-1);
        groupsOf = new int[most + 1][];
        Arrays.fill(groupsOf, NO_GROUPS);
        for (int group = 0; group < groups.size(); group++) {
            for (int individual : groups.get(group)) {
                int[] longer = Arrays.copyOf(groupsOf[individual], groupsOf[individual].length + 1);
                longer[longer.length - 1] = group;
                groupsOf[individual] = longer;
            }
        }
    }

    /** The axiom that declares the two different, or -1. */
    public int axiom(int one, int other) {
        for (int group : groups(one)) {
            for (int same : groups(other)) {
                if (group == same && one != other) {
                    return axioms[group];
                }
            }
        }
        return -1;
    }

    /** The numbers of the sets that the individual is in, in order; not to be changed. */
    public int[] groups(int individual) {
        return individual < groupsOf.length ? groupsOf[individual] : NO_GROUPS;
    }
}
