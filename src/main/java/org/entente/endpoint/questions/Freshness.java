package org.entente.endpoint.questions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.entente.competency.Parameter;
import org.entente.endpoint.http.Validators;
import org.entente.endpoint.served.Certainty;
import org.entente.endpoint.served.Reading;

/**
 * How long an answer holds. A release never changes, so the same question with the same values has the same answer, and a
 * client that has it is told so before anything runs; under an address that names its release it holds for ever. What
 * depends on the moment, on chance or on another endpoint holds for no time.
 */
final class Freshness {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    /** Another version of the program may write the same answer otherwise. */
    private static final String PROGRAM =
            Optional.ofNullable(Freshness.class.getPackage().getImplementationVersion()).orElse("unpackaged");

    private Freshness() {}

    /**
     * Writes what caches need and, when the client has this very answer, the status 304.
     *
     * @return whether there is nothing more to send
     */
    static boolean answer(
            QuestionRequest asked, Map<Var, Node> arguments, HttpServletRequest request, HttpServletResponse response) {
        if (!asked.question().isRepeatable()) {
            response.setHeader("Cache-Control", "no-store");
            return false;
        }
        Reading reading = Reading.of(request);
        if (reading.chosen()) {
            response.setHeader("Cache-Control", FOR_EVER);
        }
        return Validators.ofSame(
                        PROGRAM,
                        reading.name(),
                        asked.question().name(),
                        asked.question().version(),
                        values(arguments),
                        asked.format().mediaType(),
                        asked.page() + "/" + asked.size(),
                        String.valueOf(asked.provenance()),
                        String.valueOf(Certainty.find(request).isPresent()))
                .answer(request, response);
    }

    private static String values(Map<Var, Node> arguments) {
        Map<String, String> sorted = new TreeMap<>();
        arguments.forEach((variable, term) -> sorted.put(variable.getName(), Parameter.text(term)));
        return sorted.toString();
    }
}
