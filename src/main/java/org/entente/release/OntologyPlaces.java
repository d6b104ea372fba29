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
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.OWL2;
import org.entente.reasoning.ConflictingAxiom;
import org.entente.vocabulary.Iris;

/**
 * Finds the line of the ontology's files where an axiom is written: in the shortest statement that has the axiom's names
 * and its keyword. Merged into one graph, triples no longer know their lines, so this is a search of the text.
 */
final class OntologyPlaces {
    private static final PrefixMapping PREFIXES = Iris.prefixes();

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

    private final List<Path> files;
    private final Path folder;

    /** Searches these files of the folder {@code ontology/}. */
    OntologyPlaces(List<Path> files, Path folder) {
        this.files = files;
        this.folder = folder;
    }

    private record Statement(String place, String text) {}

    /** Such as {@code ontology/entente-axioms.ttl:152}; the folder alone if the text is not found. */
    String of(ConflictingAxiom axiom) {
        Pattern keyword = Pattern.compile(KEYWORDS.getOrDefault(axiom.type(), "."));
        List<Pattern> names = axiom.terms().stream()
                // it is meant wherever no class is named
                .filter(term -> !term.equals(OWL2.Thing.asNode()))
                .map(OntologyPlaces::name)
                .toList();
        return statements().stream()
                .filter(statement -> keyword.matcher(statement.text()).find())
                .filter(statement -> names.stream().allMatch(name -> name.matcher(statement.text()).find()))
                .min(Comparator.comparingInt(statement -> statement.text().length()))
                .map(Statement::place)
                .orElse("ontology/");
    }

    private static Pattern name(Node term) {
        String prefixed = Optional.ofNullable(PREFIXES.qnameFor(term.getURI())).orElse("<" + term.getURI() + ">");
        return Pattern.compile(Pattern.quote(prefixed) + "(?![\\w-])");
    }

    private List<Statement> statements() {
        List<Statement> statements = new ArrayList<>();
        try {
            for (Path file : files) {
                String name = "ontology/" + folder.relativize(file).toString().replace('\\', '/');
                read(Files.readAllLines(file), name, statements);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return statements;
    }

    private static void read(List<String> lines, String file, List<Statement> statements) {
        StringBuilder text = new StringBuilder();
        int first = 0;
        for (int line = 0; line < lines.size(); line++) {
            String content = lines.get(line).strip();
            if (content.startsWith("#") || content.startsWith("@prefix") || content.isEmpty() && text.isEmpty()) {
                continue;
            }
            first = text.isEmpty() ? line + 1 : first;
            text.append(content).append(' ');
            if (content.endsWith(".")) {
                statements.add(new Statement(file + ":" + first, text.toString()));
                text.setLength(0);
            }
        }
    }
}
