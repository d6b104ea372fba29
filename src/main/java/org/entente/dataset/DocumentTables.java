package org.entente.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.entente.dataset.Load.DocumentEntry;
import org.entente.dataset.Load.SourceEntry;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** Loads {@code documents.csv} (the files) and {@code sources.csv} (who speaks in them). */
final class DocumentTables {
    private static final Table DOCUMENTS = Table.of("id,file,title,date,sha256,lines", "");
    private static final Table SOURCES =
            Table.of("id,document,lines,author,publisher,published,kind,reliability", "title");
    private static final Table DATA_SETS = Table.of("id,title,url", "");
    private static final String REFERENCE = "reference";
    private static final Set<String> RELIABILITY = Set.of("high", "medium", "low");

    private final Load load;
    private final Passages passages;

    DocumentTables(Load load) {
        this.load = load;
        this.passages = new Passages(load);
    }

    void readDocuments(Path file) {
        load.table(DOCUMENTS, file, this::document);
    }

    /** Reads the public data sets that reference sources draw on. */
    void readDataSets(Path file) {
        load.table(DATA_SETS, file, this::dataSet);
    }

    /** Reads the sources; the registry has to be read before, since authors and publishers may stand in it. */
    void readSources(Path file) {
        load.table(SOURCES, file, this::source);
    }

    private void document(Row row) {
        String id = row.get("id");
        if (!load.isName(row, id) || !load.isFirst(row, "document", id)) {
            return;
        }
        Optional<Integer> lines = number(row, "lines");
        if (!row.get("sha256").matches("[0-9a-f]{64}")) {
            load.problems().add(row, "sha256", "64 hexadecimal digits, lower case");
        }
        load.documents().put(id, new DocumentEntry(id, lines.orElse(0)));
        Node graph = NamedGraphs.REGISTRY;
        Node node = Iris.document(id);
        load.add(graph, node, RDF.type.asNode(), Entente.Document);
        load.english(graph, node, RDFS.label.asNode(), row.get("title"));
        load.text(graph, node, DCTerms.title.asNode(), row.get("title"));
        load.text(graph, node, DCTerms.identifier.asNode(), row.get("file"));
        load.text(graph, node, Entente.sha256, row.get("sha256"));
        load.text(graph, node, Entente.row, row.place());
        lines.ifPresent(count -> load.add(graph, node, Entente.lineCount, Passages.integer(count)));
        load.date(row, "date").ifPresent(date -> load.add(graph, node, DCTerms.date.asNode(), edtf(date)));
    }

    /** A data set has no lines that we counted and no hash, only the place where the public can find it, if that is known. */
    private void dataSet(Row row) {
        String id = row.get("id");
        if (!load.isName(row, id) || !load.isFirst(row, "document", id)) {
            return;
        }
        load.dataSets().add(id);
        Node graph = NamedGraphs.REFERENCE_REGISTRY;
        Node node = Iris.document(id);
        load.add(graph, node, RDF.type.asNode(), Entente.DataSet);
        load.english(graph, node, RDFS.label.asNode(), row.get("title"));
        load.text(graph, node, Entente.row, row.place());
        if (!row.has("title")) {
            load.problems().add(row, "title", "a title");
        }
        if (row.get("url").matches("https?://[^\\s<>\"{}|^`\\\\]+")) {
            load.add(graph, node, RDFS.seeAlso.asNode(), NodeFactory.createURI(row.get("url")));
        } else if (row.has("url")) {
            load.problems().add(row, "url", "an address that begins with http:// or https://, or nothing");
        }
    }

    private void source(Row row) {
        String id = row.get("id");
        if (!load.isName(row, id) || !load.isFirst(row, "source", id)) {
            return;
        }
        Optional<Edtf> published = load.date(row, "published");
        if (row.get("kind").equals(REFERENCE) && !row.has("document") && !row.has("lines")) {
            load.sources().put(id, new SourceEntry(id, Optional.empty(), List.of(), published));
            write(row, id, published);
        } else {
            inDocument(row, id, published);
        }
    }

    private void inDocument(Row row, String id, Optional<Edtf> published) {
        DocumentEntry document = load.documents().get(row.get("document"));
        if (document == null) {
            String expected = "the id of a document in documents.csv, or, for a source of kind reference, neither document nor lines";
            load.problems().add(row, "document", row.get("document"), expected, load.documents().keySet());
            return;
        }
        Optional<List<Passage>> spoken = passages.ranges(row, "lines", row.get("lines"), document);
        List<LineRange> lines = spoken.stream().flatMap(List::stream).map(passage -> passage.lines().get()).toList();
        load.sources().put(id, new SourceEntry(id, Optional.of(document), lines, published));
        write(row, id, published);
        load.add(NamedGraphs.source(id), Iris.source(id), Entente.inDocument, Iris.document(document.id()));
        spoken.ifPresent(found -> passages.write(NamedGraphs.source(id), Iris.source(id), "source-" + id, found));
    }

    private void write(Row row, String id, Optional<Edtf> published) {
        Node graph = NamedGraphs.source(id);
        Node node = Iris.source(id);
        load.add(graph, node, RDF.type.asNode(), Entente.Source);
        String label = "source " + id + (row.has("author") ? ": " + row.get("author") : "");
        load.english(graph, node, RDFS.label.asNode(), row.has("title") ? row.get("title") : label);
        people(row, "author", graph, node, DCTerms.creator.asNode());
        people(row, "publisher", graph, node, DCTerms.publisher.asNode());
        load.text(graph, node, Entente.sourceKind, row.get("kind"));
        reliability(row, graph, node);
        load.text(graph, node, Entente.row, row.place());
        published.ifPresent(date -> load.add(graph, node, DCTerms.issued.asNode(), edtf(date)));
    }

    /** Authors and publishers are entities where the registry has them and plain names where it does not. */
    private void people(Row row, String column, Node graph, Node node, Node property) {
        for (String name : row.all(column)) {
            if (load.entities().containsKey(name)) {
                load.add(graph, node, property, Iris.entity(name));
            } else {
                load.text(graph, node, property, name);
            }
        }
    }

    private void reliability(Row row, Node graph, Node node) {
        if (RELIABILITY.contains(row.get("reliability"))) {
            load.text(graph, node, Entente.reliability, row.get("reliability"));
        } else {
            load.problems().add(row, "reliability", row.get("reliability"), "high, medium or low", RELIABILITY);
        }
    }

    private Optional<Integer> number(Row row, String column) {
        try {
            return Optional.of(Integer.parseInt(row.get(column)));
        } catch (NumberFormatException e) {
            load.problems().add(row, column, "a whole number");
            return Optional.empty();
        }
    }

    static Node edtf(Edtf date) {
        return NodeFactory.createLiteralDT(
                date.text(), TypeMapper.getInstance().getSafeTypeByName(Entente.EDTF_DATATYPE));
    }
}
