package org.entente.reasoning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.reasoning.closure.Closing;
import org.entente.reasoning.closure.Supports;

/**
 * Finds the reasons for all that a release infers, and has each verified; up to three for what follows, one for what is
 * denied. They are the smallest found; more may exist.
 *
 * <pre>{@code
 * Justifier justifier = new Justifier(closure, answers, progress);
 * justifier.justify(entailed);
 * justifier.justifyNegatives(negatives, rosters);
 * Graph graph = JustificationGraph.of(justifier.justifications());
 * }</pre>
 */
public final class Justifier {
    private final TracedClosure closure;
    private final ReasonCheck check;
    private final HierarchyReasons hierarchy;
    private final BlackBox blackBox;
    private final Consumer<String> progress;
    private final List<Justification> justifications = new ArrayList<>();
    private final List<Triple> unexplained = new ArrayList<>();

    /** @param answers what HermiT said before, by the hash of the question; new answers are added */
    public Justifier(TracedClosure closure, Map<String, Boolean> answers, Consumer<String> progress) {
        this.closure = closure;
        this.progress = progress;
        check = new ReasonCheck(closure.rules(), closure.statements(), answers);
        blackBox = new BlackBox(closure.rules(), answers);
        hierarchy = new HierarchyReasons(closure, check, blackBox);
    }

    /**
     * Justifies entailed triples.
     *
     * @throws UnsoundClosureException when HermiT does not confirm a reason
     */
    public void justify(Graph entailed) {
        progress.accept("finding the reasons for what follows");
        entailed.stream().sorted((one, other) -> one.toString().compareTo(other.toString())).forEach(this::justify);
    }

    private void justify(Triple triple) {
        List<Justification> found = HierarchyReasons.isHierarchy(triple)
                ? hierarchy.of(triple)
                : closure.holds(triple) ? byRules(triple) : blackBox.of(triple, Parts.axiom(triple));
        justifications.addAll(found);
        if (found.isEmpty()) {
            unexplained.add(triple);
        }
    }

    private List<Justification> byRules(Triple triple) {
        ReasonSearch search = closure.reasons();
        Goal goal = new Goal(triple, false, Parts.axiom(triple), new int[0], search.holds(triple));
        return search.minimal(triple).stream()
                .map(elements -> verified(goal, elements, search))
                .distinct()
                .toList();
    }

    private Justification verified(Goal goal, int[] elements, ReasonSearch search) {
        Set<Integer> supposed = IntStream.of(goal.supposed()).boxed().collect(Collectors.toSet());
        List<Part> parts = search.parts(elements).stream()
                .filter(part -> !supposed.contains(part.elements()[0]))
                .toList();
        List<Part> needless = new ArrayList<>(parts);
        needless.removeAll(check.verified(goal, parts, search.sandbox()));
        Set<Integer> left = IntStream.of(Parts.elements(needless, null)).boxed().collect(Collectors.toSet());
        int[] kept = IntStream.of(elements).filter(element -> !left.contains(element)).toArray();
        return search.written(goal.triple(), goal.denied(), kept);
    }

    /**
     * Justifies negatives, such as {@code (south-korea notDirectMemberOf quad)}; the conclusion of each is the triple that
     * is denied.
     *
     * @param forms each property that can be denied, with the annotation property that says "not so"
     */
    public void justifyNegatives(Graph negatives, Map<Node, Node> forms) {
        progress.accept("finding the reasons for what is denied");
        Set<Triple> denied = new HashSet<>();
        forms.forEach((property, form) -> negatives.find(Node.ANY, form, Node.ANY).forEach(triple -> denied.add(
                Triple.create(triple.getSubject(), property, triple.getObject()))));
        denied.stream()
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .forEach(this::justifyDenial);
    }

    private void justifyDenial(Triple denied) {
        List<Justification> found = closure.supposing(denied, supposed -> refutation(denied, supposed));
        List<Justification> reasons = found.isEmpty() ? blackBox.ofDenial(denied) : found;
        justifications.addAll(reasons);
        if (reasons.isEmpty()) {
            unexplained.add(denied);
        }
    }

    private List<Justification> refutation(Triple denied, ReasonSearch supposed) {
        int element = Supports.ofNode(closure.node(denied));
        Goal goal = new Goal(
                denied, true, BlackBox.denial(denied), new int[] {element}, Closing::isClashing);
        return supposed.clashes(1).stream().map(elements -> verified(goal, elements, supposed)).toList();
    }

    /** The reasons found, those of one triple together. */
    public List<Justification> justifications() {
        return List.copyOf(justifications);
    }

    /** The triples for which no reason was found, or none in time. */
    public List<Triple> unexplained() {
        return List.copyOf(unexplained);
    }

    /** What it took, in words. */
    public List<String> effort() {
        return Stream.of(
                        justifications.size() + " reasons",
                        check.asked() + blackBox.asked() + " questions to HermiT",
                        check.countermodels() + " countermodels")
                .toList();
    }
}
