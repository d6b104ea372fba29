package org.entente.endpoint.comparison;

import static org.entente.endpoint.http.Html.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.comparison.Comparison;
import org.entente.comparison.ComparisonLayout;
import org.entente.endpoint.explain.BlockHtml;
import org.entente.endpoint.http.Html;

/** A comparison as a page, and the page that asks for two releases. */
public final class ComparisonPage {
    private ComparisonPage() {}

    /**
     * The whole page.
     *
     * @param limit how many changes of each sort are told
     * @param root  the way to the home page, where things of our name space are answered
     */
    public static String of(Comparison comparison, int limit, String root) {
        String content = "<article class=\"explanation comparison\">\n" + BlockHtml.of(ComparisonLayout.of(comparison, limit), root)
                + "</article>\n" + otherForms(comparison, limit, root);
        return Html.page("From " + comparison.older().id() + " to " + comparison.newer().id(), root, content, "");
    }

    private static String otherForms(Comparison comparison, int limit, String root) {
        String query = "from=" + comparison.older().id() + "&to=" + comparison.newer().id() + "&limit=" + limit;
        return "<p class=\"actions\">The same as " + List.of("md", "txt", "ttl", "jsonld", "json").stream()
                .map(suffix -> "<a href=\"" + root + "diff." + suffix + "?" + escape(query) + "\">" + suffix + "</a>")
                .collect(Collectors.joining(", ")) + ".</p>\n";
    }

    /** The page that asks for two of the releases that are kept, newest first. */
    static String form(List<String> kept, String current, String root) {
        String options = kept.stream().map(id -> "<option value=\"" + escape(id) + "\">").collect(Collectors.joining());
        String older = kept.stream().filter(id -> !id.equals(current)).findFirst().orElse("");
        String state = older.isEmpty() ? "<p>Only one release is kept yet: a build after a change makes another.</p>" : "";
        return Html.page("What changed?", root, """
                <h1>What changed?</h1>
                <p class="lead">Name two releases: the answer says what is asserted, inferred or known not to be so in one of them alone, why, and which rows it comes from.</p>
                %s
                <form action="diff" class="explain">
                <label>From <input name="from" required list="kept" value="%s"></label>
                <label>To <input name="to" required list="kept" value="%s"></label>
                <button>Compare</button>
                <datalist id="kept">%s</datalist>
                </form>
                <p>An id, the beginning of an id or of its hash, <code>latest</code> and <code>previous</code> will do.</p>"""
                .formatted(state, escape(older), escape(current), options), "");
    }
}
