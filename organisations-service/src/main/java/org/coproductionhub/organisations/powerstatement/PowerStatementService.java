package org.coproductionhub.organisations.powerstatement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.coproductionhub.kit.outbox.Outbox;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.web.IfMatch;
import org.coproductionhub.organisations.partnership.Partner;
import org.coproductionhub.organisations.partnership.Partnership;
import org.coproductionhub.organisations.partnership.PartnershipId;
import org.coproductionhub.organisations.partnership.Partnerships;
import org.coproductionhub.organisations.partnership.Speaker;
import org.jspecify.annotations.Nullable;

/** The use cases of power statements: load, act, publish; and flush, so that the answer shows the version it made. */
@ApplicationScoped
public class PowerStatementService {

    private final PowerStatements statements;
    private final Partnerships partnerships;
    private final Speaker speaker;
    private final Outbox outbox;
    private final Clock clock;

    PowerStatementService(
            PowerStatements statements, Partnerships partnerships, Speaker speaker, Outbox outbox, Clock clock) {
        this.statements = statements;
        this.partnerships = partnerships;
        this.speaker = speaker;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Opens an empty draft, which says nothing in anybody's name yet. */
    @Transactional
    PowerStatement open(PartnershipId partnershipId) {
        var partnership = living(partnershipId);
        speaker.mustBelongTo(partnership);
        if (statements.count("partnershipId", partnershipId.value()) > 0) {
            throw Problem.conflict("power-statement-exists", "The partnership has a power statement already");
        }
        var statement = new PowerStatement(PowerStatementId.next(), partnershipId);
        statements.persist(statement);
        statements.flush();
        return statement;
    }

    /** A change of words, or a signature, in the name of the caller's organisation: nothing is agreed by it yet. */
    @Transactional
    PowerStatement speak(
            PowerStatementId id, @Nullable IfMatch ifMatch, BiConsumer<PowerStatement, Partner> inTheNameOf) {
        var statement = statements.get(id);
        var partner = speaker.in(living(statement.partnership()));
        IfMatch.check(ifMatch, statement);
        inTheNameOf.accept(statement, partner);
        statements.flush();
        return statement;
    }

    @Transactional
    PowerStatement agree(PowerStatementId id, @Nullable IfMatch ifMatch, LocalDate reviewBy) {
        var statement = statements.get(id);
        var partnership = living(statement.partnership());
        speaker.mustBelongTo(partnership);
        IfMatch.check(ifMatch, statement);
        var parties =
                partnership.partners().stream().map(Partner::organisationId).collect(Collectors.toSet());
        outbox.publish(statement, statement.agree(parties, clock.instant(), reviewBy));
        statements.flush();
        return statement;
    }

    private Partnership living(PartnershipId id) {
        var partnership = partnerships.get(id);
        partnership.mustLive();
        return partnership;
    }
}
