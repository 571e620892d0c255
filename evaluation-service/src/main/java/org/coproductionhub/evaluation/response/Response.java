package org.coproductionhub.evaluation.response;

import static jakarta.persistence.EnumType.STRING;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.coproductionhub.evaluation.known.Side;
import org.coproductionhub.evaluation.round.Round;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/**
 * One anonymous answer sheet: its side, its day and what was answered. No organisation, no invitation, no time, and an id
 * that is random, so that it tells nothing of the order either.
 */
@Entity
@Immutable
class Response {

    @Id
    private UUID id;

    @TenantId
    @Column(name = "network_id", updatable = false)
    private String networkId;

    private UUID roundId;

    @Enumerated(STRING)
    private Side side;

    private LocalDate day;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private short[] aims;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private short[] acknowledgement;

    @SuppressWarnings("NullAway.Init")
    protected Response() {}

    @SuppressWarnings("NullAway.Init")
    Response(UUID id, Round round, Side side, LocalDate day, Filled sheet) {
        this.id = id;
        this.roundId = round.key();
        this.side = side;
        this.day = day;
        this.aims = sheet.aims();
        this.acknowledgement = sheet.acknowledgement();
    }

    UUID id() {
        return id;
    }

    boolean saysTheSameAs(Response other) {
        return side == other.side
                && Arrays.equals(aims, other.aims)
                && Arrays.equals(acknowledgement, other.acknowledgement);
    }

    /** A rating for each aim; NaN where there is none. */
    double[] aimRatings() {
        return ratings(aims);
    }

    /** A rating for each item; NaN where there is none. */
    double[] acknowledgementRatings() {
        return ratings(acknowledgement);
    }

    private static double[] ratings(short[] codes) {
        var ratings = new double[codes.length];
        for (int i = 0; i < codes.length; i++) {
            ratings[i] = codes[i] > 0 ? codes[i] : Double.NaN;
        }
        return ratings;
    }
}
