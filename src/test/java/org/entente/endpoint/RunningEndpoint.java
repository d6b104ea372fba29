package org.entente.endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.entente.release.ReleaseFixture;
import org.entente.release.ReleaseStore;

/** A real server on a free port over a store of its own, and an HTTP client to ask it with. */
final class RunningEndpoint implements AutoCloseable {
    static final String MEMBERSHIPS = """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            graph:ontology { entente:memberOf a owl:ObjectProperty ; rdfs:label "member of"@en }
            graph:registry {
                id:us a entente:State ; rdfs:label "United States"@en .
                id:japan a entente:State ; rdfs:label "Japan"@en .
                id:quad a entente:Alliance ; rdfs:label "Quad"@en
            }
            graph:asserted { id:us entente:directMemberOf id:quad . id:japan entente:directMemberOf id:quad }
            graph:inferred { id:us entente:memberOf id:quad . id:japan entente:memberOf id:quad }
            graph:source-003 {
                claim:003-001 a entente:Claim . claim:003-002 a entente:Claim . claim:003-003 a entente:Claim
            }
            graph:queries {
                question:members a sh:SPARQLExecutable , sh:SPARQLSelectExecutable ; rdfs:label "members" ;
                    rdfs:comment "Which states are <members> of an alliance?"@en ;
                    dcterms:description "One row a member & its name."@en ;
                    schema:keywords "membership" , "alliances" ;
                    sh:select \"""PREFIX entente: <https://w3id.org/entente/ontology#>
                        SELECT ?m { ?m entente:memberOf ?_alliance_iri }\""" ;
                    entente:exampleQuery \"""PREFIX entente: <https://w3id.org/entente/ontology#>
                        SELECT ?m { ?m entente:memberOf <https://w3id.org/entente/id/quad> }\""" .
                question:any a sh:SPARQLExecutable , sh:SPARQLAskExecutable ; rdfs:label "any" ;
                    rdfs:comment "Is there anything?"@en ; sh:ask "ASK { ?s ?p ?o }" .
            }
            """;

    final ReleaseStore store;
    final Endpoint endpoint;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningEndpoint(ReleaseStore store, UnaryOperator<Settings> change) {
        this.store = store;
        this.endpoint = Endpoint.start(change.apply(Settings.of(store).withPort(0)));
    }

    /** Serves whatever the store in this folder has. */
    static RunningEndpoint over(Path folder) {
        return over(folder, UnaryOperator.identity());
    }

    static RunningEndpoint over(Path folder, UnaryOperator<Settings> change) {
        return new RunningEndpoint(new ReleaseStore(folder), change);
    }

    /** Publishes {@link #MEMBERSHIPS} first. */
    static RunningEndpoint overMemberships(Path folder, UnaryOperator<Settings> change) {
        publish(new ReleaseStore(folder), MEMBERSHIPS);
        return over(folder, change);
    }

    static String publish(ReleaseStore store, String trig) {
        return store.publish(ReleaseFixture.trig(trig), ReleaseFixture.inputs());
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    HttpResponse<String> query(String query, String... headers) {
        return get("/sparql?query=" + encode(query), headers);
    }

    HttpResponse<String> method(String method, String path, String... headers) {
        return send(request(path, headers).method(method, BodyPublishers.noBody()));
    }

    HttpResponse<String> post(String path, String contentType, String body) {
        return send(request(path, "Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(endpoint.address() + path.substring(1)))
                .timeout(Duration.ofSeconds(30));
        return headers.length == 0 ? request : request.headers(headers);
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String mediaType(HttpResponse<?> response) {
        return response.headers().firstValue("Content-Type").orElse("").split(";")[0];
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
