package org.entente.scenario;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.VOID;
import org.entente.release.Release;
import org.entente.release.resolution.Choice;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** Writes a scenario into graphs: those of the release, but for what depends on the choice of claims. */
final class ScenarioGraphs {
    private static final Node DATASET = NodeFactory.createURI(Iris.BASE + "dataset");

    private final Release release;
    private final Making making;
    private final Graph decisions = GraphMemFactory.createGraphMem2();

    /** @param making bounds how many are written at once */
    ScenarioGraphs(Release release, Making making) {
        this.release = release;
        this.making = making;
        Set<Node> outcomes = Set.of(Entente.outcome, Entente.outcomeReason);
        release.dataset().getGraph(NamedGraphs.DECISIONS).stream()
                .filter(triple -> !outcomes.contains(triple.getPredicate()))
                .forEach(decisions::add);
    }

    Graph ontology() {
        return release.dataset().getGraph(NamedGraphs.ONTOLOGY);
    }

    /** @throws BusyException if too many are being made */
    DatasetGraph dataset(Scenario scenario) {
        return making.make(() -> written(scenario));
    }

    private DatasetGraph written(Scenario scenario) {
        Map<Node, Graph> replaced = new HashMap<>();
        replaced.put(NamedGraphs.ASSERTED, scenario.view().asserted());
        replaced.put(NamedGraphs.CLOSURES, scenario.view().closures());
        replaced.put(NamedGraphs.INFERRED, scenario.inferred());
        replaced.put(NamedGraphs.NEGATIVE, scenario.negative());
        replaced.put(NamedGraphs.DECISIONS, merged(decisions, scenario.view().outcomes()));
        replaced.put(NamedGraphs.JUSTIFICATIONS, statements(scenario));
        replaced.put(NamedGraphs.ABOUT, about(scenario));
        Set<Triple> removed = scenario.view().choice().supposition().removed();
        Graph registry = release.dataset().getGraph(NamedGraphs.REGISTRY);
        if (removed.stream().anyMatch(registry::contains)) {
            Graph rest = merged(registry);
            removed.forEach(rest::delete);
            replaced.put(NamedGraphs.REGISTRY, rest);
        }
        return release.dataset(replaced);
    }

    private static Graph merged(Graph... graphs) {
        Graph merged = GraphMemFactory.createGraphMem2();
        for (Graph graph : graphs) {
            GraphUtil.addInto(merged, graph);
        }
        return merged;
    }

    private static Graph statements(Scenario scenario) {
        Graph statements = scenario.view().statements();
        scenario.view().undated().forEach(triple -> statements.add(Iris.statement(triple), Entente.undated, NodeConst.nodeTrue));
        return statements;
    }

    private Graph about(Scenario scenario) {
        Choice choice = scenario.view().choice();
        Graph about = GraphMemFactory.createGraphMem2();
        about.add(DATASET, RDF.type.asNode(), VOID.Dataset.asNode());
        about.add(DATASET, RDFS.label.asNode(), english("Release " + scenario.name()));
        about.add(DATASET, DCTerms.isVersionOf.asNode(), release.iri());
        about.add(DATASET, Entente.referenceDate, NodeFactory.createLiteralDT(choice.referenceDate().toString(), XSDDatatype.XSDdate));
        choice.sources().forEach(source -> about.add(DATASET, DCTerms.source.asNode(), source));
        about.add(DATASET, Entente.reasonedBy, NodeFactory.createLiteralString("traced closure"));
        scenario.dropped().forEach(axiom -> about.add(DATASET, Entente.dropsAxiom, axiom.node()));
        scenario.remarks().forEach(remark -> about.add(DATASET, RDFS.comment.asNode(), english(remark)));
        return about;
    }

    private static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }
}
