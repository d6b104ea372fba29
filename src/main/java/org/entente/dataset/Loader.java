package org.entente.dataset;

import java.nio.file.Path;
import java.util.List;
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
        tables(home.seedFolders(), load);
        home.seedFolders().forEach(new SeedPlaces(load)::check);
        progress.accept("reading RDF files");
        home.seedFolders().forEach(new RdfFiles(load)::read);
        decisions(home.seedFolders(), load);
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
        OntologyTerms terms = OntologyTerms.of(ontology);
        terms.clashes().forEach(clash -> load.problems().addFile("ontology", 0, "", "", clash));
        return terms;
    }

    private static void copy(RdfReader reader, Path file, DatasetGraph quads, Node graph) {
        reader.read(file)
                .getDefaultGraph()
                .find()
                .forEach(triple ->
                        quads.add(graph, triple.getSubject(), triple.getPredicate(), triple.getObject()));
    }

    /** Each table refers only to those read before it, of its own home or the home below. */
    private static void tables(List<Path> seeds, Load load) {
        DocumentTables documents = new DocumentTables(load);
        RegistryTables registry = new RegistryTables(load);
        each(seeds, "documents.csv", documents::readDocuments);
        each(seeds, "registry", registry::readRegistry);
        each(seeds, "datasets.csv", documents::readDataSets);
        each(seeds, "registry/reference", registry::readReference);
        each(seeds, "sources.csv", documents::readSources);
        each(seeds, "names.csv", registry::readNames);
        ClaimTable claims = new ClaimTable(load);
        ListTable lists = new ListTable(load);
        LinkTable links = new LinkTable(load);
        eachTable(seeds, "claims", claims::read);
        eachTable(seeds, "lists", lists::read);
        eachTable(seeds, "claims", claims::checkReferences);
        eachTable(seeds, "links", links::read);
    }

    private static void decisions(List<Path> seeds, Load load) {
        DecisionTables decisions = new DecisionTables(load);
        each(seeds, "conflicts.csv", decisions::readConflicts);
        each(seeds, "identity.csv", decisions::readIdentity);
        each(seeds, "missing-premises.csv", new MissingPremiseTable(load)::read);
    }

    private static void each(List<Path> seeds, String name, Consumer<Path> reader) {
        seeds.forEach(folder -> reader.accept(folder.resolve(name)));
    }

    private static void eachTable(List<Path> seeds, String name, Consumer<Path> reader) {
        each(seeds, name, folder -> Home.files(folder, 1, ".csv").forEach(reader));
    }
}
