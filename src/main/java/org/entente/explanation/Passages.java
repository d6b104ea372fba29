package org.entente.explanation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OA;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** Reads where something stands in the documents. */
final class Passages {
    private static final Comparator<Passage> ORDER =
            Comparator.<Passage, String>comparing(passage -> passage.document().getURI()).thenComparing(Passage::firstLine);
    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+))?");

    private final Graph registry;
    private final Labels labels;
    private final Documents documents;

    Passages(DatasetGraph dataset, Labels labels, Documents documents) {
        registry = dataset.getGraph(NamedGraphs.REGISTRY);
        this.labels = labels;
        this.documents = documents;
    }

    /** The passages that a node has as its targets. */
    List<Passage> of(Graph graph, Node node) {
        return graph.stream(node, OA.hasTarget.asNode(), Node.ANY)
                .map(Triple::getObject)
                .flatMap(target -> graph.stream(target, OA.hasSource.asNode(), Node.ANY)
                        .map(source -> passage(
                                source.getObject(), line(graph, target, Entente.firstLine), line(graph, target, Entente.lastLine))))
                .sorted(ORDER)
                .toList();
    }

    private static int line(Graph graph, Node target, Node property) {
        return Labels.text(graph, target, property).map(Integer::parseInt).orElse(0);
    }

    /** The passages that texts such as {@code 003:102-104;110} name. */
    List<Passage> of(Stream<String> texts) {
        return texts.filter(text -> text.contains(":")).flatMap(this::ranges).sorted(ORDER).toList();
    }

    private Stream<Passage> ranges(String text) {
        String document = text.substring(0, text.indexOf(':'));
        return RANGE.matcher(text.substring(text.indexOf(':') + 1)).results().map(range -> {
            int first = Integer.parseInt(range.group(1));
            return passage(Iris.document(document), first, range.group(2) == null ? first : Integer.parseInt(range.group(2)));
        });
    }

    private Passage passage(Node document, int first, int last) {
        String file = Labels.text(registry, document, DCTerms.identifier.asNode()).orElse("");
        String hash = Labels.text(registry, document, Entente.sha256).orElse("");
        return new Passage(document, labels.label(document), first, last, first == 0 ? Optional.empty() : documents.passage(file, hash, first, last));
    }
}
