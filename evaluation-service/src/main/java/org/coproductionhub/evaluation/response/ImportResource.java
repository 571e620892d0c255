package org.coproductionhub.evaluation.response;

import static org.coproductionhub.kit.security.Roles.EVALUATOR;
import static org.coproductionhub.kit.security.Roles.HUB_ADMIN;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.coproductionhub.evaluation.round.RoundId;
import org.coproductionhub.evaluation.round.Rounds;
import org.coproductionhub.kit.bulk.BulkImport;
import org.coproductionhub.kit.bulk.ImportQuery;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** Sheets that were filled in elsewhere, many at once. */
@Path("/v1/rounds/{round}/responses/import")
@RolesAllowed({HUB_ADMIN, EVALUATOR})
@RunOnVirtualThread
public class ImportResource {

    private final BulkImport bulk;
    private final ResponseService service;
    private final Rounds rounds;

    ImportResource(BulkImport bulk, ResponseService service, Rounds rounds) {
        this.bulk = bulk;
        this.service = service;
        this.rounds = rounds;
    }

    @POST
    @Consumes({BulkImport.NDJSON, BulkImport.CSV})
    @Operation(
            operationId = "importResponses",
            summary = "Take in answer sheets that were filled in elsewhere, a line each")
    public Response takeIn(
            RoundId round,
            @BeanParam ImportQuery query,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = BulkImport.NDJSON,
                                        schema = @Schema(implementation = ImportedSheet.class)),
                                @Content(mediaType = BulkImport.CSV, schema = @Schema(type = SchemaType.STRING))
                            })
                    InputStream body) {
        rounds.get(round).mustBeOpen();
        return bulk.run(query, body, ImportedSheet.class, sheet -> service.takeIn(round, sheet));
    }
}
