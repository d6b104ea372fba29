package org.entente.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.dataset.Load.SourceEntry;
import org.entente.vocabulary.Iris;

/** Loads {@code claims/SOURCE.csv}: one row, one claim. */
final class ClaimTable {
    private static final Table TABLE = Table.of(
            "id,lines,subject,property,object,standing,kind,by", "role,from,to,when,seen,printed,within,rank,gloss");

    private final Load load;
    private final ClaimParts parts;
    private final Passages passages;
    private final Literals literals;
    private final ClaimWriter writer;

    ClaimTable(Load load) {
        this.load = load;
        this.parts = new ClaimParts(load);
        this.passages = new Passages(load);
        this.literals = new Literals(load);
        this.writer = new ClaimWriter(load);
    }

    void read(Path file) {
        String name = file.getFileName().toString().replace(".csv", "");
        SourceEntry source = load.sources().get(name);
        if (source == null) {
            String expected = "a table named after a source in sources.csv";
            load.problems().addFile(load.nameOf(file), name, expected, load.sources().keySet());
            return;
        }
        load.table(TABLE, file, row -> claim(row, source));
    }

    void claim(Row row, SourceEntry source) {
        boolean newId = parts.isNewId(row, source);
        Optional<List<LineRange>> ranges = passages.ranges(row, "lines", row.get("lines"), source.document());
        Optional<Node> standing = parts.standing(row);
        Optional<Node> kind = parts.kind(row);
        ClaimTime time = parts.time(row, source);
        checkSpeakerAndRank(row);
        Optional<PropertyTerm> property = parts.property(row);
        if (property.isEmpty()) {
            load.entity(row, "subject", row.get("subject"));
            return;
        }
        PropertyTerm term = property.get();
        Optional<Node> subject =
                parts.entity(row, "subject", row.get("subject"), term, term.domain(), "the subject");
        Optional<Node> object = object(row, term);
        boolean complete = newId && ranges.isPresent() && standing.isPresent() && kind.isPresent();
        if (complete && subject.isPresent() && object.isPresent()) {
            writer.write(new Claim(
                    row.get("id"),
                    source,
                    subject.get(),
                    term,
                    object.get(),
                    standing.get(),
                    kind.get(),
                    literals.datedByItsValue(term, row, time),
                    ranges.get(),
                    Optional.empty(),
                    row));
        }
    }

    private Optional<Node> object(Row row, PropertyTerm property) {
        return property.isLiteral()
                ? literals.value(row, "object", property)
                : parts.entity(row, "object", row.get("object"), property, property.range(), "the object");
    }

    private void checkSpeakerAndRank(Row row) {
        if (row.has("by")) {
            load.entity(row, "by", row.get("by"));
        }
        parts.checkRank(row);
    }

    /** Once every table is read: a claim inside a claim must name one that exists. */
    static void checkWithin(Load load, Path file) {
        load.table(TABLE, file, row -> {
            if (row.has("within") && !load.claims().containsKey(row.get("within"))) {
                String expected = "the id of a claim";
                load.problems().add(row, "within", row.get("within"), expected, load.claims().keySet());
            }
        });
    }
}
