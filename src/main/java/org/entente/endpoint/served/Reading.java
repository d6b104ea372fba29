package org.entente.endpoint.served;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.explanation.ReasonedView;
import org.entente.explanation.ReleaseView;
import org.entente.release.Release;

/**
 * What one request is answered from.
 *
 * @param release from which the data are, or were made
 * @param data the dataset that queries see, read only; it may be made when it is first asked for
 * @param name tells this data from all other: the release's id, with what was asked of it if it is another view; goes
 *     into entity tags
 * @param chosen whether the request named it, so that the same address will always give the same answer
 * @param view makes what explanations need
 */
public record Reading(
        Release release, Supplier<DatasetGraph> data, String name, boolean chosen, Supplier<ReasonedView> view) {
    private static final String ATTRIBUTE = Reading.class.getName();

    /** The whole of a release. */
    static Reading of(Release release, boolean chosen) {
        return new Reading(
                release, release::dataset, release.id(), chosen, () -> ReleaseView.of(release.id(), release.dataset()));
    }

    /** What queries see, read only. @throws org.entente.endpoint.http.ProblemException 503 if too many are being made */
    public DatasetGraph dataset() {
        return data.get();
    }

    /** What this request is answered from; none before the first release. */
    public static Optional<Reading> find(HttpServletRequest request) {
        return Optional.ofNullable((Reading) request.getAttribute(ATTRIBUTE));
    }

    /** What this request is answered from, where no request without a release arrives. */
    public static Reading of(HttpServletRequest request) {
        return find(request).orElseThrow();
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
