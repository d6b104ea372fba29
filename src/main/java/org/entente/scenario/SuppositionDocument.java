package org.entente.scenario;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.RiotParseException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.riot.tokens.Token;
import org.apache.jena.riot.tokens.Tokenizer;
import org.apache.jena.riot.tokens.TokenizerText;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;

/**
 * A supposition in Turtle. Plain triples are added; the rest is said of a node:
 *
 * <pre>{@code
 * id:south-korea entente:directMemberOf id:quad .
 * [] a entente:Supposition ;
 *     entente:removes [ rdf:subject id:us ; rdf:predicate entente:directMemberOf ; rdf:object id:quad ] ;
 *     entente:comesTrue id:d10 ;
 *     entente:withoutSource source:003 .
 * }</pre>
 *
 * @param added triples
 * @param removed triples
 * @param proposals things, claims or lists whose prospects come true
 * @param wrong sources
 */
record SuppositionDocument(List<Triple> added, List<Triple> removed, List<Node> proposals, List<Node> wrong) {
    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 50;
    private static final PrefixMapping SHORT = Iris.prefixes();
    private static final List<Node> PROPERTIES =
            List.of(Entente.removes, Entente.comesTrue, Entente.withoutSource, RDF.type.asNode());
    private static final List<String> NAMES =
            PROPERTIES.stream().map(property -> SHORT.shortForm(property.getURI())).toList();

    /** Reads it with our prefixes known. @throws ScenarioException with line and column of what is no Turtle */
    static SuppositionDocument read(String where, String turtle) {
        if (turtle.length() > LONGEST) {
            throw new ScenarioException(where + ": expected at most " + LONGEST + " characters");
        }
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            requireShallow(where, turtle);
            RDFParser.create()
                    .fromString(turtle)
                    .lang(Lang.TURTLE)
                    .base(Iris.BASE + "supposition/")
                    .prefixes(Prefixes.adapt(Iris.prefixes()))
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graph);
        } catch (RiotParseException e) {
            throw new ScenarioException("%s: line %d, column %d: %s".formatted(where, e.getLine(), e.getCol(), e.getOriginalMessage()));
        } catch (RiotException e) {
            throw new ScenarioException(where + ": " + e.getMessage());
        }
        return new Reading(where, graph).document();
    }

    /** The parser goes down with the text: brackets are counted over its tokens before. */
    private static void requireShallow(String where, String turtle) {
        Tokenizer tokens = TokenizerText.create().fromString(turtle).errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging).build();
        int depth = 0;
        while (tokens.hasNext()) {
            Token token = tokens.next();
            switch (token.getType()) {
                case LBRACKET, LPAREN, LBRACE, LT2, L_TRIPLE, L_ANN -> depth++;
                case RBRACKET, RPAREN, RBRACE, GT2, R_TRIPLE, R_ANN -> depth--;
                default -> { }
            }
            if (depth > DEEPEST) {
                throw new ScenarioException("%s: line %d, column %d: expected brackets within each other at most %d deep"
                        .formatted(where, token.getLine(), token.getColumn(), DEEPEST));
            }
        }
    }

    private record Reading(String where, Graph graph) {
        SuppositionDocument document() {
            Set<Node> suppositions = new LinkedHashSet<>(
                    graph.find(null, RDF.type.asNode(), Entente.Supposition).mapWith(Triple::getSubject).toList());
            suppositions.forEach(this::requireKnown);
            Set<Node> syntax = new HashSet<>(suppositions);
            List<Triple> removed = new ArrayList<>();
            for (Node statement : values(suppositions, Entente.removes)) {
                syntax.add(statement);
                removed.add(Triple.create(
                        part(statement, RDF.subject.asNode()),
                        part(statement, RDF.predicate.asNode()),
                        part(statement, RDF.object.asNode())));
            }
            List<Triple> added = graph.stream().filter(triple -> !syntax.contains(triple.getSubject())).toList();
            return new SuppositionDocument(
                    added, removed, values(suppositions, Entente.comesTrue), values(suppositions, Entente.withoutSource));
        }

        private void requireKnown(Node supposition) {
            graph.find(supposition, null, null).mapWith(Triple::getPredicate).toList().forEach(property -> {
                if (!PROPERTIES.contains(property)) {
                    throw ScenarioException.unknown(
                            where + ": a supposition", SHORT.shortForm(property.getURI()), "one of " + String.join(", ", NAMES), NAMES);
                }
            });
        }

        private List<Node> values(Set<Node> suppositions, Node property) {
            return suppositions.stream()
                    .flatMap(node -> graph.find(node, property, null).mapWith(Triple::getObject).toList().stream())
                    .toList();
        }

        private Node part(Node statement, Node property) {
            List<Node> parts = graph.find(statement, property, null).mapWith(Triple::getObject).toList();
            if (parts.size() != 1) {
                throw new ScenarioException(where + ": what entente:removes names: expected one " + "rdf:" + Iris.localName(property).replaceFirst(".*#", "")
                        + ", found " + parts.size());
            }
            return parts.get(0);
        }
    }
}
