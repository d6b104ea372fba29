package org.entente.command;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for the fish shell, for which picocli has no generator: one {@code complete} line for each word. */
final class FishCompletion {
    private final String program;
    private final StringBuilder script = new StringBuilder();

    private FishCompletion(String program) {
        this.program = program;
    }

    /** The script for a program and all commands below it, two levels deep. */
    static String script(String program, CommandSpec top) {
        FishCompletion completion = new FishCompletion(program);
        completion.line("-f", "");
        completion.options(top, "__fish_use_subcommand");
        completion.commands(top, "__fish_use_subcommand");
        top.subcommands().forEach((name, line) -> completion.command(name, line.getCommandSpec()));
        return completion.script.toString();
    }

    private void command(String name, CommandSpec spec) {
        String within = "__fish_seen_subcommand_from " + name;
        Map<String, CommandLine> below = spec.subcommands();
        options(spec, within);
        if (!below.isEmpty()) {
            String known = "__" + program + "_" + name;
            script.append("set -g ").append(known).append(' ').append(String.join(" ", below.keySet())).append('\n');
            commands(spec, within + "; and not __fish_seen_subcommand_from $" + known);
        }
        below.forEach((inner, line) -> options(line.getCommandSpec(), within + "; and __fish_seen_subcommand_from " + inner));
    }

    private void commands(CommandSpec spec, String when) {
        spec.subcommands().forEach((name, line) ->
                line("-n " + quoted(when) + " -a " + quoted(name), description(line.getCommandSpec().usageMessage().description())));
    }

    private void options(CommandSpec spec, String when) {
        spec.options().forEach(option -> option(option, when));
    }

    private void option(OptionSpec option, String when) {
        String candidates = option.completionCandidates() == null
                ? ""
                : StreamSupport.stream(option.completionCandidates().spliterator(), false).collect(Collectors.joining(" "));
        boolean takesValue = option.arity().max() > 0;
        line("-n " + quoted(when) + " -l " + option.longestName().substring(2)
                        + (takesValue ? " -r" : "")
                        + (candidates.isEmpty() ? "" : " -a " + quoted(candidates)),
                description(option.description()));
    }

    private void line(String what, String description) {
        script.append("complete -c ").append(program).append(' ').append(what);
        script.append(description.isEmpty() ? "" : " -d " + quoted(description)).append('\n');
    }

    private static String description(String... lines) {
        return String.join(" ", lines).replace("%%", "%").replaceAll("\\s*\\(default: \\$\\{DEFAULT-VALUE\\}.*?\\)", "");
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
