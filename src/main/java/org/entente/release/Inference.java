package org.entente.release;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.Home;
import org.entente.dataset.OntologyTerms;
import org.entente.reasoning.Entailments;
import org.entente.reasoning.HermitReasoner;
import org.entente.reasoning.IncoherentOntologyException;
import org.entente.reasoning.Materialisation;
import org.entente.reasoning.ProfileException;
import org.entente.reasoning.RefusedOntologyException;
import org.entente.reasoning.UnreadTriplesException;
import org.entente.release.resolution.ResolvedView;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/** Lets HermiT reason over a release: fills {@code graph:inferred}, {@code graph:negative} and their justifications. */
final class Inference {
    private final Home home;
    private final DatasetGraph quads;
    private final Map<String, Boolean> answers;
    private final Consumer<String> progress;

    /**
     * Inference over these graphs, which were read from the home.
     *
     * @param answers what HermiT said of reasons in earlier builds; new answers are added
     */
    Inference(Home home, DatasetGraph quads, Map<String, Boolean> answers, Consumer<String> progress) {
        this.home = home;
        this.quads = quads;
        this.answers = answers;
        this.progress = progress;
    }

    /** Adds what follows from the view. @throws RefusedReleaseException with the minimal conflicts of a contradiction */
    Materialisation add(OntologyTerms terms, ResolvedView view) {
        Graph reasoned = ReleaseContent.reasoned(quads, terms);
        try (HermitReasoner reasoner = HermitReasoner.open(reasoned, progress)) {
            Entailments entailments =
                    reasoner.requireConsistent().requireCoherent().entailments();
            ReleaseContent.add(quads, NamedGraphs.INFERRED, entailments.graph());
            Graph outsiders = withoutCollectives(reasoner.negatives(view.closedRosters()));
            ReleaseContent.add(quads, NamedGraphs.NEGATIVE, reasoner.negatives(outsiders, negativeForms()));
            return new Reasons(quads, answers).add(reasoner, entailments, negativeForms());
        } catch (UnreadTriplesException unread) {
            throw unread(unread);
        } catch (ProfileException outside) {
            throw new RefusedReleaseException(
                    "the ontology is outside OWL 2 DL; nothing was published", outside.violations(), false, outside);
        } catch (RefusedOntologyException refused) {
            throw new RefusedReleaseException(
                    summary(refused) + "; nothing was published",
                    new ConflictPage(quads, home).lines(refused),
                    true,
                    refused);
        }
    }

    /**
     * A collective is another thing than every member of a roster, and that is all a reasoner sees; whether it stands
     * for some of them the sources leave open, so nothing negative is said of it.
     */
    private Graph withoutCollectives(Graph negatives) {
        Graph registry = quads.getGraph(NamedGraphs.REGISTRY);
        Graph kept = GraphMemFactory.createGraphMem2();
        negatives.find()
                .filterDrop(triple -> registry.contains(triple.getSubject(), RDF.type.asNode(), Entente.Collective)
                        || registry.contains(triple.getObject(), RDF.type.asNode(), Entente.Collective))
                .forEach(kept::add);
        return kept;
    }

    private Map<Node, Node> negativeForms() {
        return quads.getGraph(NamedGraphs.ONTOLOGY).find(null, Entente.negativeForm, null).toList().stream()
                .collect(Collectors.toMap(Triple::getSubject, Triple::getObject));
    }

    private static RefusedReleaseException unread(UnreadTriplesException unread) {
        List<String> lines = unread.getMessage().lines().toList();
        return new RefusedReleaseException("the reasoner cannot read some triples; nothing was published", lines, false, unread);
    }

    private static String summary(RefusedOntologyException refused) {
        int count = refused.conflicts().size();
        String conflicts = count + (count == 1 ? " conflict" : " conflicts") + (refused.areAll() ? "" : ", more may exist");
        return refused instanceof IncoherentOntologyException incoherent
                ? "unsatisfiable: %s (%s)".formatted(
                        incoherent.unsatisfiable().stream().map(Iris::localName).collect(Collectors.joining(", ")), conflicts)
                : "inconsistent ontology (" + conflicts + ")";
    }
}
