package org.entente.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.entente.dataset.Load.SourceEntry;
import org.entente.vocabulary.Iris;

/** Loads {@code claims/SOURCE.csv}: one row, one claim. */
final class ClaimTable {
    private static final String PARTS = ",subject,property,object,standing,kind,by";
    private static final String FURTHER = "role,from,to,when,seen,printed,within,rank,gloss";
    private static final Table TABLE = Table.of("id,lines" + PARTS, FURTHER);
    /** A reference source has no lines to cite, but its rows can say which of its lists they belong to. */
    private static final Table REFERENCE_TABLE = Table.of("id,entries" + PARTS, "list," + FURTHER);

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
        Optional<SourceEntry> source = source(file);
        if (source.isEmpty()) {
            String name = file.getFileName().toString().replace(".csv", "");
            String expected = "a table named after a source in sources.csv";
            load.problems().addFile(load.nameOf(file), name, expected, load.sources().keySet());
            return;
        }
        load.table(table(source.get()), file, row -> claim(row, source.get()));
    }

    void claim(Row row, SourceEntry source) {
        boolean newId = parts.isNewId(row, source);
        Optional<List<Passage>> stands = passages.of(row, source);
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
                parts.entity(row, source, "subject", row.get("subject"), term, term.domain(), "the subject");
        Optional<Node> object = object(row, source, term);
        boolean complete = newId && stands.isPresent() && standing.isPresent() && kind.isPresent();
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
                    stands.get(),
                    row.has("list") ? Optional.of(Iris.claim(row.get("list"))) : Optional.empty(),
                    row));
        }
    }

    private Optional<Node> object(Row row, SourceEntry source, PropertyTerm property) {
        return property.isLiteral()
                ? literals.value(row, "object", property)
                : parts.entity(row, source, "object", row.get("object"), property, property.range(), "the object");
    }

    private void checkSpeakerAndRank(Row row) {
        if (row.has("by")) {
            load.entity(row, "by", row.get("by"));
        }
        parts.checkRank(row);
    }

    /** Once every table is read: a claim inside a claim, or on a list, must name one that exists. */
    void checkReferences(Path file) {
        source(file).ifPresent(source -> load.table(table(source), file, row -> {
            exists(row, "within", "the id of a claim");
            exists(row, "list", "the id of a list");
        }));
    }

    private void exists(Row row, String column, String expected) {
        if (row.has(column) && !load.claims().containsKey(row.get(column))) {
            load.problems().add(row, column, row.get(column), expected, load.claims().keySet());
        }
    }

    private static Table table(SourceEntry source) {
        return source.isReference() ? REFERENCE_TABLE : TABLE;
    }

    private Optional<SourceEntry> source(Path file) {
        return Optional.ofNullable(load.sources().get(file.getFileName().toString().replace(".csv", "")));
    }
}
