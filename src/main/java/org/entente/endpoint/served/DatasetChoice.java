package org.entente.endpoint.served;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.entente.release.Release;

/** One way in which a request can ask to be answered from something else than the release in force. */
public interface DatasetChoice {
    /**
     * What this request asks for; empty if it does not use this way of asking.
     *
     * @param inForce the current release, from which other views are made; none before the first
     * @throws org.entente.endpoint.http.ProblemException if what it asks for is not to be had
     */
    Optional<Reading> choose(HttpServletRequest request, Optional<Release> inForce);
}
