package org.entente.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.vocabulary.RDF;
import org.entente.dataset.Load.SourceEntry;
import org.entente.vocabulary.Entente;
import org.entente.vocabulary.Iris;
import org.entente.vocabulary.NamedGraphs;

/**
 * Loads {@code lists/SOURCE.csv}: a row is who or what one passage lists of a whole, and yields one claim per member
 * besides the list itself, whose completeness is a claim too.
 */
final class ListTable {
    private static final String PARTS = ",whole,property,members,count,complete,standing,kind,by";
    private static final String FURTHER = "from,to,seen,printed";
    private static final Table TABLE = Table.of("id,lines" + PARTS, FURTHER);
    private static final Table REFERENCE_TABLE = Table.of("id,entries" + PARTS, FURTHER);
    private static final List<String> YES_OR_NO = List.of("yes", "no");

    private final Load load;
    private final ClaimParts parts;
    private final Passages passages;
    private final ClaimWriter writer;

    ListTable(Load load) {
        this.load = load;
        this.parts = new ClaimParts(load);
        this.passages = new Passages(load);
        this.writer = new ClaimWriter(load);
    }

    void read(Path file) {
        String name = file.getFileName().toString().replace(".csv", "");
        SourceEntry source = load.sources().get(name);
        if (source == null) {
            String expected = "a table named after a source in sources.csv";
            load.problems().addFile(load.nameOf(file), name, expected, load.sources().keySet());
            return;
        }
        load.table(source.isReference() ? REFERENCE_TABLE : TABLE, file, row -> list(row, source));
    }

    private void list(Row row, SourceEntry source) {
        boolean newId = parts.isNewId(row, source);
        Optional<List<Passage>> stands = passages.of(row, source);
        Optional<Node> standing = parts.standing(row);
        Optional<Node> kind = parts.kind(row);
        ClaimTime time = parts.time(row, source);
        if (row.has("by")) {
            load.entity(row, "by", row.get("by"));
        }
        boolean counted = checkCompleteAndCount(row, source);
        Optional<PropertyTerm> property = listProperty(row);
        if (property.isEmpty() || !newId || stands.isEmpty() || standing.isEmpty() || kind.isEmpty() || !counted) {
            return;
        }
        Optional<Node> whole = side(row, source, "whole", row.get("whole"), property.get(), false);
        Roster roster = new Roster(row, source, property.get(), standing.get(), kind.get(), time, stands.get());
        whole.ifPresent(node -> write(roster, node));
    }

    /** What every member claim of a list shares. */
    private record Roster(
            Row row,
            SourceEntry source,
            PropertyTerm property,
            Node standing,
            Node kind,
            ClaimTime time,
            List<Passage> passages) {}

    private Optional<PropertyTerm> listProperty(Row row) {
        Optional<PropertyTerm> property = parts.property(row);
        if (property.isPresent() && (property.get().listedAt().isEmpty() || property.get().isLiteral())) {
            load.problems().add(row, "property", "a property that lists use (entente:listedAt)");
            return Optional.empty();
        }
        return property;
    }

    private boolean checkCompleteAndCount(Row row, SourceEntry source) {
        boolean good = YES_OR_NO.contains(row.get("complete"));
        if (!good) {
            load.problems().add(row, "complete", row.get("complete"), "yes or no", YES_OR_NO);
        }
        int members = row.all("members").size();
        boolean saysNobody = members == 0 && row.get("count").equals("0") && row.get("complete").equals("yes");
        // the members of a reference list have dates of their own: each is a claim that names the list
        boolean unnamed = members == 0 && source.isReference();
        if (members == 0 && !saysNobody && !unnamed) {
            load.problems().add(row, "members", "at least one member (or complete yes and count 0: there are none)");
        }
        if (row.has("count") && !row.get("count").matches("\\d{1,6}")) {
            load.problems().add(row, "count", "a whole number");
            return false;
        }
        if (row.has("count") && Integer.parseInt(row.get("count")) < members) {
            load.problems().add(row, "count", "at least " + members + ", for that many members are named");
            return false;
        }
        return good && (members > 0 || saysNobody || unnamed);
    }

    private void write(Roster roster, Node whole) {
        Row row = roster.row();
        Node graph = NamedGraphs.source(roster.source().id());
        Node list = Iris.claim(row.get("id"));
        load.add(graph, list, RDF.type.asNode(), Entente.Roster);
        load.add(graph, list, Entente.whole, whole);
        load.add(graph, list, Entente.listedProperty, roster.property().node());
        boolean complete = row.get("complete").equals("yes");
        load.add(graph, list, Entente.complete, complete ? NodeConst.nodeTrue : NodeConst.nodeFalse);
        load.add(graph, list, Entente.standing, roster.standing());
        load.add(graph, list, Entente.claimKind, roster.kind());
        load.add(graph, list, Entente.inSource, Iris.source(roster.source().id()));
        load.text(graph, list, Entente.row, row.place());
        load.text(graph, list, Entente.printed, row.get("printed"));
        if (row.has("count")) {
            load.add(graph, list, Entente.statedCount, Passages.integer(Integer.parseInt(row.get("count"))));
        }
        if (row.has("by")) {
            load.add(graph, list, Entente.statedBy, Iris.entity(row.get("by")));
        }
        roster.time().write(load, graph, list, roster.standing(), roster.property().isEvent());
        passages.write(graph, list, row.get("id"), roster.passages());
        row.all("members").forEach(member -> member(roster, whole, list, member));
    }

    private void member(Roster roster, Node whole, Node list, String member) {
        Row row = roster.row();
        PropertyTerm property = roster.property();
        String id = row.get("id") + "." + member;
        if (load.claims().putIfAbsent(id, row.place()) != null) {
            load.problems().add(row, "members", member, "each member once", List.of());
            return;
        }
        side(row, roster.source(), "members", member, property, true)
                .ifPresent(node -> writer.write(new Claim(
                        id,
                        roster.source(),
                        property.listsSubjects() ? node : whole,
                        property,
                        property.listsSubjects() ? whole : node,
                        roster.standing(),
                        roster.kind(),
                        roster.time(),
                        roster.passages(),
                        Optional.of(list),
                        row)));
    }

    /** The whole or a member, checked against the side of the property on which it stands. */
    private Optional<Node> side(Row row, SourceEntry source, String column, String id, PropertyTerm property, boolean isMember) {
        boolean isSubject = property.listsSubjects() == isMember;
        Set<Node> classes = isSubject ? property.domain() : property.range();
        return parts.entity(row, source, column, id, property, classes, isSubject ? "the subject" : "the object");
    }
}
