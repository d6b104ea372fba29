package org.entente.competency;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.entente.vocabulary.NearestName;

/** The forms an answer can be written in; some are for rows and truth values, some for triples, some for all. */
public enum AnswerFormat {
    /** A table for a terminal; triples as Turtle. */
    TEXT(null, Lang.TURTLE),
    /** A table for a document; triples as Turtle. */
    MARKDOWN(null, Lang.TURTLE),
    CSV(ResultSetLang.RS_CSV, null),
    TSV(ResultSetLang.RS_TSV, null),
    /** SPARQL 1.1 Query Results JSON; triples as JSON-LD. */
    JSON(ResultSetLang.RS_JSON, Lang.JSONLD),
    /** SPARQL Query Results XML; triples as RDF/XML. */
    XML(ResultSetLang.RS_XML, Lang.RDFXML),
    TURTLE(null, Lang.TURTLE),
    NTRIPLES(null, Lang.NTRIPLES);

    private final Lang rows;
    private final Lang triples;

    AnswerFormat(Lang rows, Lang triples) {
        this.rows = rows;
        this.triples = triples;
    }

    /**
     * The format with this name, in any letter case.
     *
     * @throws ParameterException if there is none
     */
    public static AnswerFormat of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    /** The names that {@link #of} takes. */
    public static List<String> names() {
        return Arrays.stream(values()).map(AnswerFormat::toString).toList();
    }

    private static ParameterException unknown(String name) {
        String nearest = NearestName.of(name, names(), 1).stream().map(near -> "; nearest: " + near).findFirst().orElse("");
        return new ParameterException("unknown format \"" + name + "\"; expected " + String.join(", ", names()) + nearest);
    }

    /** Whether rows and truth values are laid out as a table for people. */
    boolean isTable() {
        return this == TEXT || this == MARKDOWN;
    }

    /** Jena's language for rows and truth values. */
    Optional<Lang> rows() {
        return Optional.ofNullable(rows);
    }

    /** Jena's language for triples. */
    Optional<Lang> triples() {
        return Optional.ofNullable(triples);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
