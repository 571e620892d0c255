package org.coproductionhub.evaluation.method;

import static org.coproductionhub.kit.security.Roles.EVALUATOR;
import static org.coproductionhub.kit.security.Roles.HUB_ADMIN;
import static org.coproductionhub.kit.security.Roles.PARTNER;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.coproductionhub.evaluation.methods.Answer;
import org.coproductionhub.evaluation.methods.Description;
import org.coproductionhub.evaluation.methods.Method;
import org.coproductionhub.evaluation.methods.Methods;
import org.coproductionhub.evaluation.methods.NoAnswer;
import org.coproductionhub.evaluation.methods.Reason;
import org.coproductionhub.kit.limits.BoundedStream;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** The methods over HTTP: the very code that scores the rounds, for anyone who wants to check a number. */
@Path("/v1/methods")
@RolesAllowed({HUB_ADMIN, EVALUATOR, PARTNER})
@RunOnVirtualThread
public class MethodResource {

    /** Room for as many values as a method takes, written at length. */
    private static final long LARGEST = 128 << 20;

    private final ObjectMapper json;

    MethodResource(ObjectMapper json) {
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "listMethods",
            summary = "List the methods: what each measures, how, and from which source")
    public Page<Description> list() {
        return new Page<>(Methods.descriptions(), null, null);
    }

    @POST
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "compute", summary = "Compute a method on posted data; nothing is stored")
    public Answer compute(
            String name,
            @RequestBody(
                            required = true,
                            description =
                                    "What the method asks for, such as a row per respondent; null is a missing value.",
                            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
                    InputStream body)
            throws IOException {
        var method = Methods.named(name).orElseThrow(() -> Problem.notFound("method"));
        return computed(
                method,
                new BoundedStream(body, LARGEST, () -> Problem.tooLarge("The data of a method are at most 128 MiB")));
    }

    private <R extends Record> Answer computed(Method<R> method, InputStream body) throws IOException {
        return switch (Methods.compute(method, json, body)) {
            case Answer answer -> answer;
            case NoAnswer none -> throw refused(none);
        };
    }

    private static Problem refused(NoAnswer none) {
        return none.reason() == Reason.TOO_MANY_VALUES
                ? Problem.tooLarge(none.words())
                : Problem.invalid(none.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), none.words());
    }
}
