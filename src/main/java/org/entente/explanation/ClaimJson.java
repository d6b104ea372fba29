package org.entente.explanation;

import org.apache.jena.atlas.json.JsonObject;

/** Claims as JSON. */
public final class ClaimJson {

    private ClaimJson() {}

    /** A claim with source, passages, standing, dates, outcome and decisions. */
    public static JsonObject of(CitedClaim claim) {
        JsonObject json = new JsonObject();
        json.put("id", claim.node().getURI());
        json.put("sentence", claim.sentence().toString());
        json.put("source", source(claim.source()));
        json.put("passages", JsonForm.array(claim.passages(), ClaimJson::passage));
        json.put("standing", claim.standing());
        json.put("kind", claim.kind());
        json.put("speaker", claim.speaker().toString());
        json.put("gloss", claim.gloss());
        JsonObject dates = new JsonObject();
        claim.dates().forEach(dates::put);
        json.put("dates", dates);
        json.put("accepted", claim.accepted());
        json.put("outcome", claim.outcome());
        json.put("decisions", JsonForm.array(claim.decisions(), ClaimJson::decision));
        json.put("row", claim.row());
        return json;
    }

    private static JsonObject source(CitedSource source) {
        JsonObject json = new JsonObject();
        json.put("id", source.node().getURI());
        json.put("authors", JsonForm.array(source.authors(), author -> JsonForm.string(author.text())));
        json.put("title", source.title());
        json.put("published", source.published());
        json.put("kind", source.kind());
        json.put("reliability", source.reliability());
        return json;
    }

    static JsonObject passage(Passage passage) {
        JsonObject json = new JsonObject();
        json.put("document", passage.document().getURI());
        if (passage.hasLines()) {
            json.put("firstLine", passage.firstLine());
            json.put("lastLine", passage.lastLine());
        }
        passage.text().ifPresent(text -> json.put("text", text));
        return json;
    }

    private static JsonObject decision(Decision decision) {
        JsonObject json = new JsonObject();
        json.put("id", decision.conflict().getURI());
        json.put("differs", decision.differs());
        json.put("reason", decision.reason());
        json.put("preferred", JsonForm.array(decision.preferred(), claim -> JsonForm.string(claim.getURI())));
        return json;
    }
}
