package org.entente.competency;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;

/** Writes what the rows of an answer rest on, as lines for people and as JSON for programs. */
public final class ProvenanceWriter {
    private final DatasetGraph dataset;
    private final Provenance provenance;

    /** @param dataset that was asked, where claims and passages are looked up */
    public ProvenanceWriter(DatasetGraph dataset, Provenance provenance) {
        this.dataset = dataset;
        this.provenance = provenance;
    }

    /** How many rows there are. */
    public int rows() {
        return provenance.rows().size();
    }

    /** What one row rests on, the asserted and inferred triples before labels and declarations. */
    public List<Evidence> evidence(int row) {
        return provenance.rows().get(row).triples().stream()
                .map(quad -> Evidence.of(quad, dataset))
                .sorted((left, right) -> Boolean.compare(right.statement().isPresent(), left.statement().isPresent()))
                .toList();
    }

    /** What cannot be shown by triples, in sentences; empty when there is nothing. */
    public List<String> remarks() {
        return Stream.concat(
                        provenance.hindrances().stream().sorted().map(operator -> "not exact: what " + operator
                                + " contributes to a row cannot be told"),
                        provenance.absences().stream().sorted().map(operator -> "by " + operator
                                + " a row also rests on something not being there, which no triple shows"))
                .toList();
    }

    /** For each row its number and a line for each triple. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < provenance.rows().size(); row++) {
            text.append("row ").append(row + 1).append(" rests on\n");
            evidence(row).forEach(evidence -> text.append("  ").append(evidence).append('\n'));
        }
        remarks().forEach(remark -> text.append("! ").append(remark).append('\n'));
        return text.toString();
    }

    /**
     * An answer in JSON with one more member, {@code provenance}, which readers of the standard's format pass over.
     *
     * @param answer the answer in SPARQL 1.1 Query Results JSON
     */
    private String withAnswer(String answer) {
        JsonObject json = JSON.parse(answer);
        json.put("provenance", json());
        return JSON.toString(json) + "\n";
    }

    /**
     * A written answer with what its rows rest on.
     *
     * @throws ParameterException if the format has no place for that
     */
    public String with(String answer, AnswerFormat format) {
        return switch (format) {
            case JSON -> withAnswer(answer);
            case TEXT, MARKDOWN -> answer + "\n" + text();
            default -> throw new ParameterException(
                    "provenance cannot be told in format " + format + "; expected text, markdown or json");
        };
    }

    /** {@code exact}, {@code notExactFor}, {@code restsOnAbsence}, and {@code rows} in the order of the answer's rows. */
    public JsonObject json() {
        JsonObject json = new JsonObject();
        json.put("exact", provenance.isExact());
        json.put("notExactFor", texts(provenance.hindrances()));
        json.put("restsOnAbsence", texts(provenance.absences()));
        JsonArray rows = new JsonArray();
        for (int row = 0; row < provenance.rows().size(); row++) {
            JsonArray triples = new JsonArray();
            evidence(row).forEach(evidence -> triples.add(json(evidence)));
            rows.add(triples);
        }
        json.put("rows", rows);
        return json;
    }

    private static JsonObject json(Evidence evidence) {
        JsonObject json = new JsonObject();
        json.put("subject", term(evidence.triple().getSubject()));
        json.put("predicate", term(evidence.triple().getPredicate()));
        json.put("object", term(evidence.triple().getObject()));
        json.put("graph", evidence.graph().getURI());
        evidence.statement().ifPresent(statement -> json.put("statement", statement.getURI()));
        JsonArray passages = new JsonArray();
        evidence.passages().forEach(passage -> {
            JsonObject one = new JsonObject();
            one.put("claim", passage.claim().getURI());
            one.put("document", passage.document().getURI());
            one.put("firstLine", Long.parseLong(passage.firstLine()));
            one.put("lastLine", Long.parseLong(passage.lastLine()));
            passages.add(one);
        });
        json.put("passages", passages);
        return json;
    }

    /** As N-Triples has it, so that IRIs, texts and blank nodes differ. */
    private static String term(Node node) {
        return NodeFmtLib.strNT(node);
    }

    private static JsonArray texts(Set<String> texts) {
        JsonArray array = new JsonArray();
        texts.stream().sorted().forEach(array::add);
        return array;
    }
}
