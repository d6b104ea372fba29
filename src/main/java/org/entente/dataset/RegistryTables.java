package org.entente.dataset;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.entente.dataset.Load.DocumentEntry;
import org.entente.dataset.Load.EntityEntry;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * Loads the registry: {@code registry/KIND.csv} (one table per leaf kind, named by the kind's
 * {@code entente:registryTable}), {@code names.csv} and {@code registry/retired.csv}.
 */
final class RegistryTables {
    private static final Table ENTITIES = Table.of("id,label,description,first,distinct_from", "");
    private static final Table NAMES = Table.of("entity,name,kind,source,lines", "");
    private static final Table RETIRED = Table.of("id,replaced_by,since,reason", "");
    private static final String RETIRED_FILE = "retired";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern PASSAGE = Pattern.compile("([^:\\s]+):([0-9;-]+)");
    private static final String EDITORIAL = "editorial:";
    private static final Map<String, Node> LABEL_OF_NAME_KIND = Map.of(
            "preferred", SKOS.prefLabel.asNode(),
            "alternative", SKOS.altLabel.asNode(),
            "abbreviation", SKOS.altLabel.asNode(),
            "translation", SKOS.altLabel.asNode(),
            "misprint", SKOS.hiddenLabel.asNode());

    private final Load load;
    private final Passages passages;
    private final Map<String, Row> distinctFrom = new LinkedHashMap<>();

    RegistryTables(Load load) {
        this.load = load;
        this.passages = new Passages(load);
    }

    /** Reads what the documents name. */
    void readRegistry(Path folder) {
        read(folder, NamedGraphs.REGISTRY);
        load.table(RETIRED, folder.resolve(RETIRED_FILE + ".csv"), this::retired);
    }

    /** Reads what only reference sources name, into a graph of its own: no document speaks of it, and nobody reasons on it. */
    void readReference(Path folder) {
        read(folder, NamedGraphs.REFERENCE_REGISTRY);
    }

    private void read(Path folder, Node graph) {
        distinctFrom.clear();
        for (Path file : Home.files(folder, 1, ".csv")) {
            String name = file.getFileName().toString().replace(".csv", "");
            if (name.equals(RETIRED_FILE)) {
                continue;
            }
            Optional<Node> kind = load.terms().kindOfTable(name);
            if (kind.isPresent()) {
                load.table(ENTITIES, file, row -> entity(row, kind.get(), graph));
            } else {
                String expected = "a table named after a kind, by its entente:registryTable";
                load.problems().addFile(load.nameOf(file), name, expected, load.terms().tables());
            }
        }
        distinctFrom.forEach((place, row) -> row.all("distinct_from")
                .forEach(other -> load.entity(row, "distinct_from", other)));
    }

    void readNames(Path file) {
        load.table(NAMES, file, this::name);
    }

    private void entity(Row row, Node kind, Node graph) {
        String id = row.get("id");
        EntityEntry earlier = load.entities().get(id);
        if (earlier != null && isDocumentedAbove(earlier, graph)) {
            return;
        }
        if (earlier != null) {
            String expected = earlier.kind().equals(kind)
                    ? "an id that is not entered before, at " + earlier.place()
                    : "one kind for a thing; it is a " + Iris.localName(earlier.kind()) + " at " + earlier.place();
            load.problems().add(row, "id", expected);
            return;
        }
        if (!SLUG.matcher(id).matches()) {
            load.problems().add(row, "id", "lower-case letters, digits and single hyphens");
            return;
        }
        load.entities().put(id, new EntityEntry(id, kind, graph, row.place()));
        write(row, Iris.entity(id), kind, graph);
    }

    /** What a home on top names by a document of its own is no more what only a reference source names. */
    private static boolean isDocumentedAbove(EntityEntry earlier, Node graph) {
        return graph.equals(NamedGraphs.REFERENCE_REGISTRY)
                && !earlier.isReference()
                && !earlier.place().startsWith("registry/");
    }

