package org.entente.endpoint.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NearestName;

/** From the path of a request to the thing that is named, and words for one that is not, or no longer. */
final class Names {
    /** Name spaces whose names are looked at for near misses; the others are tables' numbers or hashes. */
    private static final int MOST_NEAREST = 5;
    private static final List<Format> SUFFIXED = Stream.concat(Formats.GRAPH.stream(), Stream.of(Formats.HTML)).toList();

    private Names() {}

    /**
     * A thing and, if its address ends so, the format that is asked for.
     *
     * @param thing with the suffix taken off
     */
    record Asked(Node thing, Optional<Format> format) {}

    /** What a path below the server's address names: {@code id/quad}, {@code id/quad.ttl}. */
    static Asked asked(String path) {
        return SUFFIXED.stream()
                .filter(format -> path.endsWith("." + format.suffix()))
                .findFirst()
                .map(format -> new Asked(
                        iri(path.substring(0, path.length() - format.suffix().length() - 1)), Optional.of(format)))
                .orElseGet(() -> new Asked(iri(path), Optional.empty()));
    }

    private static Node iri(String path) {
        return NodeFactory.createURI(Iris.BASE + path);
    }

    static boolean isRetired(Node thing, DatasetGraph dataset) {
        return dataset.contains(Node.ANY, thing, RDF.type.asNode(), Entente.RetiredEntry);
    }

    /** What takes the place of a retired name. */
    static List<String> replacements(Node thing, DatasetGraph dataset) {
        return objects(thing, DCTerms.isReplacedBy.asNode(), dataset);
    }

    /** 410 with the replacement. */
    static ProblemException retired(Node thing, DatasetGraph dataset) {
        List<String> replacements = replacements(thing, dataset);
        String reason = String.join(" ", objects(thing, Entente.reason, dataset));
        String instead = replacements.isEmpty() ? "nothing" : String.join(", ", replacements);
        var problem = ProblemKind.GONE
                .because("%s is retired; %s replaces it. %s".formatted(Labels.prefixed(thing.getURI()), instead, reason).strip())
                .with(DCTerms.isReplacedBy.getURI(), replacements);
        for (String replacement : replacements) {
            problem = problem.withHeader("Link", "<%s>; rel=\"successor-version\"".formatted(replacement));
        }
        return new ProblemException(problem);
    }

    /** 404 with the nearest names of the same name space. */
    static ProblemException unknown(Node thing, DatasetGraph dataset) {
        String iri = thing.getURI();
        String space = iri.substring(0, iri.lastIndexOf('/') + 1);
        Set<String> names = subjects(space, dataset);
        List<String> nearest = NearestName.of(iri.substring(space.length()), names, MOST_NEAREST);
        var problem = ProblemKind.NOT_FOUND.because("Nothing is named " + Labels.prefixed(iri) + " in this release.");
        return new ProblemException(
                nearest.isEmpty() ? problem : problem.with("nearest", nearest.stream().map(space::concat).toList()));
    }

    private static Set<String> subjects(String space, DatasetGraph dataset) {
        return dataset.stream()
                .map(quad -> quad.getSubject())
                .filter(subject -> subject.isURI() && subject.getURI().startsWith(space))
                .map(subject -> subject.getURI().substring(space.length()))
                .collect(Collectors.toSet());
    }

    private static List<String> objects(Node thing, Node property, DatasetGraph dataset) {
        return Iter.iter(dataset.find(Node.ANY, thing, property, Node.ANY))
                .map(quad -> quad.getObject().isURI() ? quad.getObject().getURI() : quad.getObject().getLiteralLexicalForm())
                .distinct()
                .toList();
    }
}
