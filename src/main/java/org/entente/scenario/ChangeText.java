package org.entente.scenario;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.vocabulary.Iris;

/** Changes in lines for people: as plain text, or as Markdown. */
public final class ChangeText {
    private static final int MOST_OF_A_SORT = Change.MOST_EXPLAINED;

    private final boolean markdown;
    private final StringBuilder text = new StringBuilder();

    public ChangeText(boolean markdown) {
        this.markdown = markdown;
    }

    /** What would follow and cease, with a line end at its end. */
    public String of(Consequences consequences) {
        heading(1, "If it were so, release " + consequences.release());
        consequences.supposed().forEach(supposed -> line("supposed: " + code(supposed)));
        consequences.remarks().forEach(remark -> line("note: " + remark));
        if (consequences.isContradiction()) {
            contradictions(consequences.contradictions());
        } else {
            changes("Newly follows", "+", consequences.follows());
            changes("Ceases", "-", consequences.ceases());
        }
        return text.toString();
    }

    private void contradictions(List<List<Ground>> contradictions) {
        heading(2, "It cannot be: " + contradictions.size()
                + (contradictions.size() == 1 ? " set" : " sets") + " of facts and axioms contradict each other");
        int number = 1;
        for (List<Ground> contradiction : contradictions) {
            line((markdown ? number + ". " : "contradiction " + number + ": ") + "without any one of these the rest can hold");
            number++;
            contradiction.forEach(ground -> ground(ground, "", ""));
        }
    }

    /** A heading with counts, and a line for each change with its reason below. */
    public ChangeText changes(String title, String mark, List<Change> changes) {
        Map<Change.Sort, Long> counts =
                changes.stream().collect(Collectors.groupingBy(Change::sort, TreeMap::new, Collectors.counting()));
        String told = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().word())
                .collect(Collectors.joining(", "));
        heading(2, title + ": " + (told.isEmpty() ? "nothing" : told));
        counts.forEach((sort, count) -> {
            changes.stream().filter(change -> change.sort() == sort).limit(MOST_OF_A_SORT).forEach(change -> change(mark, change));
            if (count > MOST_OF_A_SORT) {
                line("… and " + (count - MOST_OF_A_SORT) + " more " + sort.word());
            }
        });
        return this;
    }

    public ChangeText heading(int level, String title) {
        if (text.length() > 0) {
            text.append('\n');
        }
        text.append(markdown ? "#".repeat(level) + " " : "").append(title).append(markdown ? "\n\n" : "\n");
        return this;
    }

    public ChangeText line(String line) {
        text.append(markdown && !line.matches("\\d+\\. .*") ? "- " : "").append(line).append('\n');
        return this;
    }

    private void change(String mark, Change change) {
        String terms = change.triple() == null ? "" : "  " + code(SuppositionReader.text(change.triple()));
        text.append(markdown ? "- " : mark + " ").append(change.text()).append(" [").append(change.sort().word()).append("]");
        text.append(terms).append('\n');
        String otherwise = mark.equals("+") ? "(new) " : "(no longer) ";
        change.grounds().forEach(ground -> ground(ground, "because ", otherwise));
    }

    /** @param otherwise said of what is not so in the other scenario, unless it is supposed, which is said already */
    private void ground(Ground ground, String because, String otherwise) {
        String claims = ground.claims().stream().map(ChangeText::cited).collect(Collectors.joining("; "));
        text.append(markdown ? "  - " : "    ").append(because)
                .append(ground.stands() || ground.sort() == Ground.Sort.SUPPOSED ? "" : otherwise)
                .append(ground.sort() == Ground.Sort.AXIOM ? code(ground.text()) : ground.text())
                .append(ground.sort() == Ground.Sort.SUPPOSED ? " (supposed)" : "")
                .append(claims.isEmpty() ? "" : " (" + claims + ")")
                .append('\n');
    }

    private static String cited(Cited cited) {
        String name = "claim:" + Iris.localName(cited.claim());
        return cited.passages().isEmpty() ? name : name + ", " + String.join(", ", cited.passages());
    }

    private String code(String terms) {
        return markdown ? "`" + terms + "`" : terms;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
