package org.entente.federation;

import java.util.List;
import org.apache.jena.query.QueryDeniedException;

/** A SERVICE clause is not allowed; nothing was sent. */
public final class ServiceRefusedException extends QueryDeniedException {
    private final String rule;
    private final transient List<String> instead;

    /**
     * @param service as the query has it
     * @param rule of the list that it breaks
     * @param instead what may be written in its place
     */
    ServiceRefusedException(String service, String rule, List<String> instead) {
        super(service + " is refused: " + rule + (instead.isEmpty() ? "" : "; write " + String.join(", or ", instead)));
        this.rule = rule;
        this.instead = List.copyOf(instead);
    }

    /** The rule, in one sentence. */
    public String rule() {
        return rule;
    }

    /** What may be written in its place, the nearest first. */
    public List<String> instead() {
        return instead;
    }
}
