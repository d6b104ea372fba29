package org.entente.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.util.Context;
import org.entente.competency.Answer;
import org.entente.competency.Citation;
import org.entente.competency.Question;
import org.entente.competency.QuestionExec;
import org.entente.competency.RecordedAnswer;
import org.entente.competency.Recordings;
import org.entente.competency.SavedQuestionService;
import org.entente.dataset.Home;
import org.entente.federation.Broker;
import org.entente.federation.ClosedFunctions;
import org.entente.federation.Federation;
import org.entente.federation.FederationRun;
import org.entente.federation.ServiceFailedException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What asking other endpoints adds to a question on the command line; nothing, if it asks none. */
final class FederatedAsk implements AutoCloseable {
    private final Broker broker;
    private final Home home;
    private final Question question;
    private final CommandLine line;
    private final FederationRun run = FederationRun.unbounded();
    private boolean isStale;

    private FederatedAsk(Broker broker, Home home, Question question, CommandLine line) {
        this.broker = broker;
        this.home = home;
        this.question = question;
        this.line = line;
    }

    static FederatedAsk of(Federation federation, Home home, Question question, CommandLine line) {
        return new FederatedAsk(new Broker(federation), home, question, line);
    }

    /** In which the question may ask the listed endpoints, and no function reaches out of the query. */
    Context context() {
        Context context = new Context();
        ClosedFunctions.set(context);
        SavedQuestionService.install(context);
        broker.install(context);
        run.attachTo(context);
        return context;
    }

    /**
     * The answer, or the recorded one if an endpoint fails and that is welcome; what is wrong with it goes to standard
     * error.
     */
    Answer answer(QuestionExec exec, Map<Var, Node> arguments, boolean stale) {
        try {
            Answer answer = exec.answer();
            run.requireNoFailure();
            run.missing().forEach(reason -> tell("partial: " + reason));
            return answer;
        } catch (ServiceFailedException e) {
            Optional<RecordedAnswer> recorded = recordings().find(question, arguments);
            if (stale && recorded.isPresent()) {
                isStale = true;
                tell("stale: " + recorded.get() + "; " + e.getMessage());
                return recorded.get().answer();
            }
            tell(recorded.map(found -> "an answer was " + found + "; --stale takes it")
                    .orElse("no answer with these values has been recorded yet; --record records one when the endpoint answers"));
            throw e;
        }
    }

    /** Keeps an answer that came whole from the endpoints. */
    void record(Answer answer, Citation citation) {
        if (isStale || run.asked().isEmpty() || !run.missing().isEmpty()) {
            throw new ParameterException(line, "--record: expected a whole answer that other endpoints gave; this one "
                    + (isStale ? "is a recorded one" : run.missing().isEmpty() ? "asked none" : "is partial"));
        }
        Path folder = home.recordedFolders().get(home.recordedFolders().size() - 1);
        Path file = Recordings.write(
                folder, question, new RecordedAnswer(Instant.now().truncatedTo(ChronoUnit.SECONDS), citation, answer));
        tell("recorded in " + home.nameOf(file));
    }

    private Recordings recordings() {
        return new Recordings(home.recordedFolders());
    }

    private void tell(String what) {
        PrintWriter err = line.getErr();
        err.println("entente: " + what);
        err.flush();
    }

    @Override
    public void close() {
        broker.close();
    }
}
