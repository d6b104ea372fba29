package org.entente.explanation;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * How a disagreement was decided.
 *
 * @param differs   what the claims differ in
 * @param reason    why it was decided so
 * @param preferred the claims that the view takes; empty if it takes none
 */
public record Decision(Node conflict, String differs, String reason, List<Node> preferred) {
    public Decision {
        preferred = List.copyOf(preferred);
    }
}
