package org.entente.endpoint;

import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * The functions a query may call: those that Jena registers (SPARQL's, XPath's, {@code list:}), and no class loaded by
 * its name. ARQ would otherwise run whatever function class of the class path a {@code java:} IRI names, and its own
 * {@code afn:} library, which reads the environment and can wait, comes by the same road.
 */
final class ClosedFunctions {
    private ClosedFunctions() {}

    static void set(Context context) {
        FunctionRegistry.set(context, new Functions(FunctionRegistry.get()));
        PropertyFunctionRegistry.set(context, new PropertyFunctions(PropertyFunctionRegistry.get()));
    }

    private static final class Functions extends FunctionRegistry {
        Functions(FunctionRegistry standard) {
            standard.keys().forEachRemaining(iri -> put(iri, standard.get(iri)));
        }

        @Override
        public FunctionFactory get(String iri) {
            return isRegistered(iri) ? super.get(iri) : null;
        }
    }

    private static final class PropertyFunctions extends PropertyFunctionRegistry {
        PropertyFunctions(PropertyFunctionRegistry standard) {
            standard.keys().forEachRemaining(iri -> put(iri, standard.get(iri)));
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
