package org.entente.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.entente.competency.Answer;
import org.entente.competency.AnswerFormat;
import org.entente.competency.AnswerWriter;
import org.entente.competency.Citation;
import org.entente.competency.ProvenanceWriter;
import org.entente.competency.Question;
import org.entente.competency.QuestionCatalogue;
import org.entente.competency.QuestionExec;
import org.entente.competency.QuestionTemplate;
import org.entente.dataset.Home;
import org.entente.release.resolution.Choice;
import org.entente.scenario.DatedAnswer;
import org.entente.scenario.PublishedReasons;
import org.entente.scenario.Scenarios;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code entente ask NAME --state id:japan}: answers a saved question from the current release. */
@Command(
        name = AskCommand.NAME,
        description = "Answer a saved question from the current release (built first if there is none).",
        footer = {
            "%nA question's parameters are options of their own, after its name:",
            "  entente ask alliances-of-state --state id:japan",
            "  entente ask alliances-of-state --help",
            "Values are ids (japan, id:japan), names (\"South Korea\"), full IRIs, dates, numbers or texts."
        })
final class AskCommand implements Callable<Integer> {
    static final String NAME = "ask";

    @Spec
    private CommandSpec spec;

    @Mixin
    private SharedOptions shared;

    @Mixin
    private DatasetChoice choice;

    @Mixin
    private QuestionSource source;

