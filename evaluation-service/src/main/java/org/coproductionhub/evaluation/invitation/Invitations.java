package org.coproductionhub.evaluation.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.coproductionhub.evaluation.known.Side;
import org.coproductionhub.evaluation.round.Round;
import org.coproductionhub.evaluation.round.RoundId;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.kit.web.Page;

/** The invitations of the network at work, and their use. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, InvitationId> {

    private final DataSource database;

    Invitations(DataSource database) {
        this.database = database;
    }

    Invitation get(RoundId round, InvitationId id) {
        return findByIdOptional(id)
                .filter(invitation -> invitation.round().equals(round))
                .orElseThrow(() -> Problem.notFound("invitation"));
    }

    Page<InvitationView> page(RoundId round, InvitationFilter filter) {
        return filter.applyTo(round, getEntityManager());
    }

    /** Whose network a token is for: all that may be asked without one. 404 for a token that nobody was given. */
    UUID networkOf(Token token) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select /* every network, since the token says which */ network_id from invitation"
                                + " where token_hash = ?")) {
            select.setBytes(1, token.hash());
            try (var found = select.executeQuery()) {
                if (!found.next()) {
                    throw Problem.notFound("invitation");
                }
                return found.getObject(1, UUID.class);
            }
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    Invitation holding(Token token) {
        return find("tokenHash", (Object) token.hash())
                .singleResultOptional()
                .orElseThrow(() -> Problem.notFound("invitation"));
    }

    /** The round's turnout, held until the transaction ends. */
    public Turnout holdTurnout(Round round) {
        getEntityManager()
                .createNativeQuery("""
                        insert into turnout (network_id, id, version, issued, used, aims_organisations,
                            acknowledgement_organisations)
                        values (:network, :round, 0, 0, '', '{}', '{}') on conflict do nothing""")
                .setParameter("network", round.network())
                .setParameter("round", round.key())
                .executeUpdate();
        return getEntityManager().find(Turnout.class, round.key(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** The round's turnout to look at, once anybody was invited or answered. */
    public Optional<Turnout> turnout(Round round) {
        return Optional.ofNullable(getEntityManager().find(Turnout.class, round.key()));
    }

    /** How many were invited, by side: those whose invitation stands, or was used before it was withdrawn. */
    public Map<Side, Long> invitedBySide(Round round) {
        var turnout = turnout(round);
        return find("roundId", round.key()).stream()
                .filter(invitation -> !invitation.revoked()
                        || turnout.map(of -> of.wasUsed(invitation)).orElse(false))
                .collect(Collectors.groupingBy(Invitation::side, Collectors.counting()));
    }
}
