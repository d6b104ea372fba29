package org.entente.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The description of the questions, as a reader of OpenAPI 3.1 that generators of clients use sees it. */
class OpenApiTest {
    @TempDir
    private static Path folder;

    private static RunningEndpoint endpoint;
    private static OpenAPI api;

    @BeforeAll
    static void start() {
        endpoint = QuestionFixture.serve(folder);
        HttpResponse<String> response = endpoint.get("/openapi.json");
        assertThat(RunningEndpoint.mediaType(response)).isEqualTo("application/json");
        ParseOptions resolved = new ParseOptions();
        resolved.setResolve(true);
        SwaggerParseResult result = new OpenAPIV3Parser().readContents(response.body(), List.of(), resolved);
        assertThat(result.getMessages()).isEmpty();
        api = result.getOpenAPI();
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void versionAndServerAreNamed() {
        assertThat(api.getOpenapi()).isEqualTo("3.1.0");
        assertThat(api.getServers().get(0).getUrl() + "/").isEqualTo(endpoint.endpoint.address().toString());
        assertThat(api.getInfo().getVersion()).isEqualTo(endpoint.store.currentId().orElseThrow());
    }

    @Test
    void everyQuestionIsAnOperationWithItsTypedParameters() {
        Operation one = api.getPaths().get("/questions/alliances-of-one").getGet();
        assertThat(one.getSummary()).isEqualTo("Which alliances is one of the states in?");
        Parameter state = parameter(one, "state");
        assertThat(state.getSchema().getDefault()).hasToString("id:japan");
        assertThat(String.valueOf(state.getSchema().getEnum())).isEqualTo("[id:india, id:japan, id:south-korea]");
        Operation two = api.getPaths().get("/questions/alliances-of-state").getGet();
        assertThat(parameter(two, "before").getSchema().getFormat()).isEqualTo("date");
        assertThat(parameter(two, "before").getRequired()).isFalse();
        assertThat(parameter(api.getPaths().get("/questions/needs-a-thing").getGet(), "thing").getRequired()).isTrue();
        assertThat(String.valueOf(parameter(api.getPaths().get("/questions/busy-states").getGet(), "least").getSchema().getTypes()))
                .isEqualTo("[integer]");
    }

    @Test
    void everyOperationIsThere() {
        api.getPaths().forEach((path, item) -> {
            if (item.getGet().getParameters() != null
                    && item.getGet().getParameters().stream().anyMatch(parameter -> Boolean.TRUE.equals(parameter.getRequired()))) {
                return;
            }
            item.getGet().getResponses().get("200").getContent().keySet().forEach(mediaType -> {
                HttpResponse<String> response = endpoint.get(path, "Accept", mediaType);
                assertThat(response.statusCode()).as(path).isEqualTo(200);
                assertThat(RunningEndpoint.mediaType(response)).as(path).isEqualTo(mediaType);
            });
        });
        assertThat(api.getPaths()).hasSizeGreaterThan(8);
    }

    private static Parameter parameter(Operation operation, String name) {
        return operation.getParameters().stream()
                .filter(parameter -> name.equals(parameter.getName()))
                .findFirst()
                .orElseThrow();
    }
}