    @Mixin
    private FederationOptions federation;

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "The question's name, as \"entente questions\" lists it.")
    private String name;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            completionCandidates = Formats.class,
            description = "text, markdown, csv, tsv, json, xml, turtle or ntriples "
                    + "(default: text on a terminal, tsv in a pipe).")
    private String format;

    @Option(
            names = "--provenance",
            description = "Also say what each row rests on: asserted and inferred triples, claims and passages (text, "
                    + "markdown or json).")
    private boolean provenance;

    @Option(
            names = "--cite",
            description = "Say on standard error which release, version of the question and answer (by its hash) this is.")
    private boolean cite;

    @Option(
            names = "--answer",
            paramLabel = "HASH",
            description = "The hash that a citation names: say whether this is that answer; exit code 1 if it is not.")
    private String expected;

    @Option(
            names = "--stale",
            description = "If an endpoint that the question asks fails, take the recorded answer; standard error says so.")
    private boolean stale;

    @Option(
            names = "--record",
            description = "Record the answer of a question that asks other endpoints, for --stale and stale=true.")
    private boolean record;

    @Option(
            names = "--new",
            paramLabel = "NAME",
            description = "Write a new question of this name to begin with, instead of asking one.")
    private String fresh;

    @Unmatched
    private List<String> parameters = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Home home = shared.home();
        if (fresh != null) {
            return scaffold(home);
        }
        if (name == null) {
            throw new ParameterException(spec.commandLine(), "expected the NAME of a saved question, or --new NAME");
        }
        QuestionCatalogue catalogue = source.read(shared);
        Question question = catalogue.question(name);
        var values = QuestionOptions.read(spec.commandLine(), question, parameters);
        if (choice.scenario().tellsCertainty()) {
            return dated(home, question, values);
        }
        DatasetChoice.Chosen chosen = choice.choose(home, shared);
        chosen.remarks().forEach(spec.commandLine().getErr()::println);
        if (choice.scenario().isAsked()) {
            PublishedReasons.remark(question).ifPresent(spec.commandLine().getErr()::println);
        }
        try (FederatedAsk federated = FederatedAsk.of(federation.read(home), home, question, spec.commandLine())) {
            QuestionExec exec = QuestionExec.dataset(chosen.dataset())
                    .context(federated.context())
                    .catalogue(catalogue)
                    .question(question)
                    .values(values);
            Map<Var, Node> arguments = exec.arguments();
            Answer answer = federated.answer(exec, arguments, stale);
            Citation citation = Citation.of(chosen.name(), question, arguments, answer);
            if (record) {
                federated.record(answer, citation);
            }
            print(answer, provenance ? Optional.of(new ProvenanceWriter(chosen.dataset(), exec.provenance(answer))) : Optional.empty());
            return tell(home, question, values, answer, citation);
        }
    }

    /** Asks what held on a day, and how sure that is; what is to be known of it goes to standard error. */
    private int dated(Home home, Question question, Map<String, String> values) throws IOException {
        if (provenance || expected != null) {
            throw new ParameterException(
                    spec.commandLine(), "--provenance and --answer are about one view: expected --mode beside --as-of");
        }
        Scenarios scenarios = Scenarios.of(choice.release(home, shared).release());
        Choice then = choice.scenario().choice(scenarios);
        DatedAnswer answer = DatedAnswer.of(
                scenarios, then, dataset -> QuestionExec.dataset(dataset).question(question).values(values));
        print(answer.rows(), Optional.empty());
        answer.remarks().forEach(spec.commandLine().getErr()::println);
        PublishedReasons.remark(question).ifPresent(spec.commandLine().getErr()::println);
        if (cite) {
            String name = scenarios.scenario(then).name();
            Map<Var, Node> arguments = QuestionExec.dataset(scenarios.release().dataset()).question(question).values(values).arguments();
            spec.commandLine().getErr().println(Citation.of(name, question, arguments, answer.rows()));
        }
        return Exit.OK.code();
    }

    private int scaffold(Home home) {
        Path file = QuestionTemplate.write(home.queries(), fresh);
        PrintWriter out = spec.commandLine().getOut();
        out.println("wrote " + home.nameOf(file) + "; change it, then");
        out.println("  entente ask " + fresh + " --format tsv > " + home.nameOf(home.queries()) + "/answers/" + fresh + ".tsv");
        out.println("saves its answer as the expected one, and \"entente check\" says what is still wrong with it");
        return Exit.OK.code();
    }

    private void print(Answer answer, Optional<ProvenanceWriter> writer) throws IOException {
        AnswerFormat chosen = format(answer);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AnswerWriter.write(bytes, answer, chosen);
        String text = bytes.toString(StandardCharsets.UTF_8);
        PrintWriter out = spec.commandLine().getOut();
        out.print(writer.map(provenance -> provenance.with(text, chosen)).orElse(text));
        if (out.checkError()) {
            throw new IOException("the answer cannot be written to standard output");
        }
    }

    /** What is said beside the answer goes to standard error, so that a pipe holds the answer alone. */
    private int tell(Home home, Question question, Map<String, String> values, Answer answer, Citation citation) {
        PrintWriter err = spec.commandLine().getErr();
        if (cite) {
            err.println(citation);
        }
        if (choice.isOther()) {
            Rerun.compare(choice.current(home, shared), question, values, answer).forEach(err::println);
        }
        boolean same = expected == null || expected.replaceFirst("^sha256:", "").equals(citation.answer());
        if (expected != null) {
            err.println(same ? "this is the cited answer" : "this is not the cited answer, but sha256:" + citation.answer());
        }
        return (same ? Exit.OK : Exit.FAILED).code();
    }

    private AnswerFormat format(Answer answer) {
        if (format != null) {
            return AnswerFormat.of(format);
        }
        if (provenance) {
            return AnswerFormat.TEXT;
        }
        boolean isTerminal = Boolean.getBoolean("entente.terminal.output");
        return isTerminal || answer instanceof Answer.Triples ? AnswerFormat.TEXT : AnswerFormat.TSV;
    }

    /** What {@code --help} shows of the question that is named beside it; empty when none is. */
    static String questionHelp(Help help) {
        AskCommand ask = (AskCommand) help.commandSpec().userObject();
        return ask.name == null ? "" : QuestionHelp.text(ask.source.read(ask.shared).question(ask.name));
    }

    /** The names of formats, for completion. */
    private static final class Formats extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        Formats() {
            super(AnswerFormat.names());
        }
    }
}
