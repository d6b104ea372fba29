package org.entente.endpoint.scenarios;

import static org.entente.endpoint.http.Html.escape;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.endpoint.http.Html;

/** The page on which one supposes something. */
final class SupposePage {
    private static final String EXAMPLE = "id:south-korea entente:directMemberOf id:quad";

    private static final List<String> CHOICES = List.of("release", "asOf", "source", "mode");

    private SupposePage() {}

    /** The form, filled as it was sent. */
    static String form(HttpServletRequest request) {
        return """
                <h1>Suppose</h1>
                <p class="lead">What would follow, and what would cease, if something were so? Nothing is stored.</p>
                <form method="post" action="%1$s">
                <p><label for="add">It is so (a triple on each line)</label><br>
                <textarea id="add" name="add" rows="3" cols="80">%2$s</textarea></p>
                <p><label for="remove">It is not so</label><br>
                <textarea id="remove" name="remove" rows="2" cols="80">%3$s</textarea></p>
                <p><label for="proposals">This proposal comes true</label> <input id="proposals" name="proposals" value="%4$s">
                <label for="withoutSources">This source is wrong</label> <input id="withoutSources" name="withoutSources" value="%5$s"></p>
                %6$s<p><button type="submit">Suppose</button>
                <button type="submit" formaction="%1$s/questions">Which questions change?</button></p>
                </form>
                """.formatted(
                        root(request) + "suppose",
                        escape(request.getMethod().equals("POST") ? sent(request, "add") : EXAMPLE),
                        escape(sent(request, "remove")),
                        escape(sent(request, "proposals")),
                        escape(sent(request, "withoutSources")),
                        chosen(request));
    }

    /** What chooses the view stays. */
    private static String chosen(HttpServletRequest request) {
        return CHOICES.stream()
                .flatMap(name -> Stream.ofNullable(request.getParameterValues(name)).flatMap(Stream::of).map(value ->
                        "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(name, escape(value))))
                .collect(Collectors.joining());
    }

    private static String root(HttpServletRequest request) {
        return Html.root(request);
    }

    private static String sent(HttpServletRequest request, String field) {
        return Stream.ofNullable(request.getParameterValues(field)).flatMap(Stream::of).collect(Collectors.joining("\n"));
    }

    /** An answer in lines. */
    static String answer(String text) {
        return "<section aria-label=\"Answer\">\n<pre class=\"answer\" tabindex=\"0\">" + escape(text) + "</pre>\n</section>";
    }
}
