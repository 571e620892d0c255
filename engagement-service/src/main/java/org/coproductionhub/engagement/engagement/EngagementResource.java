package org.coproductionhub.engagement.engagement;

import static org.coproductionhub.kit.security.Roles.DATA_PROTECTION;
import static org.coproductionhub.kit.security.Roles.EVALUATOR;
import static org.coproductionhub.kit.security.Roles.HUB_ADMIN;
import static org.coproductionhub.kit.security.Roles.PARTNER;
import static org.coproductionhub.kit.security.Roles.READER;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.coproductionhub.engagement.meeting.MeetingRecord;
import org.coproductionhub.engagement.meeting.MeetingRecordView;
import org.coproductionhub.engagement.meeting.MeetingRecords;
import org.coproductionhub.engagement.seats.Seatings;
import org.coproductionhub.engagement.seats.SeatsView;
import org.coproductionhub.kit.web.Answers;
import org.coproductionhub.kit.web.IfMatch;
import org.coproductionhub.kit.web.MergePatch;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.write.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Engagements over HTTP. */
@Path("/v1/engagements")
@RolesAllowed({HUB_ADMIN, PARTNER, EVALUATOR, READER, DATA_PROTECTION})
@RunOnVirtualThread
@Once
public class EngagementResource {

    private final EngagementService service;
    private final Engagements engagements;
    private final Seatings seatings;
    private final MeetingRecords records;
    private final Audience audience;

    EngagementResource(
            EngagementService service,
            Engagements engagements,
            Seatings seatings,
            MeetingRecords records,
            Audience audience) {
        this.service = service;
        this.engagements = engagements;
        this.seatings = seatings;
        this.records = records;
        this.audience = audience;
    }

    @GET
    @Operation(operationId = "listEngagements", summary = "List the engagements you may see, the latest first")
    public Page<EngagementView> list(@Valid @BeanParam EngagementFilter filter) {
        return engagements.page(filter);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getEngagement", summary = "Read an engagement")
    public EngagementView get(EngagementId id) {
        return EngagementView.of(engagements.get(id));
    }

    @GET
    @Path("/{id}/seats")
    @Operation(operationId = "getSeatsOfEngagement", summary = "Read how full an engagement is")
    public SeatsView seats(EngagementId id) {
        return SeatsView.of(seatings.get(engagements.get(id).key()));
    }

    @GET
    @Path("/{id}/record")
    @Operation(operationId = "getMeetingRecord", summary = "Read the meeting record of a closed engagement")
    public MeetingRecordView record(EngagementId id) {
        return MeetingRecordView.of(records.get(engagements.get(id).key()));
    }

    @POST
    @RolesAllowed({HUB_ADMIN, PARTNER})
    @Operation(operationId = "planEngagement", summary = "Plan an engagement: a draft that only its hosts see")
    public RestResponse<EngagementView> plan(@Valid @NotNull Plan plan) {
        audience.mustHost(plan.hosts());
        var engagement = service.plan(mine(plan));
        return Answers.created(EngagementView.of(engagement), engagement.key());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({HUB_ADMIN, PARTNER})
    @Operation(operationId = "updateEngagement", summary = "Change a draft, or move or describe a published engagement")
    public EngagementView update(
            EngagementId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, MergePatch<Plan> patch) {
        mustHost(id);
        return EngagementView.of(service.replan(id, ifMatch, plan -> mine(patch.applyTo(plan))));
    }

    @POST
    @Path("/{id}/publish")
    @RolesAllowed({HUB_ADMIN, PARTNER})
    @Operation(operationId = "publishEngagement", summary = "Publish a draft: it takes registrations from now on")
    public EngagementView publish(EngagementId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        mustHost(id);
        return EngagementView.of(service.publish(id, ifMatch));
    }

    /** @param reason why; told to all who may see it */
    public record CancelEngagement(
            @NotBlank @Size(max = 1000) String reason) {}

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({HUB_ADMIN, PARTNER})
    @Operation(operationId = "cancelEngagement", summary = "Cancel an engagement, with a reason")
    public EngagementView cancel(
            EngagementId id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CancelEngagement command) {
        mustHost(id);
        return EngagementView.of(service.cancel(id, ifMatch, command.reason()));
    }

    @POST
    @Path("/{id}/close")
    @RolesAllowed({HUB_ADMIN, PARTNER})
    @Operation(operationId = "closeEngagement", summary = "Close an engagement with its meeting record")
    public EngagementView close(
            EngagementId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull MeetingRecord record) {
        mustHost(id);
        return EngagementView.of(service.close(id, ifMatch, record));
    }

    private void mustHost(EngagementId id) {
        audience.mustHost(engagements.get(id).plan().hosts());
    }

    /** A plan that the caller may make: as one of the hosts, in the name of its own partnership. */
    private Plan mine(Plan plan) {
        audience.mustHost(plan.hosts());
        audience.mustBelongTo(plan.partnershipId());
        return plan;
    }
}
