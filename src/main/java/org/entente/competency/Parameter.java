package org.entente.competency;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;
import org.entente.vocabulary.NearestName;

/**
 * One parameter of a saved question, which is a variable of its query.
 *
 * @param name one lower-case word, as users write it ({@code state})
 * @param type what it takes
 * @param optional whether the query makes sense when the variable stays unbound ({@code ?__name_type})
 * @param variable the variable that is replaced by the value ({@code ?_state_iri})
 * @param defaultTerm the value taken when none is given; null when the header gives none
 */
public record Parameter(String name, ParameterType type, boolean optional, Var variable, Node defaultTerm) {
    /** Names that the command line and the web address of a question use for themselves. */
    static final Set<String> RESERVED = Set.of("source", "as-of", "asof", "release", "format");

    private static final Pattern VARIABLE = Pattern.compile("_(_?)([a-z][a-z0-9]*)(?:_([a-z]+))?");

    /** Whether a query's variable is meant as a parameter: all that begin with an underscore are. */
    static boolean isParameter(Var variable) {
        return variable.getName().startsWith("_");
    }

    /**
     * The parameter that a variable stands for, without default.
     *
     * @throws ParameterException if the name does not follow {@code ?_name_type}, or is reserved
     */
    static Parameter of(Var variable) {
        Matcher parts = VARIABLE.matcher(variable.getName());
        if (!parts.matches()) {
            throw new ParameterException("parameter " + variable + " should be ?_NAME_TYPE with a one-word name");
        }
        String suffix = parts.group(3) == null ? "" : parts.group(3);
        ParameterType type = ParameterType.of(suffix).orElseThrow(() -> unknownType(variable, suffix));
        if (RESERVED.contains(parts.group(2))) {
            throw new ParameterException("parameter " + variable + " has a reserved name; expected another than "
                    + String.join(", ", RESERVED.stream().sorted().toList()));
        }
        return new Parameter(parts.group(2), type, !parts.group(1).isEmpty(), variable, null);
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
        return new Parameter(name, type, optional, variable, term);
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
}
