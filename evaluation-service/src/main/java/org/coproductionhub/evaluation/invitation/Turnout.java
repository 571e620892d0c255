package org.coproductionhub.evaluation.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.coproductionhub.kit.persistence.Aggregate;
import org.coproductionhub.kit.problem.Problem;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Who took part in a round, as coarsely as the rules of the results allow: which invitations were used, a bit each, and
 * which organisations have at least one sheet that counts. It is one row, written by every answer, so the row says nothing
 * about any single one of them; and whoever answers holds it, so an invitation is used exactly once.
 */
@Entity
public class Turnout extends Aggregate {

    /** The round's. */
    @Id
    private UUID id;

    private int issued;

    private byte[] used;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> aimsOrganisations;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> acknowledgementOrganisations;

    @SuppressWarnings("NullAway.Init")
    protected Turnout() {}

    /** The next invitation's place among the bits. */
    int issue() {
        return issued++;
    }

    /** Uses an invitation up; refuses one that was used. */
    void use(Invitation invitation) {
        var bits = BitSet.valueOf(used);
        if (bits.get(invitation.ordinal())) {
            throw Problem.conflict(
                    "invitation-used", "This invitation has been used: thank you, your answers are with us already");
        }
        bits.set(invitation.ordinal());
        used = bits.toByteArray();
    }

    boolean wasUsed(Invitation invitation) {
        return BitSet.valueOf(used).get(invitation.ordinal());
    }

    /**
     * Notes that the organisation has a sheet that counts. Once noted it stays noted; nothing tells how many there are.
     *
     * @param aims            whether enough aims were rated
     * @param acknowledgement whether enough items were answered
     */
    public void present(UUID organisation, boolean aims, boolean acknowledgement) {
        if (aims) {
            aimsOrganisations = with(aimsOrganisations, organisation);
        }
        if (acknowledgement) {
            acknowledgementOrganisations = with(acknowledgementOrganisations, organisation);
        }
    }

    private static List<UUID> with(List<UUID> organisations, UUID one) {
        if (organisations.contains(one)) {
            return organisations;
        }
        var more = new ArrayList<>(organisations);
        more.add(one);
        more.sort(null);
        return List.copyOf(more);
    }

    /** Organisations with a sheet in which enough aims were rated. */
    public List<UUID> aimsOrganisations() {
        return aimsOrganisations;
    }

    /** Organisations with a sheet in which enough items were answered. */
    public List<UUID> acknowledgementOrganisations() {
        return acknowledgementOrganisations;
    }

    @Override
    public UUID key() {
        return id;
    }
}
