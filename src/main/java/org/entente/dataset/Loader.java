package org.entente.dataset;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.entente.vocabulary.NamedGraphs;

/**
 * Reads a home into an RDF dataset: {@code Loader.load(home, progress)}.
 *
 * <p>In go the ontology, the alignments, the tables of {@code seeds/} and the RDF files beside them. Out comes a dataset
 * with {@code graph:ontology}, {@code graph:alignments}, {@code graph:registry}, {@code graph:registry-reference} (what
 * only reference sources name, and the data sets they draw on), {@code graph:source-ID} for each source, {@code graph:decisions} and {@code graph:links}. Nothing is resolved or reasoned yet.
 */
public final class Loader {

    private Loader() {}

    /**
     * Loads everything or nothing.
     *
     * @param progress is told in a few words what is being read
     * @throws RefusedInputException with every problem of the run
     */
    public static LoadedDataset load(Home home, Consumer<String> progress) {
        DatasetGraph quads = DatasetGraphFactory.create();
        Load load = new Load(home, quads);
        progress.accept("reading the ontology");
        load.terms(ontology(home, load, quads));
        load.problems().refuse();
        progress.accept("reading the tables");
        tables(home.seeds(), load);
        progress.accept("reading RDF files");
        new RdfFiles(load).read(home.seeds());
        decisions(home.seeds(), load);
        load.problems().refuse();
        return new LoadedDataset(quads, load.terms());
    }

    private static OntologyTerms ontology(Home home, Load load, DatasetGraph quads) {
        RdfReader reader = new RdfReader(load);
        home.ontologyFiles().forEach(file -> copy(reader, file, quads, NamedGraphs.ONTOLOGY));
        home.alignmentFiles().forEach(file -> copy(reader, file, quads, NamedGraphs.ALIGNMENTS));
        Graph ontology = quads.getGraph(NamedGraphs.ONTOLOGY);
        if (ontology.isEmpty()) {
            load.problems().addFile("ontology", 0, "", "", "at least one Turtle file with the ontology");
        }
        return OntologyTerms.of(ontology);
    }

    private static void copy(RdfReader reader, Path file, DatasetGraph quads, Node graph) {
        reader.read(file)
                .getDefaultGraph()
                .find()
                .forEach(triple ->
                        quads.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }

    /** Each table refers only to those read before it. */
    private static void tables(Path seeds, Load load) {
        DocumentTables documents = new DocumentTables(load);
        RegistryTables registry = new RegistryTables(load);
        documents.readDocuments(seeds.resolve("documents.csv"));
        registry.readRegistry(seeds.resolve("registry"));
        documents.readDataSets(seeds.resolve("datasets.csv"));
        registry.readReference(seeds.resolve("registry").resolve("reference"));
        documents.readSources(seeds.resolve("sources.csv"));
        registry.readNames(seeds.resolve("names.csv"));
        ClaimTable claims = new ClaimTable(load);
        ListTable lists = new ListTable(load);
        LinkTable links = new LinkTable(load);
        Home.files(seeds.resolve("claims"), 1, ".csv").forEach(claims::read);
        Home.files(seeds.resolve("lists"), 1, ".csv").forEach(lists::read);
        Home.files(seeds.resolve("claims"), 1, ".csv").forEach(claims::checkReferences);
        Home.files(seeds.resolve("links"), 1, ".csv").forEach(links::read);
    }

    private static void decisions(Path seeds, Load load) {
        DecisionTables decisions = new DecisionTables(load);
        decisions.readConflicts(seeds.resolve("conflicts.csv"));
        decisions.readIdentity(seeds.resolve("identity.csv"));
        new MissingPremiseTable(load).read(seeds.resolve("missing-premises.csv"));
    }
}
