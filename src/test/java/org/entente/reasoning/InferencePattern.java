package org.entente.reasoning;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLObjectProperty;

/**
 * A row of {@code ontology/patterns.csv}: one shape of inference.
 *
 * @param name       its name
 * @param shape      the shape in the notation of description logic
 * @param axioms     the axioms in Manchester syntax, as messages write them
 * @param conclusion what follows, such as {@code india alliedWith australia}, {@code not a p b}, {@code contradiction}
 * @param suppose    facts to add first, where no source states them
 * @param reason     why, in one sentence
 */
record InferencePattern(
        String name, String shape, List<String> axioms, String conclusion, List<String> suppose, String reason) {
    static final String CONTRADICTION = "contradiction";

    private static final Path TABLE = Path.of("ontology", "patterns.csv");
    private static final OWLDataFactory FACTORY = OWLManager.getOWLDataFactory();
    private static final String NOT = "not ";

    static List<InferencePattern> all() {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(TABLE)) {
            return rows.stream().map(InferencePattern::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InferencePattern of(NamedCsvRecord row) {
        Map<String, String> fields = row.getFieldsAsMap();
        return new InferencePattern(
                fields.get("pattern"),
                fields.get("shape"),
                several(fields.get("axioms")),
                fields.get("conclusion"),
                several(fields.get("suppose")),
                fields.get("reason"));
    }

    private static List<String> several(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }

    boolean isContradiction() {
        return conclusion.equals(CONTRADICTION);
    }

    /** The conclusion denied, from which a contradiction follows if it is one; nothing if it is itself a contradiction. */
    List<OWLAxiom> conclusionDenied() {
        if (isContradiction()) {
            return List.of();
        }
        return List.of(
                conclusion.startsWith(NOT) ? fact(conclusion.substring(NOT.length())) : denial(conclusion));
    }

    List<OWLAxiom> supposedAxioms() {
        return suppose.stream().map(InferencePattern::fact).toList();
    }

    private static OWLAxiom fact(String sentence) {
        List<String> words = words(sentence);
        return switch (words.get(1)) {
            case "a" -> FACTORY.getOWLClassAssertionAxiom(type(words), thing(words.get(0)));
            case "differentFrom" ->
                FACTORY.getOWLDifferentIndividualsAxiom(thing(words.get(0)), thing(words.get(2)));
            default -> FACTORY.getOWLObjectPropertyAssertionAxiom(
                    property(words), thing(words.get(0)), thing(words.get(2)));
        };
    }

    private static OWLAxiom denial(String sentence) {
        List<String> words = words(sentence);
        return words.get(1).equals("a")
                ? FACTORY.getOWLClassAssertionAxiom(type(words).getObjectComplementOf(), thing(words.get(0)))
                : FACTORY.getOWLNegativeObjectPropertyAssertionAxiom(
                        property(words), thing(words.get(0)), thing(words.get(2)));
    }

    private static List<String> words(String sentence) {
        return Arrays.asList(sentence.split(" "));
    }

    private static OWLNamedIndividual thing(String name) {
        return FACTORY.getOWLNamedIndividual(IRI.create(Iris.entity(name).getURI()));
    }

    private static OWLClass type(List<String> words) {
        return FACTORY.getOWLClass(IRI.create(Entente.term(words.get(2)).getURI()));
    }

    private static OWLObjectProperty property(List<String> words) {
        return FACTORY.getOWLObjectProperty(IRI.create(Entente.term(words.get(1)).getURI()));
    }
}
