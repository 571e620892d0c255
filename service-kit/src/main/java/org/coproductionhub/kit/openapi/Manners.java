package org.coproductionhub.kit.openapi;

import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Gives every operation what docs/api.md promises of all: its problems, its entity tag, its idempotency key. A resource
 * says only what is its own.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class Manners implements OASFilter {

    private static final String JSON = "application/json";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Components.of(api).complete();
        api.getPaths().getPathItems().values().forEach(Manners::complete);
        api.setServers(List.of(OASFactory.createServer().url("/").description("Where this document was read")));
    }

    private static void complete(PathItem path) {
        boolean list =
                Optional.ofNullable(path.getGET()).filter(Manners::answersJson).isPresent();
        path.getOperations().forEach((method, operation) -> {
            tag(operation);
            if (!secured(operation)) {
                operation.setSecurity(List.of());
            }
            if (method == HttpMethod.POST) {
                keyed(operation);
                if (list) {
                    created(operation);
                }
            }
            if (method == HttpMethod.GET) {
                conditional(operation);
            }
            entityTag(operation);
            refusals(method, operation);
        });
    }

    /** {@code Membership Resource} is how we call it; callers know it as {@code Membership}. */
    private static void tag(Operation operation) {
        var tags = operation.getTags();
        if (tags != null) {
            operation.setTags(
                    tags.stream().map(tag -> tag.replaceFirst(" Resource$", "")).toList());
        }
    }

    private static void keyed(Operation operation) {
        if (secured(operation)) {
            operation.addParameter(createParameter().ref(Components.IDEMPOTENCY_KEY));
        }
    }

    /** Posting to what can be listed makes something. */
    private static void created(Operation operation) {
        var responses = operation.getResponses();
        var ok = responses.getAPIResponse("200");
        if (ok != null && ok.getContent() != null) {
            responses.removeAPIResponse("200");
            responses.addAPIResponse(
                    "201",
                    ok.description("Created")
                            .addHeader(
                                    "Location",
                                    createHeader()
                                            .description("Where the new one can be read")
                                            .schema(text().format("uri-reference"))));
        }
    }

    private static void conditional(Operation operation) {
        if (answersJson(operation)) {
            operation.addParameter(createParameter().ref(Components.IF_NONE_MATCH));
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().ref(Components.NOT_MODIFIED));
        }
    }

    private static void entityTag(Operation operation) {
        for (var status : List.of("200", "201")) {
            var response = operation.getResponses().getAPIResponse(status);
            if (response != null && content(response).hasMediaType(JSON)) {
                response.addHeader("ETag", createHeader().ref(Components.ETAG));
            }
        }
    }

    private static void refusals(HttpMethod method, Operation operation) {
        boolean body = operation.getRequestBody() != null;
        boolean changes = method != HttpMethod.GET && method != HttpMethod.HEAD;
        boolean parameters = has(operation, Parameter.In.QUERY) || has(operation, Parameter.In.HEADER);
        var apply = new TreeMap<Refusal, Boolean>();
        apply.put(Refusal.UNREADABLE, body || parameters);
        apply.put(Refusal.UNAUTHORIZED, secured(operation));
        apply.put(Refusal.FORBIDDEN, secured(operation));
        apply.put(Refusal.NOT_FOUND, has(operation, Parameter.In.PATH) || !secured(operation));
        apply.put(Refusal.CONFLICT, changes);
        apply.put(Refusal.STALE, namesVersion(operation));
        apply.put(Refusal.TOO_LARGE, body);
        apply.put(Refusal.MEDIA_TYPE, body);
        apply.put(Refusal.INVALID, body || parameters || changes);
        apply.put(Refusal.NO_VERSION, namesVersion(operation));
        apply.put(Refusal.TOO_MANY, true);
        apply.put(Refusal.UNAVAILABLE, true);
        apply.forEach((refusal, applies) -> {
            var said = operation.getResponses().getAPIResponse(refusal.status());
            if (Boolean.TRUE.equals(applies)) {
                var ours = OASFactory.createAPIResponse().ref(refusal.name());
                operation.getResponses().addAPIResponse(refusal.status(), hasContent(said) ? said : ours);
            } else if (said != null && !hasContent(said)) {
                operation.getResponses().removeAPIResponse(refusal.status());
            }
        });
    }

    private static boolean hasContent(@Nullable APIResponse response) {
        return response != null && response.getContent() != null;
    }

    private static boolean namesVersion(Operation operation) {
        return parameters(operation).stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static boolean has(Operation operation, Parameter.In in) {
        return parameters(operation).stream().anyMatch(parameter -> parameter.getIn() == in);
    }

    private static List<Parameter> parameters(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of());
    }

    private static boolean secured(Operation operation) {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    private static boolean answersJson(Operation operation) {
        var ok = operation.getResponses().getAPIResponse("200");
        return ok != null && content(ok).hasMediaType(JSON);
    }

    private static Content content(APIResponse response) {
        return Optional.ofNullable(response.getContent()).orElseGet(OASFactory::createContent);
    }

    static Schema text() {
        return createSchema().type(List.of(SchemaType.STRING));
    }

    static Schema object(Map<String, Schema> properties) {
        return createSchema().type(List.of(SchemaType.OBJECT)).properties(properties);
    }
}
