package org.entente.explanation;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.atlas.json.JsonString;
import org.apache.jena.atlas.json.JsonValue;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Writes an explanation as JSON: terms as IRIs, sentences as texts, claims once each under {@code claims}, else by IRI. */
public final class JsonForm {

    private JsonForm() {}

    /** The JSON text, with a line end at its end. */
    public static String of(Explanation explanation) {
        JsonObject json = new JsonObject();
        json.put("view", explanation.view());
        json.put("verdict", explanation.verdict().word());
        json.put("answer", explanation.answer().toString());
        json.put("statement", explanation.statement().getURI());
        json.put("triple", triple(explanation.triple()));
        json.put("sentence", explanation.sentence().toString());
        json.put("meaning", explanation.meaning());
        json.put("notes", array(explanation.notes(), note -> string(note.toString())));
        json.put("moreReasonsMayExist", !explanation.reasons().isEmpty() && explanation.verdict() != Verdict.ASSERTED);
        json.put("reasons", array(explanation.reasons(), JsonForm::reason));
        json.put("missing", array(explanation.nearMisses(), JsonForm::nearMiss));
        json.put("otherClaims", array(explanation.otherClaims(), claim -> string(claim.node().getURI())));
        json.put("claims", array(explanation.claims().toList(), ClaimJson::of));
        return json.toString().strip() + "\n";
    }

    private static JsonObject reason(Reason reason) {
        JsonObject json = new JsonObject();
        json.put("id", reason.node().getURI());
        json.put("facts", array(reason.facts(), JsonForm::fact));
        json.put("steps", array(reason.steps(), JsonForm::step));
        return json;
    }

    private static JsonObject fact(Fact fact) {
        JsonObject json = new JsonObject();
        json.put("triple", triple(fact.triple()));
        json.put("sentence", fact.sentence().toString());
        json.put("from", fact.origin().name().toLowerCase(Locale.ROOT));
        json.put("claims", claims(fact.claims()));
        json.put("passages", array(fact.passages(), ClaimJson::passage));
        if (!fact.editorial().isEmpty()) {
            json.put("editorial", fact.editorial());
        }
        return json;
    }

    private static JsonObject step(Step step) {
        JsonObject json = new JsonObject();
        json.put("number", step.number());
        if (step.conclusion() != null) {
            json.put("conclusion", triple(step.conclusion()));
        }
        json.put("sentence", step.sentence().toString());
        json.put("because", array(step.premises(), JsonForm::premise));
        json.put("axioms", array(step.axioms(), JsonForm::axiom));
        json.put("meaning", step.meaning());
        return json;
    }

    private static JsonObject premise(Step.Premise premise) {
        JsonObject json = new JsonObject();
        if (premise.triple() != null) {
            json.put("triple", triple(premise.triple()));
        }
        json.put("sentence", premise.sentence().toString());
        json.put("reference", premise.reference());
        return json;
    }

    private static JsonObject axiom(CitedAxiom axiom) {
        JsonObject json = new JsonObject();
        json.put("id", axiom.node().getURI());
        json.put("manchester", axiom.text());
        json.put("shape", axiom.shape().label());
        json.put("sentence", axiom.words());
        json.put("formalises", claims(axiom.claims()));
        return json;
    }

    private static JsonObject nearMiss(NearMiss near) {
        JsonObject json = new JsonObject();
        json.put("wouldFollow", near.conclusion().toString());
        json.put("axioms", array(near.axioms(), JsonForm::axiom));
        json.put("known", array(near.present(), known -> string(known.toString())));
        json.put("missing", array(near.lacks(), JsonForm::lack));
        json.put("otherWays", near.others());
        return json;
    }

    private static JsonObject lack(NearMiss.Lack lack) {
        JsonObject json = new JsonObject();
        json.put("sentence", lack.sentence().toString());
        json.put("excluded", lack.excluded());
        json.put("noted", array(lack.known(), known -> string(known.node().getURI())));
        json.put("ways", array(lack.ways(), JsonForm::nearMiss));
        return json;
    }

    private static JsonArray claims(Collection<CitedClaim> claims) {
        return array(claims, claim -> string(claim.node().getURI()));
    }

    private static JsonObject triple(Triple triple) {
        JsonObject json = new JsonObject();
        json.put("subject", triple.getSubject().getURI());
        json.put("predicate", triple.getPredicate().getURI());
        Node object = triple.getObject();
        json.put("object", object.isURI() ? object.getURI() : object.getLiteralLexicalForm());
        return json;
    }

    static JsonValue string(String text) {
        return new JsonString(text);
    }

    static <T> JsonArray array(Collection<T> items, Function<T, JsonValue> form) {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(form.apply(item)));
        return array;
    }
}
