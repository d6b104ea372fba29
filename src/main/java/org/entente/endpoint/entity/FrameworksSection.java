package org.entente.endpoint.entity;

import static org.entente.endpoint.http.Html.escape;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.reasoning.Axiom;
import org.entente.reasoning.FormalisedAxioms;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** The criteria, standards and rules that sources describe: each axiom beside the claim that it formalises, by source. */
final class FrameworksSection {
    private static final String ROW = "<tr><td><code>%s</code></td><td>%s</td></tr>\n";

    private final Labels labels;
    private final UnaryOperator<String> address;

    private FrameworksSection(Labels labels, UnaryOperator<String> address) {
        this.labels = labels;
        this.address = address;
    }

    /** A part of a page; empty where nothing is formalised. */
    static String of(DatasetGraph dataset, UnaryOperator<String> address) {
        List<Axiom> axioms = FormalisedAxioms.of(dataset.getGraph(NamedGraphs.ONTOLOGY));
        if (axioms.isEmpty()) {
            return "";
        }
        FrameworksSection section = new FrameworksSection(new Labels(dataset), address);
        Map<String, List<Axiom>> bySource = axioms.stream()
                .collect(Collectors.groupingBy(axiom -> source(axiom.claims().get(0)), TreeMap::new, Collectors.toList()));
        StringBuilder html = new StringBuilder("<h2 id=\"frameworks\">Frameworks (%d axioms)</h2>\n".formatted(axioms.size()))
                .append("<p>What sources lay down as criteria, standards and rules, put into logic: ")
                .append("each axiom with the claims it formalises.</p>\n");
        bySource.forEach((source, rules) -> html.append(section.table(source, rules)));
        return html.toString();
    }

    /** {@code claim:003-L2} is of source 003. */
    private static String source(Node claim) {
        String name = Iris.localName(claim);
        return name.substring(0, Math.max(name.indexOf('-'), 0));
    }

    private String table(String source, List<Axiom> rules) {
        Node iri = Iris.source(source);
        String rows = rules.stream()
                .sorted(Comparator.comparing(axiom -> Iris.localName(axiom.claims().get(0))))
                .map(axiom -> ROW.formatted(escape(axiom.text()),
                        axiom.claims().stream().map(this::link).collect(Collectors.joining("; "))))
                .collect(Collectors.joining());
        return "<h3>By %s</h3>\n<table class=\"facts\"><thead><tr><th scope=\"col\">Axiom</th><th scope=\"col\">formalises</th></tr></thead>\n<tbody>%s</tbody></table>\n"
                .formatted(link(iri), rows);
    }

    private String link(Node node) {
        return "<a href=\"%s\" title=\"%s\">%s</a>".formatted(
                escape(address.apply(node.getURI())), escape(Labels.prefixed(node.getURI())), escape(labels.of(node)));
    }
}
