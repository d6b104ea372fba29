package org.entente.competency;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.vocabulary.XSD;

/**
 * What a parameter takes, as the end of its variable's name says it: {@code ?_state_iri}, {@code ?_date_date},
 * {@code ?_least_integer}, {@code ?_name_en}.
 *
 * @see <a href="https://grlc.io">grlc, "SPARQL decorator syntax"</a>
 */
public enum ParameterType {
    IRI("an id such as japan, a prefixed name such as id:japan, or an IRI in angle brackets"),
    DATE("a date such as 2020-07-10"),
    INTEGER("a whole number such as 3"),
    DECIMAL("a number such as 2.5"),
    /** Whatever SPARQL writes as a number: integer, decimal or double. */
    NUMBER("a number such as 3, 2.5 or 1e6"),
    BOOLEAN("true or false"),
    STRING("a text"),
    /** A text in the language that ends the variable's name, a two-letter code of ISO 639-1. */
    LANGUAGE("a text"),
    /** A value of a datatype that the variable's name ends with: {@code ?_length_xsd_gYear}. */
    DATATYPE("a value of its datatype");

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final String expectation;

    ParameterType(String expectation) {
        this.expectation = expectation;
    }

    /** What a value has to look like, for error messages. */
    public String expectation() {
        return expectation;
    }

    /** The type that the end of a variable's name stands for: {@code iri}, {@code literal}, {@code en}; none is text. */
    static Optional<ParameterType> of(String suffix) {
        if (suffix.isEmpty() || suffix.equals("literal")) {
            return Optional.of(STRING);
        }
        if (LANGUAGES.contains(suffix)) {
            return Optional.of(LANGUAGE);
        }
        return Arrays.stream(values()).filter(type -> type.hasSuffix() && type.suffix().equals(suffix)).findFirst();
    }

    /** The suffixes that name a type, for error messages. */
    static List<String> suffixes() {
        return Arrays.stream(values()).filter(ParameterType::hasSuffix).map(ParameterType::suffix).toList();
    }

    /** The type of a datatype that has one of its own ({@code xsd:date}); else {@link #DATATYPE}. */
    static ParameterType ofDatatype(String datatype) {
        return Stream.of(DATE, INTEGER, DECIMAL, BOOLEAN, STRING)
                .filter(type -> (XSD.getURI() + type.suffix()).equals(datatype))
                .findFirst()
                .orElse(DATATYPE);
    }

    /** The IRI of the datatype that all its values have, if there is one. */
    Optional<String> datatype() {
        return switch (this) {
            case DATE, INTEGER, DECIMAL, BOOLEAN, STRING -> Optional.of(XSD.getURI() + suffix());
            default -> Optional.empty();
        };
    }

    private boolean hasSuffix() {
        return this != LANGUAGE && this != DATATYPE;
    }

    private String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
