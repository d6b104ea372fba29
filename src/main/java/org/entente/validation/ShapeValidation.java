package org.entente.validation;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RiotException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Prologue;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.PathWriter;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * SHACL shapes over everything that is said: claims of all sources, registry, decisions, and the ontology, whose
 * subclass axioms decide what a shape for a class applies to.
 *
 * @see <a href="https://www.w3.org/TR/shacl/">Shapes Constraint Language (SHACL)</a>
 */
public final class ShapeValidation {
    private static final Pattern SERVICE = Pattern.compile("\\bservice\\b", Pattern.CASE_INSENSITIVE);

    /** The graphs that say things, besides those of the sources. */
    private static final List<Node> SAID = List.of(
            NamedGraphs.ONTOLOGY,
            NamedGraphs.REGISTRY,
            NamedGraphs.REFERENCE_REGISTRY,
            NamedGraphs.DECISIONS,
            NamedGraphs.LINKS);

    private final Shapes shapes;

    private ShapeValidation(Shapes shapes) {
        this.shapes = shapes;
    }

    /**
     * Reads shapes from a Turtle file; {@code owl:imports} in it is not followed.
     *
     * @throws ValidationFormatException if the file cannot be read or its shapes are malformed
     */
    public static ShapeValidation read(Path file) {
        return of(graph(file));
    }

    /** Reads the shapes of several files together, as {@link #read(Path)} does one. */
    static ShapeValidation read(List<Path> files) {
        Graph shapes = GraphFactory.createDefaultGraph();
        files.forEach(file -> GraphUtil.addInto(shapes, graph(file)));
        return of(shapes);
    }

    private static Graph graph(Path file) {
        try {
            Graph graph = RDFDataMgr.loadGraph(file.toString());
            of(graph);
            return graph;
        } catch (RiotException | ValidationFormatException e) {
            throw new ValidationFormatException(file + ": " + e.getMessage());
        }
    }

    /**
     * Takes shapes from a graph.
     *
     * @throws ValidationFormatException if a shape is malformed or would ask another endpoint
     */
    public static ShapeValidation of(Graph shapesGraph) {
        Stream.of(SHACL.select, SHACL.ask).forEach(property -> refuseService(shapesGraph, property));
        try {
            return new ShapeValidation(Shapes.parse(shapesGraph));
        } catch (ShaclParseException e) {
            throw new ValidationFormatException("malformed shape: " + e.getMessage());
        }
    }

    /** Jena's SHACL engine runs a shape's query with its own settings, so SERVICE cannot be switched off there. */
    private static void refuseService(Graph shapesGraph, Node property) {
        shapesGraph.stream(Node.ANY, property, Node.ANY)
                .map(triple -> triple.getObject().toString())
                .filter(query -> SERVICE.matcher(query).find())
                .findFirst()
                .ifPresent(query -> {
                    throw new ValidationFormatException("a shape uses SERVICE; expected a query over our own graphs: "
                            + query.replaceAll("\\s+", " "));
                });
    }

    /**
     * Validates the graphs that say things.
     *
     * @param dataset with {@code graph:source-…}, {@code graph:registry},
     *     {@code graph:registry-reference}, {@code graph:decisions}, {@code graph:links}, {@code graph:ontology}
     */
    public List<Violation> violations(DatasetGraph dataset) {
        return ShaclValidator.get().validate(shapes, said(dataset)).getEntries().stream()
                .map(entry -> violation(entry, dataset))
                .sorted(Violation.BY_ROW)
                .toList();
    }

    private static Graph said(DatasetGraph dataset) {
        Graph union = GraphFactory.createDefaultGraph();
        SAID.stream()
                .forEach(name -> GraphUtil.addInto(union, dataset.getGraph(name)));
        dataset.listGraphNodes().forEachRemaining(name -> {
            if (NamedGraphs.isSource(name)) {
                GraphUtil.addInto(union, dataset.getGraph(name));
            }
        });
        return union;
    }

    private static Violation violation(ReportEntry entry, DatasetGraph dataset) {
        Origin origin = Origin.of(entry.focusNode(), dataset);
        String path = entry.resultPath() == null
                ? ""
                : PathWriter.asString(entry.resultPath(), new Prologue(Iris.prefixes())) + ": ";
        return new Violation(path + entry.message(), entry.severity(), entry.focusNode(), entry.value(),
                origin.claim(), origin.row());
    }
}
