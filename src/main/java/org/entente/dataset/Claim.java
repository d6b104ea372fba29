package org.entente.dataset;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.dataset.Load.SourceEntry;

/**
 * One claim whose parts are all known to be valid: who says of what, how firmly, when, and where it stands.
 *
 * @param id its id, as in {@code claim:003-012}
 * @param source the voice that says it
 * @param subject the thing it is about
 * @param property the property, of which {@code object} is a thing or a literal
 * @param standing how settled it is, an individual of entente:Standing
 * @param kind what sort of saying it is, an individual of entente:ClaimKind
 * @param time its dates
 * @param passages where it stands in the source
 * @param list the list that yields it, if one does
 * @param row the row with the further cells, which are copied as they are
 */
record Claim(
        String id,
        SourceEntry source,
        Node subject,
        PropertyTerm property,
        Node object,
        Node standing,
        Node kind,
        ClaimTime time,
        List<Passage> passages,
        Optional<Node> list,
        Row row) {}
