package org.coproductionhub.evaluation.round;

import static org.coproductionhub.kit.security.Roles.EVALUATOR;
import static org.coproductionhub.kit.security.Roles.HUB_ADMIN;
import static org.coproductionhub.kit.security.Roles.PARTNER;
import static org.coproductionhub.kit.security.Roles.READER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.coproductionhub.kit.web.Answers;
import org.coproductionhub.kit.web.IfMatch;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.write.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Rounds over HTTP. */
@Path("/v1/rounds")
@RolesAllowed({HUB_ADMIN, EVALUATOR})
@RunOnVirtualThread
@Once
public class RoundResource {

    private final RoundService service;
    private final Rounds rounds;

    RoundResource(RoundService service, Rounds rounds) {
        this.service = service;
        this.rounds = rounds;
    }

    @GET
    @RolesAllowed({HUB_ADMIN, EVALUATOR, PARTNER, READER})
    @Operation(operationId = "listRounds", summary = "List the network's rounds, the oldest first")
    public Page<RoundView> list(@Valid @BeanParam RoundFilter filter) {
        return rounds.page(filter);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({HUB_ADMIN, EVALUATOR, PARTNER, READER})
    @Operation(operationId = "getRound", summary = "Read a round: what is asked, and how far it has come")
    public RoundView get(RoundId id) {
        return RoundView.of(rounds.get(id));
    }

    /**
     * @param from first day whose meetings count
     * @param to   last day whose meetings count
     */
    public record PlanRound(
            @NotNull UUID partnershipId,
            @NotNull LocalDate from,
            @NotNull LocalDate to) {}

    @POST
    @Operation(operationId = "planRound", summary = "Plan a round of a partnership")
    public RestResponse<RoundView> plan(@Valid @NotNull PlanRound command) {
        var round = service.plan(command.partnershipId(), new Period(command.from(), command.to()));
        return Answers.created(RoundView.of(round), round.key());
    }

    /** All the partnership's aims that are not retired are frozen, whether awaited or not. */
    public record OpenRound(
            @Schema(
                    description =
                            "Aims that must have arrived here before the round opens; while one has not, the answer is a retryable 409.")
            @Size(max = 200)
            @Nullable
            Set<UUID> awaitAims) {}

    @POST
    @Path("/{id}/open")
    @Operation(operationId = "openRound", summary = "Open a round: its partners and aims are frozen, and people answer")
    public RoundView open(
            RoundId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @Nullable OpenRound command) {
        var awaited = command == null || command.awaitAims() == null ? Set.<UUID>of() : command.awaitAims();
        return RoundView.of(service.open(id, ifMatch, awaited));
    }

    @POST
    @Path("/{id}/close")
    @Operation(operationId = "closeRound", summary = "Close a round: no more answers, and it can be scored")
    public RoundView close(RoundId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return RoundView.of(service.close(id, ifMatch));
    }
}
