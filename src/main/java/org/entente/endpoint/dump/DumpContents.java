package org.entente.endpoint.dump;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.entente.reasoning.OntologySyntax;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** Which files a release can be had as: the whole, each graph, the ontology in the syntaxes of OWL, one file for OWL tools. */
final class DumpContents {
    static final String ONTOLOGY_AND_FACTS = "ontology-and-facts.owl";

    private static final Map<String, RDFFormat> OF_DATASET = Map.of(
            "nq", RDFFormat.NQUADS_UTF8, "trig", RDFFormat.TRIG_BLOCKS, "jsonld", RDFFormat.JSONLD11_FLAT);
    private static final Map<String, RDFFormat> OF_GRAPH = Map.of(
            "nt", RDFFormat.NTRIPLES_UTF8, "ttl", RDFFormat.TURTLE_BLOCKS, "jsonld", RDFFormat.JSONLD11_FLAT);

    private DumpContents() {}

    /** How one file is written. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** The files by their names, unzipped; nothing is written yet. */
    static SortedMap<String, Content> of(DatasetGraph dataset) {
        SortedMap<String, Content> files = new TreeMap<>();
        OF_DATASET.forEach((suffix, format) ->
                files.put("dataset." + suffix, out -> DumpText.write(dataset, format, out)));
        files.put("dataset.ttl", out -> DumpText.write(dataset.getDefaultGraph(), RDFFormat.TURTLE_BLOCKS, out));
        for (Node name : Iter.toList(dataset.listGraphNodes())) {
            OF_GRAPH.forEach((suffix, format) -> files.put(
                    Iris.localName(name) + "." + suffix, out -> DumpText.write(dataset.getGraph(name), format, out)));
        }
        if (dataset.containsGraph(NamedGraphs.ONTOLOGY)) {
            ofOntology(dataset, files);
        }
        return files;
    }

    private static void ofOntology(DatasetGraph dataset, Map<String, Content> files) {
        for (OntologySyntax syntax : OntologySyntax.values()) {
            files.put("ontology." + syntax.suffix(), out -> out.write(syntax.write(dataset.getGraph(NamedGraphs.ONTOLOGY))));
        }
        files.put(ONTOLOGY_AND_FACTS,
                out -> out.write(OntologySyntax.RDF_XML.write(OntologyAndFacts.of(dataset))));
    }
}
