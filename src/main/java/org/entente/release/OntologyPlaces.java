package org.entente.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.OWL2;
import org.entente.dataset.Home;
import org.entente.reasoning.ConflictingAxiom;

/**
 * Finds the line of the ontology's files where an axiom is written: in the shortest statement that has the axiom's names
 * and its keyword. Merged into one graph, triples no longer know their lines, so this is a search of the text.
 */
final class OntologyPlaces {
    private static final Map<String, String> KEYWORDS = Map.ofEntries(
            Map.entry("SubClassOf", "rdfs:subClassOf"),
            Map.entry("EquivalentClasses", "owl:equivalentClass"),
            Map.entry("DisjointClasses", "owl:disjointWith|owl:AllDisjointClasses"),
            Map.entry("DisjointObjectProperties", "owl:propertyDisjointWith|owl:AllDisjointProperties"),
            Map.entry("SubObjectPropertyOf", "rdfs:subPropertyOf"),
            Map.entry("SubPropertyChainOf", "owl:propertyChainAxiom"),
            Map.entry("InverseObjectProperties", "owl:inverseOf"),
            Map.entry("ObjectPropertyDomain", "rdfs:domain"),
            Map.entry("ObjectPropertyRange", "rdfs:range"),
            Map.entry("FunctionalObjectProperty", "owl:FunctionalProperty"),
            Map.entry("InverseFunctionalObjectProperty", "owl:InverseFunctionalProperty"),
            Map.entry("TransitiveObjectProperty", "owl:TransitiveProperty"),
            Map.entry("SymmetricObjectProperty", "owl:SymmetricProperty"),
            Map.entry("AsymmetricObjectProperty", "owl:AsymmetricProperty"),
            Map.entry("IrrefexiveObjectProperty", "owl:IrreflexiveProperty"),
            Map.entry("ReflexiveObjectProperty", "owl:ReflexiveProperty"));

    private static final Pattern PREFIX = Pattern.compile("@prefix\\s+([\\w-]*):\\s*<([^>]*)>.*");

    private final List<Statement> statements;

    /** Searches the ontology of this home. */
    OntologyPlaces(Home home) {
        statements = home.ontologyFiles().stream().flatMap(file -> read(home, file).stream()).toList();
    }

    /** A statement of a file up to its full stop, and the prefixes that the file has. */
    private record Statement(String place, String text, PrefixMapping prefixes) {
        boolean mentions(Node term) {
            String name = Optional.ofNullable(prefixes.qnameFor(term.getURI())).orElse("<" + term.getURI() + ">");
            return Pattern.compile(Pattern.quote(name) + "(?![\\w-])").matcher(text).find();
        }
    }

    /** Such as {@code ontology/entente-axioms.ttl:152}; the folder alone if the text is not found. */
    String of(ConflictingAxiom axiom) {
        Pattern keyword = Pattern.compile(KEYWORDS.getOrDefault(axiom.type(), "."));
        return statements.stream()
                .filter(statement -> keyword.matcher(statement.text()).find())
                .filter(statement -> axiom.terms().stream()
                        // it is meant wherever no class is named
                        .filter(term -> !term.equals(OWL2.Thing.asNode()))
                        .allMatch(statement::mentions))
                .min(Comparator.comparingInt(statement -> statement.text().length()))
                .map(Statement::place)
                .orElse("ontology/");
    }

    private static List<Statement> read(Home home, Path file) {
        try {
            return read(Files.readAllLines(file), home.nameOf(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static List<Statement> read(List<String> lines, String file) {
        List<Statement> statements = new ArrayList<>();
        PrefixMapping prefixes = PrefixMapping.Factory.create();
        StringBuilder text = new StringBuilder();
        int first = 0;
        for (int line = 0; line < lines.size(); line++) {
            String content = lines.get(line).strip();
            Matcher prefix = PREFIX.matcher(content);
            if (prefix.matches()) {
                prefixes.setNsPrefix(prefix.group(1), prefix.group(2));
            } else if (!content.startsWith("#") && !(content.isEmpty() && text.isEmpty())) {
                first = text.isEmpty() ? line + 1 : first;
                text.append(content).append(' ');
                if (content.endsWith(".")) {
                    statements.add(new Statement(file + ":" + first, text.toString(), prefixes));
                    text.setLength(0);
                }
            }
        }
        return statements;
    }
}
