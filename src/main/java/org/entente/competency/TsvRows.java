package org.entente.competency;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.rowset.rw.RowSetReaderTSV;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.resultset.ResultSetException;
import org.apache.jena.sparql.util.NodeFactoryExtra;

/**
 * SPARQL 1.1 TSV with one convenience: our prefixes may be used.
 *
 * <p>Each cell is parsed as a Turtle term with our prefixes and written in full; Jena's reader does the rest. So
 * {@code id:japan} may stand for {@code <https://w3id.org/entente/id/japan>}, and every file of the standard still means
 * what it meant.
 */
final class TsvRows {
    private TsvRows() {}

    /** @throws QuestionFormatException if a cell is no RDF term, or a row is too short or too long */
    static Answer.Rows read(String tsv) {
        try {
            RowSet rowSet = RowSetReaderTSV.resultSetFromTSV(utf8(expanded(tsv)));
            return new Answer.Rows(rowSet.getResultVars(), rowSet.stream().map(Binding::detach).toList());
        } catch (ResultSetException e) {
            throw new QuestionFormatException(e.getMessage());
        }
    }

    /** The answer {@code true} or {@code false} under the header {@code ?_askResult}, as Jena writes it. */
    static Answer.Truth readTruth(String tsv) {
        try {
            return new Answer.Truth(RowSetReaderTSV.booleanFromTSV(utf8(tsv)));
        } catch (RuntimeException e) {
            throw new QuestionFormatException(e.getMessage());
        }
    }

    /** The rows as lines of TSV with prefixed names, without line ends; blank nodes have no names of their own. */
    static List<String> lines(Answer.Rows answer) {
        return answer.rows().stream().map(row -> line(row, answer.columns())).toList();
    }

    private static String line(Binding row, List<Var> columns) {
        return columns.stream()
                .map(row::get)
                .map(term -> term == null ? "" : TermWriter.writeAnonymous(term))
                .collect(Collectors.joining("\t"));
    }

    private static InputStream utf8(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String expanded(String tsv) {
        String[] lines = tsv.split("\r?\n");
        for (int number = 1; number < lines.length; number++) {
            lines[number] = expanded(lines[number], number + 1);
        }
        return String.join("\n", lines) + "\n";
    }

    private static String expanded(String line, int number) {
        return Arrays.stream(line.split("\t", -1))
                .map(cell -> cell.isEmpty() ? cell : full(cell, number))
                .collect(Collectors.joining("\t"));
    }

    private static String full(String cell, int number) {
        try {
            Node term = NodeFactoryExtra.parseNode(cell, TermWriter.PREFIXES);
            return NodeFmtLib.strNT(term);
        } catch (RiotException e) {
            throw new QuestionFormatException("line " + number + ": \"" + cell + "\" is no RDF term; expected one such as "
                    + "id:japan, <https://…>, \"text\"@en or 3");
        }
    }
}
