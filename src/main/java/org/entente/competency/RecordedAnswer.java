package org.entente.competency;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What a question that asks other endpoints was once answered with.
 *
 * @param recorded when
 * @param citation release, version of the question, values and hash of the answer
 */
public record RecordedAnswer(Instant recorded, Citation citation, Answer answer) {
    private static final String MARK = "#+ ";

    /** Lines of YAML that begin with {@code #+}, as the header of a question, before the answer itself. */
    String header() {
        StringBuilder header = new StringBuilder();
        header.append(line("recorded", recorded.toString()))
                .append(line("release", citation.release()))
                .append(line("question", citation.question() + "@" + citation.version()))
                .append(line("answer", "sha256:" + citation.answer()));
        new TreeMap<>(citation.arguments()).forEach((name, value) -> header.append(line("with-" + name, value)));
        return header.toString();
    }

    private static String line(String entry, String value) {
        return MARK + entry + ": \"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n";
    }

    /** @throws QuestionFormatException if the header is none */
    static RecordedAnswer of(String content, Answer answer) {
        String yaml = content.lines()
                .filter(line -> line.startsWith(MARK))
                .map(line -> line.substring(MARK.length()))
                .collect(Collectors.joining("\n"));
        try {
            if (new Load(LoadSettings.builder().build()).loadFromString(yaml) instanceof Map<?, ?> entries) {
                return of(entries, answer);
            }
        } catch (YamlEngineException | DateTimeException e) {
            throw new QuestionFormatException("its header cannot be read: " + e.getMessage().replaceAll("\\s+", " "));
        }
        throw new QuestionFormatException("has no header; expected lines such as \"#+ recorded: …\"");
    }

    private static RecordedAnswer of(Map<?, ?> entries, Answer answer) {
        String[] question = text(entries, "question").split("@", 2);
        if (question.length < 2 || !text(entries, "answer").equals("sha256:" + answer.hash())) {
            throw new QuestionFormatException("is not the answer that its header names; expected one that is recorded by "
                    + "\"entente ask --record\" and not changed");
        }
        Map<String, String> arguments = entries.keySet().stream()
                .map(String::valueOf)
                .filter(name -> name.startsWith("with-"))
                .collect(Collectors.toMap(name -> name.substring("with-".length()), name -> text(entries, name)));
        return new RecordedAnswer(
                Instant.parse(text(entries, "recorded")),
                new Citation(text(entries, "release"), question[0], question[1], arguments, answer.hash()),
                answer);
    }

    private static String text(Map<?, ?> entries, String name) {
        return String.valueOf(entries.get(name));
    }

    /** One line: when, and from which release. */
    @Override
    public String toString() {
        return "recorded " + recorded + ", release " + citation.release();
    }
}
