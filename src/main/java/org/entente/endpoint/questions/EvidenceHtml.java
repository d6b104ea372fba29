package org.entente.endpoint.questions;

import static org.entente.endpoint.http.Html.escape;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.competency.Evidence;
import org.entente.competency.ProvenanceWriter;

/** What rows rest on, to be unfolded on a page: each triple with its explanation, and its passages with their claims. */
final class EvidenceHtml {
    private final ProvenanceWriter provenance;
    private final TermHtml terms;

    EvidenceHtml(ProvenanceWriter provenance, TermHtml terms) {
        this.provenance = provenance;
        this.terms = terms;
    }

    /** What one row rests on. */
    String of(int row) {
        var evidence = provenance.evidence(row);
        return "<details><summary>%d triples</summary><ul class=\"evidence\">%s</ul></details>".formatted(
                evidence.size(), evidence.stream().map(this::item).collect(Collectors.joining()));
    }

    /** What each triple of an answer rests on, one after the other. */
    String all() {
        return IntStream.range(0, provenance.rows()).mapToObj(this::of).collect(Collectors.joining());
    }

    /** What no triple can show. */
    String remarks() {
        return provenance.remarks().stream()
                .map(remark -> "<p>%s.</p>".formatted(escape(Character.toUpperCase(remark.charAt(0)) + remark.substring(1))))
                .collect(Collectors.joining());
    }

    private String item(Evidence evidence) {
        var triple = evidence.triple();
        String why = evidence.statement().map(statement -> " (" + terms.of(statement, "why") + ")").orElse("");
        String passages = evidence.passages().stream()
                .map(passage -> "<br>%s, %s, lines %s to %s".formatted(
                        terms.of(passage.claim()), terms.of(passage.document()), escape(passage.firstLine()), escape(passage.lastLine())))
                .collect(Collectors.joining());
        return "<li>%s %s %s <small>%s%s</small>%s</li>".formatted(
                terms.of(triple.getSubject()),
                terms.of(triple.getPredicate()),
                terms.of(triple.getObject()),
                escape(evidence.graphName()),
                why,
                passages);
    }
}
