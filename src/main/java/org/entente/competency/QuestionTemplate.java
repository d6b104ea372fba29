package org.entente.competency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A question to begin with: it runs as it is, and every part that its author has to change is in its place. */
public final class QuestionTemplate {
    private static final String TEXT = """
            #+ summary: Which things of a given kind are there?
            #+ description: >
            #+   What a row means, what counts and what is left out.
            #+ tags:
            #+   - draft
            #+ defaults:
            #+   - kind: entente:Alliance
            #+ enumerate:
            #+   - kind: SELECT DISTINCT ?kind { ?thing a ?kind . ?kind a owl:Class }
            PREFIX entente: <https://w3id.org/entente/ontology#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

            SELECT ?thing ?thingLabel
            WHERE {
              ?thing a ?_kind_iri ;
                rdfs:label ?thingLabel .
            }
            ORDER BY ?thing
            """;

    private QuestionTemplate() {}

    /**
     * Writes {@code NAME.rq} into a folder.
     *
     * @throws ParameterException if the name is none for a question, or there is such a file already
     */
    public static Path write(Path folder, String name) {
        if (!QuestionLint.isName(name)) {
            throw new ParameterException("\"" + name + "\" cannot name a question; expected lower-case words joined by "
                    + "hyphens, such as alliances-of-state");
        }
        Path file = folder.resolve(name + QuestionReader.SUFFIX);
        try {
            return Files.writeString(file, TEXT, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new ParameterException(file + " is there already; expected the name of a new question");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
