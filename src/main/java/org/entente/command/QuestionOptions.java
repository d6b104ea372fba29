package org.entente.command;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.competency.Question;
import org.entente.vocabulary.NearestName;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Reads the options that a question's own parameters add to {@code ask}: {@code --state id:japan} or {@code --state=…}. */
final class QuestionOptions {

    private QuestionOptions() {}

    /** Values by parameter name. @throws ParameterException for an option that is none, or one without a value */
    static Map<String, String> read(CommandLine line, Question question, List<String> arguments) {
        Map<String, String> values = new LinkedHashMap<>();
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            if (!option.startsWith("--")) {
                throw new ParameterException(line, "\"" + option + "\": expected an option that begins with --");
            }
            int equals = option.indexOf('=');
            String name = option.substring(2, equals < 0 ? option.length() : equals);
            if (!question.parameterNames().contains(name)) {
                throw new ParameterException(line, unknown(name, question));
            }
            if (equals < 0 && !rest.hasNext()) {
                throw new ParameterException(line, "--" + name + ": expected a value");
            }
            values.put(name, equals < 0 ? rest.next() : option.substring(equals + 1));
        }
        return values;
    }

    private static String unknown(String name, Question question) {
        List<String> known = question.parameterNames();
        String expected = known.isEmpty() ? "no parameters" : "--" + String.join(", --", known);
        List<String> nearest = NearestName.of(name, known, 1);
        return "--" + name + ": expected " + expected + " for question " + question.name()
                + (nearest.isEmpty() ? "" : "; nearest: --" + nearest.get(0));
    }
}
