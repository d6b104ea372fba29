package org.entente.competency;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * The header of a question file: its {@code #+} lines, which are YAML once that mark is taken off.
 *
 * @param entries every entry of the header, scalars as the texts they are written with
 */
record QuestionHeader(Map<String, Object> entries) {
    private static final String MARK = "#+";
    /** The schema without types: {@code 2020-07-10} and {@code 0.50} stay what the author wrote. */
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setSchema(new FailsafeSchema()).build();

    /**
     * Reads the header of a question's text.
     *
     * @throws QuestionFormatException if it is no YAML mapping
     */
    static QuestionHeader read(String file) {
        String yaml = file.lines()
                .filter(QuestionHeader::isHeader)
                .map(line -> line.substring(MARK.length()))
                .collect(Collectors.joining("\n"));
        Object loaded = yaml.isBlank() ? null : load(yaml.stripIndent()); // the parser fails on empty input
        if (!(loaded instanceof Map<?, ?> map)) {
            throw new QuestionFormatException("has no header; expected lines such as \"#+ summary: Which states …?\"");
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> entries.put(String.valueOf(key), value));
        return new QuestionHeader(entries);
    }

    static boolean isHeader(String line) {
        return line.startsWith(MARK);
    }

    /** A text entry without surrounding space; empty when the header has none. */
    String text(String key) {
        Object value = entries.getOrDefault(key, "");
        if (value instanceof String text) {
            return text.strip();
        }
        throw new QuestionFormatException("header entry " + key + " should be one text, but is " + value);
    }

    /** A list of texts; empty when the header has none. */
    List<String> list(String key) {
        Object value = entries.getOrDefault(key, List.of());
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new QuestionFormatException("header entry " + key + " should be a list, but is " + value);
    }

    /** The pairs of a list such as {@code - state: id:japan}. */
    Map<String, String> pairs(String key) {
        Object value = entries.getOrDefault(key, List.of());
        if (!(value instanceof List<?> list)) {
            throw notPairs(key, value);
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        for (Object item : new ArrayList<Object>(list)) {
            if (!(item instanceof Map<?, ?> map) || !map.values().stream().allMatch(String.class::isInstance)) {
                throw notPairs(key, item);
            }
            map.forEach((name, text) -> pairs.put(String.valueOf(name), (String) text));
        }
        return pairs;
    }

    private static QuestionFormatException notPairs(String key, Object value) {
        return new QuestionFormatException(
                "header entry " + key + " should be a list of \"- name: value\", but holds " + value);
    }

    private static Object load(String yaml) {
        try {
            return new Load(SETTINGS).loadFromString(yaml);
        } catch (MarkedYamlEngineException e) {
            String place = e.getProblemMark().map(mark -> " in line " + (mark.getLine() + 1) + " of it").orElse("");
            throw new QuestionFormatException("header is no YAML: " + e.getProblem() + place
                    + "; a text with \": \" or \" #\" needs quotation marks");
        } catch (YamlEngineException e) {
            throw new QuestionFormatException("header is no YAML: " + e.getMessage());
        }
    }
}
