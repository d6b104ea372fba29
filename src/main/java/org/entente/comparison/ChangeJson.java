package org.entente.comparison;

import static org.entente.comparison.ComparisonJson.array;

import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.competency.AnswerDifference;
import org.entente.explanation.CitedClaim;
import org.entente.explanation.ClaimJson;
import org.entente.vocabulary.Iris;

/** Single changes as JSON: terms as IRIs, sentences as texts. */
final class ChangeJson {
    private final int limit;

    ChangeJson(int limit) {
        this.limit = limit;
    }

    JsonObject entry(EntryChange change) {
        JsonObject json = new JsonObject();
        json.put("id", change.node().getURI());
        json.put("sort", change.sort());
        json.put("presence", change.presence().word());
        json.put("sentence", change.sentence().toString());
        json.put("fields", array(change.fields(), ComparisonJson::field));
        change.before().ifPresent(claim -> json.put("before", ClaimJson.of(claim)));
        change.after().ifPresent(claim -> json.put("after", ClaimJson.of(claim)));
        return json;
    }

    JsonObject triple(TripleChange change) {
        JsonObject json = new JsonObject();
        json.put("presence", change.presence().word());
        json.put("statement", change.statement().getURI());
        json.put("denied", change.denied());
        put(json, change.triple());
        json.put("sentence", change.sentence().toString());
        json.put("remark", change.remark());
        json.put("causes", array(change.causes(), ComparisonJson::cause));
        json.put("reasons", array(change.reasons(), ChangeJson::reason));
        return json;
    }

    private static void put(JsonObject json, Triple triple) {
        json.put("subject", text(triple.getSubject()));
        json.put("predicate", text(triple.getPredicate()));
        json.put("object", text(triple.getObject()));
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private static JsonObject reason(ReasonChange reason) {
        JsonObject json = new JsonObject();
        json.put("id", reason.node().getURI());
        json.put("parts", array(reason.parts(), ChangeJson::part));
        return json;
    }

    private static JsonObject part(Part part) {
        JsonObject json = new JsonObject();
        json.put("id", part.node().getURI());
        json.put("sort", part.isAxiom() ? "axiom" : "fact");
        part.triple().ifPresent(triple -> put(json, triple));
        json.put("sentence", part.sentence().toString());
        json.put("inBoth", part.stands());
        json.put("claims", array(part.claims(), ChangeJson::claim));
        json.put("passages", array(part.passages(), passage -> new JsonString(passage.hasLines()
                ? Iris.localName(passage.document()) + ":" + passage.firstLine() + "-" + passage.lastLine()
                : passage.document().getURI())));
        return json;
    }

    private static JsonObject claim(CitedClaim claim) {
        JsonObject json = new JsonObject();
        json.put("id", claim.node().getURI());
        json.put("source", claim.source().node().getURI());
        json.put("standing", claim.standing());
        json.put("passages", ClaimJson.of(claim).get("passages"));
        json.put("row", claim.row());
        return json;
    }

    JsonObject axiom(AxiomChange change) {
        JsonObject json = new JsonObject();
        json.put("id", change.axiom().node().getURI());
        json.put("presence", change.presence().word());
        json.put("manchester", change.axiom().text());
        json.put("generated", change.generated());
        json.put("formalises", array(change.claims(), ChangeJson::claim));
        json.put("causes", array(change.causes(), ComparisonJson::cause));
        return json;
    }

    JsonObject question(QuestionChange change) {
        JsonObject json = new JsonObject();
        json.put("name", change.question().name());
        json.put("presence", change.presence().word());
        json.put("summary", change.question().summary());
        json.put("rewritten", change.rewritten());
        change.answer().ifPresent(answer -> {
            AnswerDifference difference = answer.difference();
            json.put("answerBefore", answer.before().orElse(""));
            json.put("answerAfter", answer.after().orElse(""));
            json.put("newRows", array(difference.unexpected().stream().limit(limit).toList(), JsonString::new));
            json.put("goneRows", array(difference.missing().stream().limit(limit).toList(), JsonString::new));
            json.put("newRowsInAll", difference.unexpected().size());
            json.put("goneRowsInAll", difference.missing().size());
            json.put("remarks", array(difference.remarks(), JsonString::new));
        });
        return json;
    }
}
