package org.entente.command;

import java.io.PrintWriter;
import java.util.List;
import org.entente.competency.ParameterException;
import org.entente.competency.QuestionFormatException;
import org.entente.competency.UnknownQuestionException;
import org.entente.release.RefusedReleaseException;
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
        if (exception instanceof RefusedReleaseException refused) {
            lines(err, refused.lines());
            err.println("entente: " + refused.getMessage());
        } else {
            err.println("entente: " + message(exception));
        }
        if (line.getParseResult().hasMatchedOption("--stack-trace")) {
            exception.printStackTrace(err);
        }
        err.flush();
        return exit(exception).code();
    }

    private static Exit exit(Exception exception) {
        if (exception instanceof RefusedReleaseException refused) {
            return refused.isContradiction() ? Exit.CONTRADICTION : Exit.REFUSED;
        }
        boolean asksWrongly = exception instanceof ParameterException || exception instanceof UnknownQuestionException;
        if (asksWrongly) {
            return Exit.USAGE;
        }
        return exception instanceof QuestionFormatException ? Exit.REFUSED : Exit.FAILED;
    }

    private static String message(Exception exception) {
        String message = exception.getMessage();
        return message == null || message.isBlank() ? exception.getClass().getSimpleName() : message;
    }

    private static void lines(PrintWriter err, List<String> lines) {
        lines.forEach(err::println);
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
