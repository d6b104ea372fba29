package org.entente.reasoning.closure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private static final int ALLIANCE = 0;
    private static final int MEMBER_OF = 1;
    private static final int BUSY = 2;
    private static final int PART_OF = 3;
    private static final int LONE = 4;
    private static final int[] NO_AXIOM = {};
    private static final int X = Atom.variable(0);
    private static final int Y = Atom.variable(1);
    private static final int Z = Atom.variable(2);
    private static final Program PROGRAM = new Program(
            new boolean[] {true, false, true, false, true},
            List.of(
                    new Rule(
                            new Atom(PART_OF, X, Z),
                            List.of(new Atom(PART_OF, X, Y), new Atom(PART_OF, Y, Z)),
                            List.of(),
                            NO_AXIOM),
                    new Rule(null, List.of(new Atom(PART_OF, X, X)), List.of(), NO_AXIOM)),
            List.of(new Counting(2, MEMBER_OF, false, ALLIANCE, BUSY, NO_AXIOM)),
            List.of(new Disjointness(ALLIANCE, LONE, 7)));

    @Test
    void closesATransitiveRelationFindingEachWayOnce() {
        Closing closing = closing(true);
        for (int step = 0; step < 4; step++) {
            closing.add(PART_OF, step, step + 1);
        }
        closing.run();

        assertThat(closing.facts().size(PART_OF)).isEqualTo(10);
        int longest = closing.trace().node(PART_OF, closing.facts().find(PART_OF, 0, 4));
        assertThat(closing.trace().steps(longest)).hasSize(3);
        assertThat(closing.isClashing()).isFalse();
    }

    @Test
    void countsOnlyFillersThatDiffer() {
        for (boolean traced : new boolean[] {true, false}) {
            Closing closing = closing(traced);
            closing.add(MEMBER_OF, 0, 1);
            closing.add(MEMBER_OF, 0, 2);
            closing.add(MEMBER_OF, 5, 1);
            closing.add(MEMBER_OF, 5, 6);
            closing.add(ALLIANCE, 1, 1);
            closing.add(ALLIANCE, 2, 2);
            closing.add(ALLIANCE, 6, 6);
            closing.run();

            assertThat(closing.facts().contains(BUSY, 0, 0)).isTrue();
            assertThat(closing.facts().contains(BUSY, 5, 5)).isFalse();
        }
    }

    @Test
    void takesBackWhatCameAfterAMark() {
        Closing closing = closing(true);
        closing.add(PART_OF, 0, 1);
        closing.add(PART_OF, 1, 2);
        closing.run();
        Closing.Mark mark = closing.mark();
        int node = closing.trace().node(PART_OF, closing.facts().find(PART_OF, 0, 2));
        for (int round = 0; round < 3; round++) {
            closing.add(PART_OF, 2, 0);
            closing.run();
            assertThat(closing.isClashing()).isTrue();
            assertThat(closing.facts().size(PART_OF)).isEqualTo(9);
            closing.rollBack(mark);
            assertThat(closing.isClashing()).isFalse();
            assertThat(closing.facts().size(PART_OF)).isEqualTo(3);
            assertThat(closing.trace().steps(node)).hasSize(1);
            assertThat(closing.trace().clashes()).isEmpty();
        }
    }

    private static Closing closing(boolean traced) {
        return new Closing(PROGRAM, new Distinct(List.of(new int[] {1, 2, 3}), new int[] {0}), null, traced);
    }
}
