package org.entente.competency;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.shared.PrefixMapping;
import org.entente.vocabulary.Iris;

/** Turns what a user writes for a parameter into an RDF term; what is no such term is no value at all. */
final class TermReader {
    private static final Pattern SLUG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private TermReader() {}

    static Optional<Node> read(Parameter parameter, String text, PrefixMapping prefixes) {
        return switch (parameter.type()) {
            case IRI -> iri(text, prefixes).filter(TermReader::isWellFormed).map(NodeFactory::createURI);
            case DATE -> isDate(text) ? literal(text, XSDDatatype.XSDdate) : Optional.empty();
            case INTEGER -> literal(text, XSDDatatype.XSDinteger);
            case DECIMAL -> literal(text, XSDDatatype.XSDdecimal);
            case BOOLEAN -> literal(text, XSDDatatype.XSDboolean);
            case NUMBER -> number(text);
            case DATATYPE -> literal(text, TypeMapper.getInstance().getSafeTypeByName(parameter.datatype().orElseThrow()));
            case STRING -> Optional.of(NodeFactory.createLiteralString(text));
            case LANGUAGE -> Optional.of(NodeFactory.createLiteralLang(text, parameter.language()));
        };
    }

    private static Optional<String> iri(String text, PrefixMapping prefixes) {
        if (text.startsWith("<") && text.endsWith(">")) {
            return Optional.of(text.substring(1, text.length() - 1));
        }
        if (text.contains("://") || text.startsWith("urn:")) {
            return Optional.of(text);
        }
        if (SLUG.matcher(text).matches()) {
            return Optional.of(Iris.ID + text);
        }
        return Optional.of(prefixes.expandPrefix(text)).filter(expanded -> !expanded.equals(text));
    }

    /** Jena's own check of RFC 3987, so that no term holds a character that could end an IRI in SPARQL. */
    private static boolean isWellFormed(String iri) {
        try {
            return IRIx.create(iri).isReference();
        } catch (IRIException e) {
            return false;
        }
    }

    /** Without time zone, as all dates of a release are: XML Schema would also take {@code 2020-07-10Z}. */
    private static boolean isDate(String text) {
        try {
            return DATE.matcher(text).matches() && LocalDate.parse(text) != null;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** As SPARQL's grammar has them: {@code 3}, {@code 2.5}, {@code 1e6}. */
    private static Optional<Node> number(String text) {
        if (text.matches("[+-]?\\d+")) {
            return literal(text, XSDDatatype.XSDinteger);
        }
        return literal(text, text.matches("[+-]?\\d*\\.\\d+") ? XSDDatatype.XSDdecimal : XSDDatatype.XSDdouble);
    }

    private static Optional<Node> literal(String text, RDFDatatype datatype) {
        return datatype.isValid(text) ? Optional.of(NodeFactory.createLiteralDT(text, datatype)) : Optional.empty();
    }
}
