package org.entente.endpoint.questions;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.sparql.util.Context;
import org.entente.competency.AnswerFormat;
import org.entente.competency.AnswerWriter;
import org.entente.competency.Question;
import org.entente.competency.Recordings;
import org.entente.endpoint.http.Address;
import org.entente.endpoint.http.Format;
import org.entente.endpoint.http.Formats;
import org.entente.endpoint.http.Html;
import org.entente.endpoint.http.ProblemException;
import org.entente.endpoint.http.ProblemKind;
import org.entente.endpoint.http.Representation;
import org.entente.endpoint.limits.LimitException;
import org.entente.endpoint.limits.Limits;
import org.entente.endpoint.served.Reading;
import org.entente.endpoint.sparql.QueryLanes;

/**
 * {@code /questions} is the list, {@code /questions/NAME} the answer to one in any format, and its page for browsers.
 *
 * <p>An answer names the release, the question's version and its own hash in its headers, so that it can be cited.
 */
public final class QuestionServlet extends HttpServlet {
    public static final String QUESTION = "Entente-Question";
    public static final String ANSWER = "Entente-Answer";

    private static final Map<Format, AnswerFormat> FORMATS = Map.of(
            Formats.RESULTS_JSON, AnswerFormat.JSON,
            Formats.RESULTS_XML, AnswerFormat.XML,
            Formats.CSV, AnswerFormat.CSV,
            Formats.TSV, AnswerFormat.TSV,
            Formats.TEXT, AnswerFormat.TEXT,
            Formats.MARKDOWN, AnswerFormat.MARKDOWN,
            Formats.TURTLE, AnswerFormat.TURTLE,
            Formats.JSON_LD, AnswerFormat.JSON,
            Formats.RDF_XML, AnswerFormat.XML,
            Formats.N_TRIPLES, AnswerFormat.NTRIPLES);

    private final transient Context context;
    private final transient QueryLanes lanes;
    private final transient Address address;
    private final transient Catalogues catalogues;
    private final transient Recordings recorded;
    private final transient Memory memory = new Memory();

    /**
     * @param context what no query may do
     * @param lanes in which questions run beside other queries
     * @param recorded for when an endpoint that a question asks does not answer
     */
    public QuestionServlet(
            Context context, QueryLanes lanes, Address address, Catalogues catalogues, Recordings recorded) {
        this.context = context;
        this.lanes = lanes;
        this.address = address;
        this.catalogues = catalogues;
        this.recorded = recorded;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        if (path == null) {
            QuestionList.send(catalogues.of(Reading.of(request)), address, request, response);
        } else if (path.equals("/")) {
            response.sendRedirect("../questions");
        } else {
            one(QuestionRequest.of(request, path.substring(1), catalogues.of(Reading.of(request))), request, response);
        }
    }

    private void one(QuestionRequest asked, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Question question = asked.question();
        response.setHeader(QUESTION, question.name() + "@" + question.version());
        if (asked.format().equals(Formats.SPARQL_QUERY)) {
            Representation.of(Formats.SPARQL_QUERY, question.text()).send(request, response);
        } else if (asked.format().equals(Formats.HTML) && asked.lacksValue()) {
            Representation.of(Formats.HTML, new QuestionPage(asked, address, request, recorded).withoutAnswer())
                    .send(request, response);
        } else {
            response.addHeader("Vary", "Accept");
            lanes.run((limits, last) -> attempt(asked, limits, last, request, response));
        }
    }

    /** Answers, unless it was only tried for a moment and needs longer. */
    private boolean attempt(
            QuestionRequest asked, Limits limits, boolean last, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!last && !asked.question().run().federatesWith().isEmpty()) {
            return false; // others are not to be asked twice
        }
        try {
            answer(asked, limits, request, response);
            return true;
        } catch (LimitException e) {
            if (last || e.problem().kind() != ProblemKind.TIMED_OUT) {
                throw new ProblemException(e.problem(), e);
            }
            return false;
        }
    }

    private void answer(QuestionRequest asked, Limits limits, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Run run = Run.of(asked, context, limits, memory, request, recorded);
        if (Freshness.answer(asked, run.arguments(), request, response)) {
            return;
        }
        run.remark().ifPresent(remark -> response.addHeader("Entente-Hint", remark));
        Run.Found found = run.find();
        byte[] bytes = bytes(asked, run, found, request);
        run.tell(found, response);
        found.citation().ifPresent(citation -> response.setHeader(ANSWER, "sha256:" + citation.answer()));
        String links = Paging.links(asked, found.hasMore(), request, address);
        if (!links.isEmpty()) {
            response.setHeader("Link", links);
        }
        send(asked.format(), bytes, response);
    }

    private byte[] bytes(QuestionRequest asked, Run run, Run.Found found, HttpServletRequest request) throws IOException {
        if (asked.format().equals(Formats.HTML)) {
            return new QuestionPage(asked, address, request, recorded).with(run, found).getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AnswerWriter.write(bytes, found.answer(), FORMATS.get(asked.format()));
        return run.provenance(found)
                .map(provenance -> provenance.with(bytes.toString(StandardCharsets.UTF_8), FORMATS.get(asked.format())))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseGet(bytes::toByteArray);
    }

    private static void send(Format format, byte[] bytes, HttpServletResponse response) throws IOException {
        if (format.equals(Formats.HTML)) {
            Html.secure(response);
        }
        response.setContentType(format.contentType());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
