package org.entente.endpoint.questions;

import static org.entente.endpoint.http.Html.escape;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.entente.competency.Answer;
import org.entente.competency.AnswerFormat;
import org.entente.competency.AnswerWriter;

/** An answer on a page. A column {@code ?xLabel} becomes the text of the links in column {@code ?x}. */
final class AnswerHtml {
    private static final String LABEL = "Label";

    private final TermHtml terms;
    private final Optional<EvidenceHtml> evidence;

    /** @param evidence for a last column that says what each row rests on */
    AnswerHtml(TermHtml terms, Optional<EvidenceHtml> evidence) {
        this.terms = terms;
        this.evidence = evidence;
    }

    String of(Answer answer) throws IOException {
        return content(answer) + evidence.map(EvidenceHtml::remarks).orElse("");
    }

    private String content(Answer answer) throws IOException {
        if (answer instanceof Answer.Truth truth) {
            return "<p class=\"lead\">%s</p>%s".formatted(
                    truth.value() ? "Yes." : "No.", truth.value() ? because(0) : "");
        }
        if (answer instanceof Answer.Rows rows) {
            return rows.rows().isEmpty() ? "<p>No rows.</p>" : table(rows);
        }
        ByteArrayOutputStream turtle = new ByteArrayOutputStream();
        AnswerWriter.write(turtle, answer, AnswerFormat.TURTLE);
        return "<pre tabindex=\"0\"><code>%s</code></pre>".formatted(escape(turtle.toString(StandardCharsets.UTF_8)))
                + evidence.map(EvidenceHtml::all).orElse("");
    }

    private String table(Answer.Rows rows) {
        List<Var> shown = rows.columns().stream()
                .filter(column -> !isLabel(column, rows.columns()))
                .toList();
        String head = shown.stream()
                .map(column -> "<th scope=\"col\"%s>%s</th>".formatted(
                        rows.rows().stream().allMatch(row -> isNumber(row.get(column))) ? " class=\"number\"" : "",
                        escape(title(column))))
                .collect(Collectors.joining()) + (evidence.isPresent() ? "<th scope=\"col\">because</th>" : "");
        String body = IntStream.range(0, rows.rows().size())
                .mapToObj(row -> "<tr>" + shown.stream()
                        .map(column -> cell(rows.rows().get(row), column))
                        .collect(Collectors.joining()) + (evidence.isPresent() ? "<td>" + because(row) + "</td>" : "") + "</tr>")
                .collect(Collectors.joining("\n"));
        return """
                <div class="wide" tabindex="0"><table>
                <thead><tr>%s</tr></thead>
                <tbody>
                %s
                </tbody>
                </table></div>""".formatted(head, body);
    }

    private String because(int row) {
        return evidence.map(each -> each.of(row)).orElse("");
    }

    private static boolean isLabel(Var column, List<Var> columns) {
        String name = column.getName();
        return name.endsWith(LABEL) && columns.contains(Var.alloc(name.substring(0, name.length() - LABEL.length())));
    }

    /** {@code firstLine} reads better as "first line". */
    private static String title(Var column) {
        return column.getName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    private static boolean isNumber(Node term) {
        return term != null && term.isLiteral() && term.getLiteral().isWellFormed() && term.getLiteralValue() instanceof Number;
    }

    private String cell(Binding row, Var column) {
        Node term = row.get(column);
        Node label = row.get(Var.alloc(column.getName() + LABEL));
        String content = term != null && label != null && label.isLiteral()
                ? terms.of(term, label.getLiteralLexicalForm())
                : terms.of(term);
        return (isNumber(term) ? "<td class=\"number\">" : "<td>") + content + "</td>";
    }
}
