package org.coproductionhub.kit.openapi;

import static org.coproductionhub.kit.openapi.Manners.object;
import static org.coproductionhub.kit.openapi.Manners.text;
import static org.eclipse.microprofile.openapi.OASFactory.createAPIResponse;
import static org.eclipse.microprofile.openapi.OASFactory.createHeader;
import static org.eclipse.microprofile.openapi.OASFactory.createParameter;
import static org.eclipse.microprofile.openapi.OASFactory.createSchema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The parts of the document that {@link Manners} refers to. */
record Components(org.eclipse.microprofile.openapi.models.Components parts) {

    static final String IDEMPOTENCY_KEY = "IdempotencyKey";
    static final String IF_NONE_MATCH = "IfNoneMatch";
    static final String NOT_MODIFIED = "NOT_MODIFIED";
    static final String ETAG = "ETag";

    private static final String MERGE_PATCH = "MergePatch";
    private static final String RETRY_AFTER = "RetryAfter";

    static Components of(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        return new Components(api.getComponents());
    }

    void complete() {
        parts.removeSchema("HttpProblem");
        parts.removeSchema("HttpValidationProblem");
        parts.addSchema("Violation", violation());
        parts.addSchema("Problem", problem());
        if (parts.getSchemas().containsKey("IfMatch")) {
            parts.addSchema(
                    "IfMatch",
                    text().description("The `ETag` of the representation to change.")
                            .examples(List.of("\"3\"")));
        }
        List.copyOf(parts.getSchemas().keySet()).stream()
                .filter(name -> name.startsWith(MERGE_PATCH))
                .forEach(this::mergePatch);
        parts.addParameter(IDEMPOTENCY_KEY, idempotencyKey());
        parts.addParameter(IF_NONE_MATCH, ifNoneMatch());
        parts.addHeader(
                ETAG,
                createHeader()
                        .description("The strong entity tag of this version")
                        .schema(text()));
        parts.addHeader(RETRY_AFTER, retryAfter());
        parts.addResponse(NOT_MODIFIED, createAPIResponse().description("The caller has the current version already."));
        for (var refusal : Refusal.values()) {
            parts.addResponse(refusal.name(), response(refusal));
        }
    }

    /** What a patch may name: any field of what it patches, none of them required, {@code null} to take it away. */
    private void mergePatch(String name) {
        var whole = parts.getSchemas().get(name.substring(MERGE_PATCH.length()));
        var patch = object(new LinkedHashMap<>())
                .description(
                        "JSON Merge Patch (RFC 7396): what it names is changed, what is null in it is taken away.");
        if (whole != null && whole.getProperties() != null) {
            patch.setProperties(whole.getProperties());
        }
        parts.addSchema(name, patch);
    }

    private static Schema violation() {
        var fields = new LinkedHashMap<String, Schema>();
        fields.put("field", text().description("Path of the field, or name of the parameter or header."));
        fields.put("in", text().enumeration(List.of("body", "query", "path", "header")));
        fields.put("message", text().description("What is wrong, and what would be right."));
        return object(fields)
                .description("One thing wrong with the input.")
                .required(List.of("field", "in", "message"));
    }

    private static Schema problem() {
        var fields = new LinkedHashMap<String, Schema>();
        fields.put("type", text().format("uri"));
        fields.put("title", text());
        fields.put("status", createSchema().type(List.of(SchemaType.INTEGER)).format("int32"));
        fields.put("detail", text().description("For people: what is wrong and what to do."));
        fields.put("instance", text().format("uri-reference").description("The path of the request."));
        fields.put("code", text().description("For programs: stable."));
        fields.put(
                "violations",
                createSchema()
                        .type(List.of(SchemaType.ARRAY))
                        .items(createSchema().ref("Violation")));
        return object(fields)
                .description("Why a request was refused (RFC 9457).")
                .required(List.of("type", "title", "status", "code"));
    }

    private static Parameter idempotencyKey() {
        return createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description(
                        "A request sent again with the same key and body is done once and answered as the first time,"
                                + " with `Idempotency-Replayed: true`; kept for 24 hours.")
                .schema(text().minLength(1).maxLength(200))
                .example("7f9c1c0e-6f0a-4f0e-9d0e-0c6f4b1d2a33");
    }

    private static Parameter ifNoneMatch() {
        return createParameter()
                .name("If-None-Match")
                .in(Parameter.In.HEADER)
                .description("The `ETag` that the caller has; 304 when it is current.")
                .schema(text());
    }

    private static Header retryAfter() {
        return createHeader()
                .description("Seconds to wait")
                .schema(createSchema().type(List.of(SchemaType.INTEGER)));
    }

    private static APIResponse response(Refusal refusal) {
        var response = createAPIResponse()
                .description(refusal.description())
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(createSchema().ref("Problem"))));
        return refusal.passes()
                ? response.headers(Map.of("Retry-After", createHeader().ref(RETRY_AFTER)))
                : response;
    }
}
