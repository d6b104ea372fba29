package org.entente.validation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A query that must come back empty: each row of it breaks a rule.
 *
 * <p>In a row, {@code ?claim} or {@code ?thing} is what breaks the rule and {@code ?value} with what; {@code ?row} names
 * the table and row if the query knows better than {@code entente:row}. Any other column becomes part of the message.
 *
 * @param name the file's name without {@code .rq}
 * @param rule what is to be kept, in one sentence: the {@code summary} of the file's header
 * @param query a SELECT over the named graphs
 */
public record Check(String name, String rule, Query query) {
    private static final String SUFFIX = ".rq";
    private static final String HEADER = "#+";
    private static final Var CLAIM = Var.alloc("claim");
    private static final Var THING = Var.alloc("thing");
    private static final Var VALUE = Var.alloc("value");
    private static final Var ROW = Var.alloc("row");
    private static final Set<Var> CONVENTIONAL = Set.of(CLAIM, THING, VALUE, ROW);

    /**
     * Reads a check from its file.
     *
     * @throws ValidationFormatException if it has no {@code #+ summary:} or is no SELECT query of SPARQL 1.1
     */
    public static Check read(Path file) {
        try {
            String content = Files.readString(file);
            return new Check(name(file), rule(content), select(content));
        } catch (IOException e) {
            throw new ValidationFormatException(file + ": cannot be read: " + e);
        } catch (ValidationFormatException e) {
            throw new ValidationFormatException(file + ": " + e.getMessage());
        } catch (QueryParseException e) {
            throw new ValidationFormatException(
                    file + ": is no SPARQL 1.1 query: " + e.getMessage().replaceAll("\\s+", " "));
        }
    }

    private static String name(Path file) {
        String fileName = file.getFileName().toString();
        return fileName.substring(0, fileName.length() - SUFFIX.length());
    }

    private static String rule(String content) {
        String yaml = content.lines()
                .filter(line -> line.startsWith(HEADER))
                .map(line -> line.substring(HEADER.length()))
                .collect(Collectors.joining("\n"));
        try {
            Object header = new Load(LoadSettings.builder().build()).loadFromString(yaml.stripIndent());
            if (header instanceof Map<?, ?> entries && entries.get("summary") instanceof String summary) {
                return summary.strip();
            }
        } catch (YamlEngineException e) {
            throw new ValidationFormatException("header is no YAML: " + e.getMessage().replaceAll("\\s+", " "));
        }
        throw new ValidationFormatException("has no rule; expected a line such as \"#+ summary: No claim ends …\"");
    }

    private static Query select(String content) {
        Query query = QueryFactory.create(content, Syntax.syntaxSPARQL_11);
        if (!query.isSelectType()) {
            throw new ValidationFormatException("is no SELECT query");
        }
        return query;
    }

    /**
     * The cases in which the rule is broken; empty when it is kept.
     *
     * @param dataset with all named graphs loaded; checks read graphs by their names, not the default graph
     */
    public List<Violation> violations(DatasetGraph dataset) {
        try (QueryExec exec = QueryExec.dataset(dataset).query(query).set(ARQ.httpServiceAllowed, false).build()) {
            return exec.select().stream()
                    .map(row -> violation(row, dataset))
                    .sorted(Violation.BY_ROW)
                    .toList();
        }
    }

    private Violation violation(Binding row, DatasetGraph dataset) {
        Node focus = row.contains(CLAIM) ? row.get(CLAIM) : row.get(THING);
        Origin origin = Origin.of(focus, dataset);
        String place = row.contains(ROW) ? row.get(ROW).getLiteralLexicalForm() : origin.row();
        return new Violation(message(row), Severity.Violation, focus, row.get(VALUE), origin.claim(), place);
    }

    private String message(Binding row) {
        String details = query.getProjectVars().stream()
                .filter(column -> row.contains(column) && !CONVENTIONAL.contains(column))
                .map(column -> column.getVarName() + " " + Terms.write(row.get(column)))
                .collect(Collectors.joining(", "));
        return rule + (details.isEmpty() ? "" : " [" + details + "]");
    }
}
