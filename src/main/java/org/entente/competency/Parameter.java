package org.entente.competency;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NearestName;

/**
 * One parameter of a saved question, which is a variable of its query.
 *
 * @param name one word, as users write it ({@code state})
 * @param type what it takes
 * @param optional whether the query makes sense when the variable stays unbound ({@code ?__name_type})
 * @param variable the variable that is replaced by the value ({@code ?_state_iri})
 * @param datatype the IRI of the datatype of its values; empty for IRIs, texts with language, and numbers of any type
 * @param defaultTerm the value taken when none is given; null when the header gives none
 * @param enumeration the values it may take; null when every value of its type will do
 */
public record Parameter(
        String name,
        ParameterType type,
        boolean optional,
        Var variable,
        Optional<String> datatype,
        Node defaultTerm,
        Enumeration enumeration) {
    /** Names that the command line and the web address of a question use, or will use, for themselves. */
    static final Set<String> RESERVED = Set.of(
            "answer", "asof", "cite", "federation", "format", "help", "home", "mode", "new", "page", "provenance",
            "queries", "record", "release", "server", "size", "source", "stale", "suppose");

    private static final Pattern VARIABLE = Pattern.compile("_(_?)([A-Za-z0-9]+)(?:_([A-Za-z0-9]+))?(?:_([A-Za-z0-9]+))?");

    /** Whether a query's variable is meant as a parameter: all that begin with an underscore and go on are. */
    static boolean isParameter(Var variable) {
        return variable.getName().matches("__?[^_].*");
    }

    /** The parameter that a variable stands for, where only our prefixes and {@code xsd:} name datatypes. */
    static Parameter of(Var variable) {
        return of(variable, Iris.prefixes());
    }

    /**
     * The parameter that a variable stands for, without default.
     *
     * @throws ParameterException if the name does not follow {@code ?_name_type}, or is reserved
     */
    static Parameter of(Var variable, PrefixMapping prefixes) {
        Matcher parts = VARIABLE.matcher(variable.getName());
        if (!parts.matches()) {
            throw new ParameterException("parameter " + variable + " should be ?_NAME_TYPE with a one-word name");
        }
        if (RESERVED.contains(parts.group(2))) {
            throw new ParameterException("parameter " + variable + " has a reserved name; expected another than "
                    + String.join(", ", RESERVED.stream().sorted().toList()));
        }
        boolean optional = !parts.group(1).isEmpty();
        String suffix = parts.group(3) == null ? "" : parts.group(3);
        if (parts.group(4) != null) {
            String datatype = datatype(variable, suffix + ":" + parts.group(4), prefixes);
            ParameterType type = ParameterType.ofDatatype(datatype);
            return new Parameter(parts.group(2), type, optional, variable, Optional.of(datatype), null, null);
        }
        ParameterType type = ParameterType.of(suffix).orElseThrow(() -> unknownType(variable, suffix));
        return new Parameter(parts.group(2), type, optional, variable, type.datatype(), null, null);
    }

    private static String datatype(Var variable, String prefixedName, PrefixMapping prefixes) {
        String expanded = prefixes.expandPrefix(prefixedName);
        if (expanded.equals(prefixedName)) {
            throw new ParameterException("parameter " + variable + " should be ?_NAME_TYPE or ?_NAME_PREFIX_DATATYPE, but "
                    + prefixedName + " has a prefix that the query does not declare");
        }
        return expanded;
    }

    private static ParameterException unknownType(Var variable, String suffix) {
        String nearest = NearestName.of(suffix, ParameterType.suffixes(), 1).stream()
                .map(name -> "; nearest: " + name)
                .findFirst()
                .orElse("");
        return new ParameterException("parameter " + variable + " has no known type \"" + suffix + "\"; expected "
                + String.join(", ", ParameterType.suffixes()) + " or a two-letter language" + nearest);
    }

    /** The same parameter with a value for those who give none. */
    Parameter withDefault(Node term) {
        return new Parameter(name, type, optional, variable, datatype, term, enumeration);
    }

    /** The same parameter, which may take these values only. */
    Parameter withAllowed(Enumeration allowed) {
        return new Parameter(name, type, optional, variable, datatype, defaultTerm, allowed);
    }

    /** The values it may take; empty when every value of its type will do. */
    public Optional<Enumeration> allowed() {
        return Optional.ofNullable(enumeration);
    }

    /** Whether a run needs a value from its user. */
    public boolean isRequired() {
        return !optional && defaultTerm == null;
    }

    /** The default as a user would write it ({@code id:japan}, {@code 2020-09-30}); empty when there is none. */
    public String defaultText() {
        return defaultTerm == null ? "" : text(defaultTerm);
    }

    /** A value as a user would write it. */
    public static String text(Node term) {
        return term.isLiteral() ? term.getLiteralLexicalForm() : TermWriter.write(term);
    }

    /** What a value has to look like, for error messages. */
    public String expectation() {
        return type == ParameterType.DATATYPE ? "a value of the datatype " + datatype.orElseThrow() : type.expectation();
    }

    /** The language of the texts that a parameter of type {@link ParameterType#LANGUAGE} takes; else empty. */
    public String language() {
        String variableName = variable.getName();
        return type == ParameterType.LANGUAGE ? variableName.substring(variableName.lastIndexOf('_') + 1) : "";
    }

    /**
     * The RDF term that a text stands for; empty when it is not of this parameter's type.
     *
     * @param prefixes for prefixed names
     */
    public Optional<Node> term(String text, PrefixMapping prefixes) {
        return TermReader.read(this, text.strip(), prefixes);
    }

    /** The names that no parameter can have. */
    public static List<String> reservedNames() {
        return RESERVED.stream().sorted().toList();
    }
}
