package org.entente.command;

import java.util.List;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.competency.Enumeration;
import org.entente.competency.Parameter;
import org.entente.competency.Question;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A question as a command of its own, for its help and for completion: one typed option for each parameter. */
final class QuestionHelp {
    private QuestionHelp() {}

    /**
     * The command that {@code entente ask NAME} is.
     *
     * @param dataset for the values that options may take; empty when there is no release yet
     */
    static CommandSpec command(Question question, Optional<DatasetGraph> dataset) {
        CommandSpec spec = CommandSpec.create().name(question.name());
        spec.usageMessage().description(escape(question.summary()));
        question.parameters().forEach(parameter -> spec.addOption(option(parameter, dataset)));
        return spec;
    }

    /** Summary, description and options of a question, as {@code entente ask NAME --help} shows them. */
    static String text(Question question) {
        CommandSpec spec = command(question, Optional.empty());
        if (!question.description().isEmpty()) {
            spec.usageMessage().description(escape(question.summary()), "", escape(question.description()));
        }
        Help help = new CommandLine(spec).getHelp();
        String options = question.parameters().isEmpty()
                ? "It has no options of its own.%n".formatted()
                : "Its own options:%n".formatted() + help.optionList();
        return "%n".formatted() + help.description() + "%n".formatted() + options;
    }

    private static OptionSpec option(Parameter parameter, Optional<DatasetGraph> dataset) {
        OptionSpec.Builder option = OptionSpec.builder("--" + parameter.name())
                .type(String.class)
                .paramLabel(parameter.type().toString())
                .description(escape(description(parameter)));
        parameter.allowed()
                .map(allowed -> values(allowed, dataset))
                .filter(values -> !values.isEmpty())
                .ifPresent(option::completionCandidates);
        return option.build();
    }

    private static String description(Parameter parameter) {
        String taken = parameter.allowed().isPresent() ? "one of the allowed values" : parameter.expectation();
        if (parameter.defaultTerm() != null) {
            return taken + " (default: " + parameter.defaultText() + ")";
        }
        return taken + (parameter.optional() ? " (may be left out)" : " (required)");
    }

    private static List<String> values(Enumeration allowed, Optional<DatasetGraph> dataset) {
        if (allowed instanceof Enumeration.Listed listed) {
            return listed.terms().stream().map(Parameter::text).toList();
        }
        return dataset.map(quads -> allowed.values(quads).stream().map(Parameter::text).toList()).orElse(List.of());
    }

    /** picocli formats descriptions and would take a per cent sign for the start of a place to fill. */
    private static String escape(String text) {
        return text.replace("%", "%%");
    }
}
