package org.coproductionhub.organisations.powerstatement;

import static org.coproductionhub.kit.security.Roles.DATA_PROTECTION;
import static org.coproductionhub.kit.security.Roles.EVALUATOR;
import static org.coproductionhub.kit.security.Roles.HUB_ADMIN;
import static org.coproductionhub.kit.security.Roles.PARTNER;
import static org.coproductionhub.kit.security.Roles.READER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.coproductionhub.kit.security.Caller;
import org.coproductionhub.kit.web.Answers;
import org.coproductionhub.kit.web.IfMatch;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.write.Once;
import org.coproductionhub.organisations.partnership.PartnershipId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Power statements over HTTP. Whoever writes or signs does so for its own organisation. */
@Path("/v1/power-statements")
@RolesAllowed({HUB_ADMIN, PARTNER, EVALUATOR, READER, DATA_PROTECTION})
@RunOnVirtualThread
@Once
public class PowerStatementResource {

    private final PowerStatementService service;
    private final PowerStatements statements;
    private final Caller caller;
    private final Clock clock;

    PowerStatementResource(PowerStatementService service, PowerStatements statements, Caller caller, Clock clock) {
        this.service = service;
        this.statements = statements;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listPowerStatements", summary = "List the network's power statements, the oldest first")
    public Page<PowerStatementView> list(@Valid @BeanParam PowerStatementFilter filter) {
        return statements.page(filter);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getPowerStatement", summary = "Read a power statement with all its editions")
    public PowerStatementView get(PowerStatementId id) {
        return PowerStatementView.of(statements.get(id));
    }

    public record OpenPowerStatement(@NotNull PartnershipId partnership) {}

    @POST
    @RolesAllowed({HUB_ADMIN, PARTNER})
    @Operation(operationId = "openPowerStatement", summary = "Open the empty draft of a partnership's power statement")
    public RestResponse<PowerStatementView> open(@Valid @NotNull OpenPowerStatement command) {
        var statement = service.open(command.partnership());
        return Answers.created(PowerStatementView.of(statement), statement.key());
    }

    public record WriteEntry(
            @NotNull Entry.Kind kind,
            @NotBlank @Size(max = 5000) String text) {}

    @POST
    @Path("/{id}/entries")
    @RolesAllowed(PARTNER)
    @Operation(
            operationId = "writePowerStatementEntry",
            summary = "Say something of power, position or culture, in your own organisation's name",
            description = "Voids the signatures of a draft; after agreement it begins the next edition.")
    public PowerStatementView write(
            PowerStatementId id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WriteEntry command) {
        return PowerStatementView.of(service.speak(
                id,
                ifMatch,
                (statement, author) -> statement.write(command.kind(), command.text(), author, clock.instant())));
    }

    @DELETE
    @Path("/{id}/entries/{entryId}")
    @RolesAllowed(PARTNER)
    @Operation(
            operationId = "withdrawPowerStatementEntry",
            summary = "Take back an entry of your own organisation",
            description = "Voids the signatures of a draft; after agreement it begins the next edition.")
    public PowerStatementView withdraw(
            PowerStatementId id, UUID entryId, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return PowerStatementView.of(
                service.speak(id, ifMatch, (statement, author) -> statement.withdraw(entryId, author)));
    }

    @POST
    @Path("/{id}/sign")
    @RolesAllowed(PARTNER)
    @Operation(operationId = "signPowerStatement", summary = "Sign the current edition for your own organisation")
    public PowerStatementView sign(PowerStatementId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return PowerStatementView.of(service.speak(
                id, ifMatch, (statement, partner) -> statement.sign(partner, caller.subject(), clock.instant())));
    }

    /** @param reviewBy the day by which the partners look at it again */
    public record AgreePowerStatement(@NotNull @Future LocalDate reviewBy) {}

    @POST
    @Path("/{id}/agree")
    @RolesAllowed({HUB_ADMIN, PARTNER})
    @Operation(
            operationId = "agreePowerStatement",
            summary = "Put the current edition in force",
            description =
                    "Refused unless each of the two sides has written at least one entry and signed at least once.")
    public PowerStatementView agree(
            PowerStatementId id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull AgreePowerStatement command) {
        return PowerStatementView.of(service.agree(id, ifMatch, command.reviewBy()));
    }
}
