package org.entente.command;

import java.io.PrintWriter;
import org.entente.competency.ParameterException;
import org.entente.competency.QuestionFormatException;
import org.entente.competency.UnknownQuestionException;
import org.entente.federation.FederationFormatException;
import org.entente.release.ReasoningLimitException;
import org.entente.release.RefusedReleaseException;
import org.entente.scenario.ScenarioException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns exceptions into one line for the user and an exit code; the stack trace is shown only when asked for. */
final class Errors implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception exception, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        new ProgressLine(err, Boolean.getBoolean("entente.terminal.progress")).accept("");
        tell(exception, err, "");
        if (line.getParseResult().hasMatchedOption("--stack-trace")) {
            exception.printStackTrace(err);
        }
        err.flush();
        return exit(exception).code();
    }

    /** What there is to mend, if the input was refused, and one line that says what happened, with these words at its end. */
    static void tell(Exception exception, PrintWriter err, String consequence) {
        if (exception instanceof RefusedReleaseException refused) {
            refused.lines().forEach(err::println);
        }
        err.println("entente: " + message(exception) + consequence);
    }

    private static Exit exit(Exception exception) {
        if (exception instanceof ReasoningLimitException) {
            return Exit.LIMIT;
        }
        if (exception instanceof RefusedReleaseException refused) {
            return refused.isContradiction() ? Exit.CONTRADICTION : Exit.REFUSED;
        }
        boolean asksWrongly = exception instanceof ParameterException
                || exception instanceof UnknownQuestionException
                || exception instanceof ScenarioException;
        if (asksWrongly) {
            return Exit.USAGE;
        }
        boolean isRefused = exception instanceof QuestionFormatException || exception instanceof FederationFormatException;
        return isRefused ? Exit.REFUSED : Exit.FAILED;
    }

    private static String message(Exception exception) {
        String message = exception.getMessage();
        if (exception instanceof ReasoningLimitException reached) {
            boolean time = reached.limit() == ReasoningLimitException.Limit.TIME;
            return message + " (" + (time ? ReasoningOptions.TIME : ReasoningOptions.MEMORY) + " raises the limit)";
        }
        return message == null || message.isBlank() ? exception.getClass().getSimpleName() : message;
    }

    /** A wrong command line: the message, near misses if there are any, and where help is. */
    static int usage(CommandLine.ParameterException exception, String[] arguments) {
        CommandLine line = exception.getCommandLine();
        line.getErr().println("entente: " + exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, line.getErr());
        line.getErr().println("Try \"" + line.getCommandSpec().qualifiedName() + " --help\".");
        line.getErr().flush();
        return Exit.USAGE.code();
    }
}
