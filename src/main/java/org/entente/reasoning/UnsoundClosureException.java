package org.entente.reasoning;

import java.util.List;

/** The rules concluded what HermiT does not entail: a defect of the rules, never of the input. */
public final class UnsoundClosureException extends RuntimeException {
    private final transient List<String> conclusions;

    UnsoundClosureException(List<String> conclusions) {
        super("the closure holds " + conclusions.size() + " triples that HermiT does not entail: "
                + String.join("; ", conclusions.subList(0, Math.min(5, conclusions.size()))));
        this.conclusions = List.copyOf(conclusions);
    }

    /** The triples, or reasons for them, one in a line. */
    public List<String> conclusions() {
        return conclusions;
    }
}
