package org.entente.endpoint;

import static org.entente.endpoint.http.Html.escape;
import static org.entente.endpoint.http.Html.parameter;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.endpoint.http.Html;
import org.entente.endpoint.http.PlainText;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.endpoint.served.ServedDataset;

/** {@code /questions} is the list, {@code /questions/NAME} one with its query, {@code /questions/NAME.rq} the query. */
final class QuestionPages extends HttpServlet {
    private static final String FILE = ".rq";

    private final transient ServedDataset served;

    QuestionPages(ServedDataset served) {
        this.served = served;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null) {
            Html.send(response, HttpServletResponse.SC_OK, "Saved questions", "./", list(Questions.all(served)));
        } else if (path.equals("/")) {
            response.sendRedirect("../questions");
        } else {
            one(path.substring(1), response);
        }
    }

    private void one(String name, HttpServletResponse response) throws IOException {
        boolean file = name.endsWith(FILE);
        String bare = file ? name.substring(0, name.length() - FILE.length()) : name;
        Optional<Question> question = Questions.named(served, bare);
        if (question.isEmpty()) {
            throw new ProblemException(ProblemKind.NOT_FOUND.because(
                    "No question is named " + bare + ". The list at /questions has those there are."));
        } else if (file) {
            PlainText.send(response, HttpServletResponse.SC_OK, "application/sparql-query", question.get().query());
        } else {
            Html.send(response, HttpServletResponse.SC_OK, question.get().text(), "../", page(question.get()));
        }
    }

    private static String list(List<Question> questions) {
        if (questions.isEmpty()) {
            return "<h1>Saved questions</h1>\n<p>This release has none.</p>";
        }
        return """
                <h1>Saved questions</h1>
                <ul class="questions">
                %s
                </ul>""".formatted(questions.stream().map(QuestionPages::item).collect(Collectors.joining("\n")));
    }

    private static String item(Question question) {
        return """
                <li><a href="questions/%s">%s</a>%s</li>"""
                .formatted(escape(question.name()), escape(question.text()), keywords(question));
    }

    private static String page(Question question) {
        String run = "../sparql?query=" + parameter(question.runnable());
        return """
                <h1>%s</h1>
                %s
                <pre tabindex="0"><code>%s</code></pre>
                <p class="actions"><a href="%s&amp;output=text">Run it</a>%s</p>
                <p>File: <a href="%s%s">%s%s</a>%s</p>"""
                .formatted(
                        escape(question.text()),
                        question.description().isEmpty() ? "" : "<p>" + escape(question.description()) + "</p>",
                        escape(question.query().strip()),
                        escape(run),
                        question.example().isPresent() ? " with example values in place of its parameters" : "",
                        escape(question.name()), FILE, escape(question.name()), FILE,
                        keywords(question));
    }

    private static String keywords(Question question) {
        return question.keywords().stream()
                .map(keyword -> " <span class=\"keyword\">" + escape(keyword) + "</span>")
                .collect(Collectors.joining());
    }
}
