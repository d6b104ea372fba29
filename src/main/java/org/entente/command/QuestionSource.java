package org.entente.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.entente.competency.QuestionCatalogue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that says where questions come from, if not from the home. */
final class QuestionSource {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--queries",
            paramLabel = "DIR",
            description = "Take the questions from this folder and those below it: grlc's .rq files, or Turtle of the SIB "
                    + "SPARQL examples.")
    private Path folder;

    /** The questions of the home, all of them well made; or those of the folder, without the files that cannot be read. */
    QuestionCatalogue read(SharedOptions shared) {
        if (folder == null) {
            return QuestionCatalogue.read(shared.home().queryFolders());
        }
        QuestionCatalogue.Import read = QuestionCatalogue.importFrom(folder);
        PrintWriter err = command.commandLine().getErr();
        read.problems().forEach(problem -> err.println("entente: passed over " + problem));
        err.flush();
        return read.catalogue();
    }
}
