package org.entente.endpoint;

import java.util.List;
import java.util.Optional;

/**
 * A saved question of the release.
 *
 * @param name as of its file
 * @param text what a person would ask
 * @param description what the answer shows; empty if nobody wrote one
 * @param keywords in alphabetical order
 * @param query with its own prefixes; parameters are variables like {@code ?_state_iri}
 * @param example the query with the default values put in, if it has parameters
 */
record Question(
        String name, String text, String description, List<String> keywords, String query, Optional<String> example) {

    /** The text to run. */
    String runnable() {
        return example.orElse(query);
    }
}
