package org.entente.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.entente.vocabulary.NamedGraphs;

/** What one run of the loader knows so far: the terms, the registers that later tables refer to, and the quads. */
final class Load {
    private final Home home;
    private final DatasetGraph quads;
    private final Problems problems = new Problems();
    private final Map<String, DocumentEntry> documents = new TreeMap<>();
    private final Set<String> dataSets = new TreeSet<>();
    private final Map<String, SourceEntry> sources = new TreeMap<>();
    private final Map<String, EntityEntry> entities = new TreeMap<>();
    private final Map<String, String> claims = new TreeMap<>();
    private final Map<String, String> otherIds = new HashMap<>();
    private OntologyTerms terms;

    Load(Home home, DatasetGraph quads) {
        this.home = home;
        this.quads = quads;
    }

    /** A source document: how many lines it has and what its file hashes to. */
    record DocumentEntry(String id, int lines) {}

    /**
     * One voice in the lines of a document, and when it was published if that is known; a reference source speaks in data
     * sets and has neither document nor lines.
     */
    record SourceEntry(String id, Optional<DocumentEntry> document, List<LineRange> lines, Optional<Edtf> published) {

        boolean isReference() {
            return document.isEmpty();
        }

        /** Whether the range is wholly among the lines in which the source speaks. */
        boolean holds(LineRange range) {
            return lines.stream().anyMatch(own -> own.first() <= range.first() && range.last() <= own.last());
        }
    }

    /** A thing of the registry, its one kind, the graph it is described in, and where it is entered. */
    record EntityEntry(String id, Node kind, Node graph, String place) {

        /** Whether only a reference source names it. */
        boolean isReference() {
            return graph.equals(NamedGraphs.REFERENCE_REGISTRY);
        }
    }

    OntologyTerms terms() {
        return terms;
    }

    void terms(OntologyTerms read) {
        terms = read;
    }

    Problems problems() {
        return problems;
    }

    Map<String, DocumentEntry> documents() {
        return documents;
    }

    Map<String, SourceEntry> sources() {
        return sources;
    }

    Map<String, EntityEntry> entities() {
        return entities;
    }

    /** The data sets that reference sources draw on. */
    Set<String> dataSets() {
        return dataSets;
    }

    /** Claim and list ids with the row that first used them. */
    Map<String, String> claims() {
        return claims;
    }

    /** Reads a table of the seeds folder; one that is not there has no rows. */
    void table(Table table, Path file, Consumer<Row> consumer) {
        if (Files.exists(file)) {
            table.read(file, home.nameOf(file), problems, consumer);
        }
    }

    String nameOf(Path file) {
        return home.nameOf(file);
    }

    void add(Node graph, Node subject, Node predicate, Node object) {
        quads.add(new Quad(graph, subject, predicate, object));
    }

    void text(Node graph, Node subject, Node predicate, String text) {
        if (!text.isEmpty()) {
            add(graph, subject, predicate, NodeFactory.createLiteralString(text));
        }
    }

    void english(Node graph, Node subject, Node predicate, String text) {
        if (!text.isEmpty()) {
            add(graph, subject, predicate, NodeFactory.createLiteralLang(text, "en"));
        }
    }

    /** Whether an id can stand in an IRI and a table name; one that cannot is noted. */
    boolean isName(Row row, String id) {
        boolean good = id.matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");
        if (!good) {
            problems.add(row, "id", "letters and digits, with single hyphens between them");
        }
        return good;
    }

    /** Notes an id that is used twice; the key keeps claims, conflicts and so on apart. */
    boolean isFirst(Row row, String sort, String id) {
        String earlier = otherIds.putIfAbsent(sort + " " + id, row.place());
        if (earlier == null) {
            return true;
        }
        problems.add(row, "id", "an id that is not used before, at " + earlier);
        return false;
    }

    /** The entity in a cell; notes a problem and gives empty when there is none of that id. */
    Optional<EntityEntry> entity(Row row, String column, String id) {
        EntityEntry entry = entities.get(id);
        if (entry == null) {
            problems.add(row, column, id, "the id of a registry entry", entities.keySet());
        }
        return Optional.ofNullable(entry);
    }

    /** The entity in a cell that a document speaks of; one that only a reference source names is none of these. */
    Optional<EntityEntry> documented(Row row, String column, String id) {
        Optional<EntityEntry> entry = entity(row, column, id);
        if (entry.filter(EntityEntry::isReference).isPresent()) {
            String expected = "a thing that a document names; only a reference source does so far, at "
                    + entry.get().place() + ": move that row to the registry table of its kind";
            problems.add(row, column, id, expected, List.of());
            return Optional.empty();
        }
        return entry;
    }

    /** The source in a cell; notes a problem and gives empty when there is none of that id. */
    Optional<SourceEntry> source(Row row, String column, String id) {
        SourceEntry entry = sources.get(id);
        if (entry == null) {
            problems.add(row, column, id, "the id of a source in sources.csv", sources.keySet());
        }
        return Optional.ofNullable(entry);
    }

    /** The EDTF date in a cell; empty when the cell is, and when the date is bad, which is then a problem. */
    Optional<Edtf> date(Row row, String column) {
        if (!row.has(column)) {
            return Optional.empty();
        }
        Optional<Edtf> date = Edtf.parse(row.get(column));
        if (date.isEmpty()) {
            problems.add(row, column, "a date in EDTF such as 2020-07-10, 2020-07, 2020 or 2021-03/2021-04");
        }
        return date;
    }
}
