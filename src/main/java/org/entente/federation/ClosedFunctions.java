package org.entente.federation;

import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.XSD;

/**
 * The functions a query may call by their IRI: XPath's and the casts of SPARQL, and {@code list:} for properties.
 *
 * <p>ARQ would otherwise run whatever function class of the class path a {@code java:} IRI names; its {@code afn:}
 * library reads the environment and can wait. Left out of XPath's are those that SPARQL has a guarded form of, {@code
 * apply}, which calls any other, and {@code pow}, whose numbers grow without end.
 */
public final class ClosedFunctions {
    private static final List<String> LIBRARIES =
            List.of(ARQConstants.fnPrefix, ARQConstants.mathPrefix, XSD.getURI());
    private static final Set<String> LEFT_OUT = Set.of(
            ARQConstants.fnPrefix + "matches",
            ARQConstants.fnPrefix + "replace",
            ARQConstants.fnPrefix + "concat",
            ARQConstants.fnPrefix + "encode-for-uri",
            ARQConstants.fnPrefix + "apply",
            ARQConstants.mathPrefix + "pow",
            ARQConstants.mathPrefix + "exp10");
    private static final String LISTS = "http://jena.apache.org/ARQ/list#";

    private ClosedFunctions() {}

    /** Closes the registries of this context. */
    public static void set(Context context) {
        FunctionRegistry.set(context, new Functions(FunctionRegistry.get()));
        PropertyFunctionRegistry.set(context, new PropertyFunctions(PropertyFunctionRegistry.get()));
    }

    /** The IRIs of the functions that there are, in alphabetical order. */
    public static List<String> names() {
        FunctionRegistry registry = FunctionRegistry.get();
        return Iter.iter(registry.keys())
                .filter(ClosedFunctions::isOffered)
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    private static boolean isOffered(String iri) {
        return LIBRARIES.stream().anyMatch(iri::startsWith) && !LEFT_OUT.contains(iri);
    }

    private static final class Functions extends FunctionRegistry {
        Functions(FunctionRegistry standard) {
            standard.keys().forEachRemaining(iri -> {
                if (isOffered(iri)) {
                    put(iri, standard.get(iri));
                }
            });
        }

        @Override
        public FunctionFactory get(String iri) {
            return isRegistered(iri) ? super.get(iri) : null;
        }
    }

    private static final class PropertyFunctions extends PropertyFunctionRegistry {
        PropertyFunctions(PropertyFunctionRegistry standard) {
            standard.keys().forEachRemaining(iri -> {
                if (iri.startsWith(LISTS)) {
                    put(iri, standard.get(iri));
                }
            });
        }

        @Override
        public boolean manages(String iri) {
            return isRegistered(iri);
        }

        @Override
        public PropertyFunctionFactory get(String iri) {
            return isRegistered(iri) ? super.get(iri) : null;
        }
    }
}
