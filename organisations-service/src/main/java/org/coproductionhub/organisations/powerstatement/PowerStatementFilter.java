package org.coproductionhub.organisations.powerstatement;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.coproductionhub.kit.web.Listing;
import org.coproductionhub.kit.web.Page;
import org.coproductionhub.kit.web.PageQuery;
import org.jspecify.annotations.Nullable;

/** Which power statements a list shows; what is left out does not narrow it. */
public class PowerStatementFilter extends PageQuery {

    @QueryParam("partnership")
    @Nullable
    UUID partnership;

    Page<PowerStatementView> applyTo(EntityManager entityManager) {
        return new Listing<>(entityManager, PowerStatement.class, PowerStatement::key)
                .where("e.partnershipId = :partnership", "partnership", partnership)
                .inOrderOfCreation()
                .page(this, PowerStatementView::of);
    }
}
