package org.entente.competency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
        return find(file).orElseThrow(() -> new QuestionFormatException(
                "has no header; expected lines such as \"#+ summary: Which states …?\""));
    }

    /**
     * The header of a question's text, if it has one.
     *
     * @throws QuestionFormatException if it is no YAML
     */
    static Optional<QuestionHeader> find(String file) {
        String yaml = file.lines()
                .filter(QuestionHeader::isHeader)
                .map(line -> line.substring(MARK.length()))
                .collect(Collectors.joining("\n"));
        Object loaded = yaml.isBlank() ? null : load(yaml.stripIndent()); // the parser fails on empty input
        if (!(loaded instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        Map<String, Object> entries = new LinkedHashMap<>();
        map.forEach((key, value) -> entries.put(String.valueOf(key), value));
        return Optional.of(new QuestionHeader(entries));
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

    /** A whole number above nought. */
    OptionalInt positiveNumber(String key) {
        String text = text(key);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new QuestionFormatException(
                    "header entry " + key + " should be a whole number above 0, but is \"" + text + "\"");
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    /** The pairs of a list such as {@code - state: id:japan}. */
    Map<String, String> pairs(String key) {
        Map<String, String> pairs = new LinkedHashMap<>();
        items(key).forEach(item -> {
            if (!(item instanceof Map<?, ?> map) || !map.values().stream().allMatch(String.class::isInstance)) {
                throw notPairs(key, item);
            }
            map.forEach((name, text) -> pairs.put(String.valueOf(name), (String) text));
        });
        return pairs;
    }

    /** As {@link #pairs}, but a value may be a list, and an item may be a bare name, whose value is then empty. */
    Map<String, Object> namesOrPairs(String key) {
        Map<String, Object> pairs = new LinkedHashMap<>();
        items(key).forEach(item -> {
            if (item instanceof String name) {
                pairs.put(name, "");
            } else if (item instanceof Map<?, ?> map) {
                map.forEach((name, value) -> pairs.put(String.valueOf(name), value));
            } else {
                throw notPairs(key, item);
            }
        });
        return pairs;
    }

    /** The same header without defaults and allowed values of what is no parameter, which grlc passes over. */
    QuestionHeader about(List<String> parameters) {
        Map<String, Object> kept = new LinkedHashMap<>(entries);
        for (String key : List.of("defaults", "enumerate")) {
            if (entries.containsKey(key)) {
                Map<String, Object> pairs = namesOrPairs(key);
                pairs.keySet().retainAll(parameters);
                kept.put(key, List.of(pairs));
            }
        }
        return new QuestionHeader(kept);
    }

    /** The items of a list; a mapping counts as a list of one. */
    private List<?> items(String key) {
        Object value = entries.getOrDefault(key, List.of());
        if (value instanceof Map<?, ?>) {
            return List.of(value);
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw notPairs(key, value);
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
