package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.json.JSON;
import org.entente.comparison.PublishedHome;
import org.entente.dataset.SmallHome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code entente diff} on a home that was built, changed, and built again. */
class DiffCommandTest {
    @TempDir
    private static Path folder;

    private static String older;
    private static String newer;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void buildTwice() {
        SmallHome home = PublishedHome.in(folder);
        older = PublishedHome.publish(home).id();
        newer = PublishedHome.publish(home.adding("seeds/claims/100.csv", """
                100-005,8,chile,directMemberOf,quad,actual,report,,,,
                100-006,9,us,directMemberOf,d10,actual,report,,,,
                100-007,9,india,directMemberOf,d10,actual,report,,,,
                """)).id();
    }

    @Test
    void itTellsWhatIsNewAndWhy() {
        assertThat(run()).isEqualTo(Exit.OK.code());

        assertThat(out.toString())
                .contains("What changed from release " + older + " to " + newer)
                .contains("asserted: 3 new")
                .contains("new: Chile is a member of Quad")
                .contains("cause: claim:100-005, new: Chile is a direct member of Quad")
                .contains("fact, new: Chile is a direct member of Quad (claim:100-005 in 100:8)")
                .contains("claim: claim:100-005 of source:100 (“A small report”, 2020-11-30, report, reliability high): actual,")
                .contains("in: document:100 line 8")
                .contains("answer changed: members: Who is a member of what?")
                .doesNotContain("gone:");
    }

    @Test
    void theOtherWayRoundItIsGone() {
        assertThat(run("latest", "previous")).isEqualTo(Exit.OK.code());
        assertThat(out.toString()).contains("gone: Chile is a member of Quad", "fact, gone: Chile is a direct member of Quad");
    }

    @Test
    void theExitCodeTellsWhetherTheyDiffer() {
        assertThat(run("--exit-code")).isEqualTo(Exit.FAILED.code());
        assertThat(run("latest", "latest", "--exit-code")).isEqualTo(Exit.OK.code());
        assertThat(out.toString()).contains("Nothing: it is the same release.");
    }

    @Test
    void aLimitSaysHowManyMoreThereAre() {
        assertThat(run("--limit", "1")).isEqualTo(Exit.OK.code());
        assertThat(out.toString()).contains("and 2 more");
        assertThat(run("--limit", "0")).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("--limit: \"0\": expected a whole number from 1");
    }

    @Test
    void everyFormatIsWritten() {
        assertThat(run("--format", "json")).isEqualTo(Exit.OK.code());
        assertThat(JSON.parse(out.toString()).getObj("asserted").get("total").getAsNumber().value().intValue()).isEqualTo(3);
        for (String format : List.of("markdown", "html", "turtle", "jsonld")) {
            assertThat(run("--format", format)).as(format).isEqualTo(Exit.OK.code());
            assertThat(out.toString()).as(format).contains("100-005");
        }
        assertThat(run("--format", "markdwon")).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("expected one of text, markdown", "nearest: markdown");
    }

    @Test
    void aWrongNameIsRefusedWithTheNearest() {
        String wrong = older.substring(0, older.length() - 1) + "x";

        assertThat(run(wrong)).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("OLDER: \"" + wrong + "\"", "nearest: " + older).doesNotContain("\tat ");
        assertThat(run("latest", "tomorrow")).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("NEWER: \"tomorrow\": expected latest, previous, or one of");
    }

    @Test
    void withoutAReleaseThereIsNothingToCompare(@TempDir Path empty) {
        PublishedHome.in(empty).write();

        assertThat(runIn(empty)).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("OLDER: \"previous\": expected a release beside the current one");
    }

    private int run(String... arguments) {
        return runIn(folder, arguments);
    }

    private int runIn(Path home, String... arguments) {
        out.getBuffer().setLength(0);
        List<String> all = new ArrayList<>(List.of("diff"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        return EntenteCommand.line()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all.toArray(String[]::new));
    }
}
