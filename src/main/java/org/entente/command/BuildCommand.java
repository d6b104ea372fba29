package org.entente.command;

import java.util.concurrent.Callable;
import org.entente.release.BuildReport;
import org.entente.release.ReleaseBuild;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code entente build}: from tables to a published release. */
@Command(
        name = "build",
        description = "Load, validate, resolve and reason, then publish a release; on any error publish nothing.")
final class BuildCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private SharedOptions shared;

    @Mixin
    private ReasoningOptions reasoning;

    @Override
    public Integer call() {
        var progress = shared.progress();
        BuildReport report = ReleaseBuild.of(shared.home(), progress)
                .within(reasoning.limits())
                .publish();
        progress.accept("");
        report.lines().forEach(spec.commandLine().getOut()::println);
        return Exit.OK.code();
    }
}
