package org.coproductionhub.organisations.intake;

import static org.coproductionhub.kit.security.Roles.HUB_ADMIN;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.coproductionhub.kit.bulk.BulkImport;
import org.coproductionhub.kit.bulk.ImportQuery;
import org.coproductionhub.organisations.organisation.OrganisationService;
import org.coproductionhub.organisations.organisation.RegisterOrganisation;
import org.coproductionhub.organisations.organisation.Side;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Many organisations by one request. */
@Path("/v1/organisations/import")
@RolesAllowed(HUB_ADMIN)
@RunOnVirtualThread
public class ImportResource {

    private final BulkImport bulk;
    private final OrganisationService organisations;
    private final DirectoryService directory;

    ImportResource(BulkImport bulk, OrganisationService organisations, DirectoryService directory) {
        this.bulk = bulk;
        this.organisations = organisations;
        this.directory = directory;
    }

    /** Whose words the lines are written in; whether as CSV, NDJSON or JSON, the content type says. */
    public static class ImportOfOrganisations extends ImportQuery {

        @QueryParam("format")
        @DefaultValue("ndjson")
        @Parameter(
                description = "csv and ndjson: lines in the words of RegisterOrganisation. hsds-uk: organisations or"
                        + " services as HSDS-UK 3.0 has them; a page, an array, one object, or NDJSON.")
        ImportFormat format = ImportFormat.NDJSON;

        @QueryParam("side")
        @DefaultValue("OTHER")
        @Parameter(
                description =
                        "With hsds-uk, which knows no sides: the side of organisations not known yet. OTHER counts in"
                                + " no two-sided result.")
        Side side = Side.OTHER;
    }

    @POST
    @Consumes({BulkImport.NDJSON, BulkImport.CSV, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "importOrganisations",
            summary = "Take in many organisations, or another directory's organisations and services",
            description = """
                    An organisation is known again by an identifier, else by its id in the other directory, else (where a
                    line has neither) by its name and side; what a line leaves out stays as it is, so that repeating an
                    import changes nothing. Of an HSDS record the contact details of people are not kept.""")
    public Response importOrganisations(@BeanParam ImportOfOrganisations query, InputStream body) {
        return query.format == ImportFormat.HSDS_UK
                ? bulk.run(query, body, JsonNode.class, record -> directory.takeIn(record, query.side))
                : bulk.run(query, body, RegisterOrganisation.class, line -> organisations.takeIn(line, null));
    }
}
