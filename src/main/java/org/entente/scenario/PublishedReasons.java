package org.entente.scenario;

import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.shared.PrefixMapping;
import org.entente.competency.Question;
import org.entente.vocabulary.NamedGraphs;

/**
 * The reasons and sets of sources that a release publishes ({@code graph:justifications}). They are of its own view: in
 * another one a question about them finds nothing, which says nothing.
 */
public final class PublishedReasons {
    private static final String REMARK = "The question asks for reasons and sets of sources that are published with a release"
            + " (graph:justifications); views of another day, of some sources or of what is supposed have none, so that"
            + " nothing found says nothing. explain tells reasons there.";

    private PublishedReasons() {}

    /** What to know of the answer to a question in another view than a release's own; empty if it asks for no reasons. */
    public static Optional<String> remark(Question question) {
        return areAskedBy(question) ? Optional.of(REMARK) : Optional.empty();
    }

    /** Whether a question reads that graph. */
    static boolean areAskedBy(Question question) {
        Query plain = question.query().cloneQuery();
        plain.setPrefixMapping(PrefixMapping.Factory.create());
        return plain.toString().contains("<" + NamedGraphs.JUSTIFICATIONS.getURI() + ">");
    }
}
