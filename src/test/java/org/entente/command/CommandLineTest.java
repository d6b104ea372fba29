package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.competency.QuestionLint;
import org.entente.dataset.Home;
import org.entente.dataset.SmallHome;
import org.entente.release.ReleaseStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {
    private static final String QUESTION = """
            #+ summary: Who is a member of a grouping?
            #+ defaults:
            #+   - grouping: id:quad
            #+ enumerate:
            #+   - grouping: SELECT ?grouping { ?grouping a entente:Grouping } ORDER BY ?grouping
            PREFIX entente: <https://w3id.org/entente/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX id: <https://w3id.org/entente/id/>
            SELECT ?name { ?member entente:memberOf ?_grouping_iri ; rdfs:label ?name } ORDER BY ?name
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void withoutACommandItSaysWhatThereIsToCall() {
        assertThat(run()).isEqualTo(Exit.OK.code());
        assertThat(out.toString()).contains("serve", "build", "check", "questions", "ask");
    }

    @Test
    void everyCommandExplainsItself() {
        for (String command : new String[] {"serve", "build", "check", "questions", "ask", "explain", "diff", "completion"}) {
            assertThat(run(command, "--help")).as(command).isEqualTo(Exit.OK.code());
            assertThat(out.toString()).contains("--home=DIR");
        }
    }

    @Test
    void buildPublishesAndReportsCounts() {
        assertThat(run("build", "--home", home().folder().toString())).isEqualTo(Exit.OK.code());
        assertThat(out.toString()).contains("10 entities, 5 claims, view of 2020-12-15", "published release 2020-12-15-");
        assertThat(err.toString()).as("no progress in a pipe").isEmpty();
    }

    @Test
    void checkPublishesNothing() {
        Home home = home();
        assertThat(run("check", "--home", home.folder().toString())).isEqualTo(Exit.REFUSED.code());
        assertThat(out.toString()).contains("all good; nothing was published");
        assertThat(err.toString()).as("a question without expected answers is a finding").contains("members-of.rq");
        assertThat(home.releases()).doesNotExist();
    }

    @Test
    void badInputIsRefusedInLinesWithoutAStackTrace() {
        Home home = new SmallHome(folder)
                .adding("seeds/claims/100.csv", "100-004,1,japn,signed,accords,actual,report,,,\n")
                .write();
        assertThat(run("build", "--home", home.folder().toString())).isEqualTo(Exit.REFUSED.code());
        assertThat(err.toString().lines())
                .containsExactly(
                        "seeds/claims/100.csv:5:subject: \"japn\": expected the id of a registry entry; nearest: japan",
                        "entente: 1 problem in the input; nothing was published");
    }

    @Test
    void reasoningThatReachesItsLimitSaysWhichAndHowToRaiseIt() {
        String home = home().folder().toString();
        assertThat(run("build", "--home", home, "--reasoning-time", "0.1")).isEqualTo(Exit.LIMIT.code());
        assertThat(run("build", "--home", home, "--reasoning-memory", "12m")).isEqualTo(Exit.LIMIT.code());
        assertThat(err.toString().lines())
                .containsExactly(
                        "entente: reasoning took longer than 0.1 s and was ended; nothing was published"
                                + " (--reasoning-time raises the limit)",
                        "entente: reasoning needed more than 12 MB of memory and was ended; nothing was published"
                                + " (--reasoning-memory raises the limit)");
    }

    @Test
    void limitsThatMeanNothingAreRefused() {
        String home = home().folder().toString();
        assertThat(run("build", "--home", home, "--reasoning-time", "soon")).isEqualTo(Exit.USAGE.code());
        assertThat(run("build", "--home", home, "--reasoning-time", "0")).isEqualTo(Exit.USAGE.code());
        assertThat(run("suppose", "--home", home, "--add", "japan signed accords", "--budget", "-1")).isEqualTo(Exit.USAGE.code());
        assertThat(run("build", "--home", home, "--reasoning-memory", "2048")).isEqualTo(Exit.USAGE.code());
        assertThat(run("build", "--home", home, "--reasoning-memory", "7m")).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString())
                .contains("\"soon\": expected seconds above 0", "\"2048\": expected a size of 8m or more, such as 512m or 2g");
    }

    @Test
    void theStackTraceIsShownOnRequest() {
        Home home = new SmallHome(folder).with("seeds/registry/states.csv", "id\n").write();
        run("build", "--stack-trace", "--home", home.folder().toString());
        assertThat(err.toString()).contains("\tat org.entente.");
    }

    @Test
    void questionsAreListedWithTheirParameters() {
        assertThat(run("questions", "--home", home().folder().toString())).isEqualTo(Exit.OK.code());
        assertThat(out.toString()).contains("members-of --grouping IRI", "Who is a member of a grouping?");
    }

    @Test
    void aQuestionIsAnsweredWithItsDefaultsAndWithAGivenValue() {
        String home = home().folder().toString();
        assertThat(run("ask", "members-of", "--home", home)).isEqualTo(Exit.OK.code());
        assertThat(out.toString()).isEqualTo("?name\n\"India\"@en\n\"Japan\"@en\n\"United States\"@en\n");
        out.getBuffer().setLength(0);
        assertThat(run("ask", "members-of", "--grouping", "d10", "--format", "csv", "--home", home)).isZero();
        assertThat(out.toString()).isEqualToIgnoringNewLines("name");
    }

    @Test
    void aTripleIsExplainedInEveryFormat() {
        String home = home().folder().toString();
        assertThat(run("explain", "Japan", "member of", "quad", "--home", home)).isEqualTo(Exit.OK.code());
        assertThat(out.toString()).contains("Yes, it follows: Japan is a member of Quad.", "claim:100-001", "document:100 lines 1-2");
        for (String format : new String[] {"text", "markdown", "html", "json", "turtle", "jsonld"}) {
            assertThat(run("explain", "japan", "memberOf", "quad", "--format", format, "--home", home)).as(format).isZero();
            assertThat(out.toString()).as(format).contains("100-001");
        }
    }

    @Test
    void whatCannotBeExplainedIsAnsweredWithTheNearest() {
        String home = home().folder().toString();
        assertThat(run("explain", "Japn", "memberOf", "quad", "--home", home)).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("subject: \"Japn\"", "nearest: id:japan (Japan)");
        assertThat(run("explain", "japan", "memberOf", "quad", "--format", "tutle", "--home", home)).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("nearest: turtle");
        assertThat(run("explain", "japan", "memberOf", "quad", "--documents", "nowhere", "--home", home)).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("--documents: \"nowhere\": expected a folder");
    }

    @Test
    void aWrongQuestionParameterOrValueIsAnsweredWithTheNearestOne() {
        String home = home().folder().toString();
        assertThat(run("ask", "membersof", "--home", home)).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("members-of");
        assertThat(run("ask", "members-of", "--groping", "quad", "--home", home)).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("--groping: expected --grouping for question members-of; nearest: --grouping");
        assertThat(run("ask", "members-of", "--grouping", "qad", "--home", home)).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("qad").contains("quad");
    }

    @Test
    void helpOfAQuestionListsItsOwnTypedOptions() {
        String home = home().folder().toString();
        assertThat(run("ask", "members-of", "--help", "--home", home)).isZero();
        assertThat(out.toString()).contains(
                "Who is a member of a grouping?", "--grouping=IRI", "one of the allowed values (default: id:quad)", "--release=ID");
        assertThat(run("ask", "member-of", "--home", home, "--help")).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).isEqualToIgnoringNewLines(
                "entente: no question is called \"member-of\"; nearest: members-of");
    }

    @Test
    void aValueThatIsNotAllowedIsAnsweredWithTheAllowedOnes() {
        assertThat(run("ask", "members-of", "--grouping", "japan", "--home", home().folder().toString()))
                .isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("is none of the allowed values; expected one of id:");
    }

    @Test
    void anAnswerIsCitedAndComparedWithItsCitation() {
        String home = home().folder().toString();
        assertThat(run("ask", "members-of", "--cite", "--home", home)).isZero();
        Matcher citation = Pattern.compile("question members-of@[0-9a-f]{12} \\(grouping=id:quad\\), "
                + "release (2020-12-15-[0-9a-f]{12}), answer (sha256:[0-9a-f]{64})\\R").matcher(err.toString());
        assertThat(citation.matches()).as(err.toString()).isTrue();
        assertThat(run("ask", "members-of", "--answer", citation.group(2), "--format", "csv", "--home", home)).isZero();
        assertThat(err.toString()).contains("this is the cited answer");
        assertThat(run("ask", "members-of", "--answer", citation.group(2), "--grouping", "d10", "--home", home))
                .isEqualTo(Exit.FAILED.code());
        assertThat(err.toString()).contains("this is not the cited answer");
    }

    @Test
    void anAnswerIsRerunOnAKeptRelease() {
        Home home = home();
        assertThat(run("build", "--home", home.folder().toString())).isZero();
        String first = new ReleaseStore(home.releases()).currentId().orElseThrow();
        new SmallHome(folder)
                .adding("seeds/claims/100.csv", "100-004,1,japan,directMemberOf,d10,actual,report,,,\n")
                .with("queries/members-of.rq", QUESTION)
                .write();
        assertThat(run("build", "--home", home.folder().toString())).isZero();
        assertThat(run("ask", "members-of", "--release", first, "--home", home.folder().toString())).isZero();
        assertThat(err.toString()).contains("the same answer as release 2020-12-15-");
        out.getBuffer().setLength(0);
        assertThat(run("ask", "members-of", "--grouping", "d10", "--release", first, "--home", home.folder().toString())).isZero();
        assertThat(out.toString()).as("of the kept release").isEqualTo("?name\n");
        assertThat(err.toString()).contains("the current one, answers otherwise:", "+ \"Japan\"@en");
        assertThat(run("ask", "members-of", "--release", "2020-01-01-0123456789ab", "--home", home.folder().toString()))
                .isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("--release: \"2020-01-01-0123456789ab\": expected one of", first);
    }

    @Test
    void aNewQuestionNeedsOnlyAnExpectedAnswer() throws IOException {
        Home home = home();
        assertThat(run("ask", "--new", "things-of-kind", "--home", home.folder().toString())).isZero();
        assertThat(out.toString()).contains("wrote queries/things-of-kind.rq");
        assertThat(QuestionLint.findings(home.queries())).anyMatch(line -> line.contains("things-of-kind.rq: has no expected"))
                .filteredOn(line -> line.contains("things-of-kind")).hasSize(1);
        out.getBuffer().setLength(0);
        assertThat(run("ask", "things-of-kind", "--home", home.folder().toString())).isZero();
        Files.createDirectories(home.queries().resolve("answers"));
        Files.writeString(home.queries().resolve("answers/things-of-kind.tsv"), out.toString());
        DatasetGraph dataset = new ReleaseStore(home.releases()).current().orElseThrow().dataset();
        assertThat(QuestionLint.findings(home.queries(), dataset)).noneMatch(line -> line.contains("things-of-kind"));
        assertThat(run("ask", "--new", "things-of-kind", "--home", home.folder().toString())).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("things-of-kind.rq is there already");
        assertThat(run("ask", "--new", "../x", "--home", home.folder().toString())).isEqualTo(Exit.USAGE.code());
        assertThat(run("ask", "--home", home.folder().toString())).isEqualTo(Exit.USAGE.code());
    }

    @Test
    void completionKnowsQuestionsTheirOptionsAndValues() {
        String home = home().folder().toString();
        assertThat(run("build", "--home", home)).isZero();
        for (String shell : new String[] {"bash", "zsh", "fish"}) {
            out.getBuffer().setLength(0);
            assertThat(run("completion", shell, "--home", home)).as(shell).isZero();
            assertThat(out.toString()).contains("members-of", "grouping", "id:quad", "markdown");
        }
        assertThat(run("completion", "tcsh", "--home", home)).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("tcsh").contains("bash, zsh, fish");
    }

    @Test
    void bashCompletesTheNameOfAQuestion() throws IOException, InterruptedException {
        run("completion", "bash", "--home", home().folder().toString());
        Path script = Files.writeString(folder.resolve("completion.bash"), out.toString());
        Process bash = new ProcessBuilder("bash", "-c", "source '" + script + "'; compopt() { :; }; "
                        + "COMP_WORDS=(entente ask mem); COMP_CWORD=2; _complete_entente; echo \"${COMPREPLY[@]}\"")
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip()).isEqualTo("members-of");
        assertThat(bash.waitFor()).isZero();
    }

    @Test
    void aFolderThatIsNoHomeIsRefused() {
        assertThat(run("check", "--home", folder.toString())).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("expected a folder that holds seeds/");
    }

    @Test
    void anUnknownCommandSuggestsOne() {
        assertThat(run("serv")).isEqualTo(Exit.USAGE.code());
        assertThat(err.toString()).contains("serve");
    }

    private Home home() {
        return new SmallHome(folder).with("queries/members-of.rq", QUESTION).write();
    }

    private int run(String... arguments) {
        CommandLine line = EntenteCommand.line();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
