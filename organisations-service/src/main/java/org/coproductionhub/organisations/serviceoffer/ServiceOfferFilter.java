package org.coproductionhub.organisations.serviceoffer;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.coproductionhub.kit.web.PageQuery;
import org.jspecify.annotations.Nullable;

/** Which service offers a list shows; what is left out does not narrow it. */
public class ServiceOfferFilter extends PageQuery {

    @QueryParam("organisation")
    @Nullable
    UUID organisation;
}
