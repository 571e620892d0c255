package org.coproductionhub.kit.notes;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.Optional;
import java.util.UUID;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.security.Roles;
import org.coproductionhub.kit.web.Answers;
import org.coproductionhub.kit.web.IfMatch;
import org.coproductionhub.kit.web.Listing;
import org.coproductionhub.kit.web.MergePatch;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.web.PageQuery;
import org.coproductionhub.kit.web.Versioned;
import org.coproductionhub.kit.write.Once;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/notes")
@RolesAllowed({Roles.HUB_ADMIN, Roles.PARTNER})
@RunOnVirtualThread
@Once
public class NoteResource {

    private final EntityManager entityManager;

    NoteResource(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    public record NoteView(UUID id, String title, @Nullable String body, long version) implements Versioned {

        static NoteView of(Note note) {
            return new NoteView(note.key(), note.text().title(), note.text().body(), note.version());
        }
    }

    @GET
    @Operation(operationId = "listNotes", summary = "List the notes")
    public Page<NoteView> list(@Valid @BeanParam PageQuery page) {
        return new Listing<>(entityManager, Note.class, Note::key).page(page, NoteView::of);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getNote", summary = "Read a note")
    public NoteView get(NoteId id) {
        return NoteView.of(find(id));
    }

    @POST
    @Operation(operationId = "writeNote", summary = "Write a note")
    public RestResponse<NoteView> write(@Valid @NotNull Text text) {
        var note = new Note(text);
        entityManager.persist(note);
        return Answers.created(NoteView.of(note), note.key());
    }

    /** As if the machine stopped after the work and before the answer. */
    @POST
    @Path("/broken")
    @Operation(operationId = "writeAndBreak", summary = "Write a note, and fail")
    public NoteView writeAndBreak(@Valid @NotNull Text text) {
        entityManager.persist(new Note(text));
        entityManager.flush();
        throw new IllegalStateException("secret of select * from note");
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "rewriteNote", summary = "Change a note")
    public NoteView rewrite(NoteId id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, MergePatch<Text> patch) {
        var note = find(id);
        IfMatch.check(ifMatch, note);
        note.write(patch.applyTo(note.text()));
        entityManager.flush();
        return NoteView.of(note);
    }

    private Note find(NoteId id) {
        return Optional.ofNullable(entityManager.find(Note.class, id)).orElseThrow(() -> Problem.notFound("note"));
    }
}