    private void write(Row row, Node node, Node kind, Node graph) {
        load.add(graph, node, RDF.type.asNode(), kind);
        if (!row.has("label")) {
            load.problems().add(row, "label", "a label");
        }
        load.english(graph, node, RDFS.label.asNode(), row.get("label"));
        load.english(graph, node, SKOS.prefLabel.asNode(), row.get("label"));
        load.english(graph, node, DCTerms.description.asNode(), row.get("description"));
        load.text(graph, node, Entente.row, row.place());
        distinctFrom.put(row.place(), row);
        row.all("distinct_from")
                .forEach(other -> load.add(graph, node, Entente.distinctFrom, Iris.entity(other)));
        load.text(graph, node, Entente.firstMention, row.get("first"));
        if (graph.equals(NamedGraphs.REFERENCE_REGISTRY)) {
            passages.entries(row, "first").ifPresent(found -> passages.write(graph, node, "first-" + row.get("id"), found));
        } else {
            firstMention(row, node);
        }
    }

    /** Passages are {@code 003:102-104}, several separated by semicolons. */
    private void firstMention(Row row, Node node) {
        if (row.get("first").startsWith(EDITORIAL)) {
            return;
        }
        if (row.all("first").isEmpty() || !row.all("first").stream().allMatch(this::isPassage)) {
            load.problems().add(row, "first", "passages such as 003:102-104, or \"editorial: \" and a reason");
        } else {
            int number = 1;
            for (String first : row.all("first")) {
                passage(row, node, first, "first-" + row.get("id") + "-" + number++);
            }
        }
    }

    private boolean isPassage(String text) {
        Matcher passage = PASSAGE.matcher(text);
        return passage.matches() && load.documents().containsKey(passage.group(1));
    }

    private void passage(Row row, Node node, String text, String id) {
        String[] parts = text.split(":");
        DocumentEntry document = load.documents().get(parts[0]);
        passages.ranges(row, "first", parts[1], document)
                .ifPresent(ranges -> passages.write(NamedGraphs.REGISTRY, node, id, ranges));
    }

    private void name(Row row) {
        Optional<EntityEntry> entity = load.documented(row, "entity", row.get("entity"));
        Node property = LABEL_OF_NAME_KIND.get(row.get("kind"));
        if (property == null) {
            String expected = "one of " + String.join(", ", LABEL_OF_NAME_KIND.keySet().stream().sorted().toList());
            load.problems().add(row, "kind", row.get("kind"), expected, LABEL_OF_NAME_KIND.keySet());
        }
        if (entity.isEmpty() || property == null) {
            return;
        }
        Node name = NodeFactory.createLiteralLang(row.get("name"), "en");
        Triple label = Triple.create(Iris.entity(entity.get().id()), property, name);
        load.add(NamedGraphs.REGISTRY, label.getSubject(), label.getPredicate(), label.getObject());
        load.source(row, "source", row.get("source"))
                .flatMap(source -> passages.of(row, source))
                .ifPresent(found -> nameStands(row, label, found));
    }

    /** Says where a name stands, on the statement node of the label. */
    private void nameStands(Row row, Triple label, List<Passage> found) {
        Node graph = NamedGraphs.REGISTRY;
        Node statement = Iris.statement(label);
        load.add(graph, statement, RDF.subject.asNode(), label.getSubject());
        load.add(graph, statement, RDF.predicate.asNode(), label.getPredicate());
        load.add(graph, statement, RDF.object.asNode(), label.getObject());
        load.text(graph, statement, Entente.row, row.place());
        String id = "name-" + Iris.localName(statement) + "-" + row.number();
        passages.write(graph, statement, id, found);
    }

    private void retired(Row row) {
        String id = row.get("id");
        if (load.entities().containsKey(id)) {
            load.problems().add(row, "id", "an id that no registry entry has any more");
        }
        if (!load.isFirst(row, "retired", id)) {
            return;
        }
        Node graph = NamedGraphs.REGISTRY;
        Node node = Iris.entity(id);
        load.add(graph, node, RDF.type.asNode(), Entente.RetiredEntry);
        load.entity(row, "replaced_by", row.get("replaced_by"))
                .ifPresent(entry ->
                        load.add(graph, node, DCTerms.isReplacedBy.asNode(), Iris.entity(entry.id())));
        load.date(row, "since")
                .ifPresent(date -> load.add(graph, node, DCTerms.modified.asNode(), DocumentTables.edtf(date)));
        load.english(graph, node, Entente.reason, row.get("reason"));
    }
}
