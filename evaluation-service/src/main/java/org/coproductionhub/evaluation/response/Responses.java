package org.coproductionhub.evaluation.response;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.coproductionhub.evaluation.known.Side;
import org.coproductionhub.evaluation.round.Round;

/** The answer sheets of the network at work. */
@ApplicationScoped
public class Responses implements PanacheRepositoryBase<Response, UUID> {

    /**
     * What one side answered, a row a sheet in an order that follows from the answers alone; NaN where there is no rating.
     *
     * @param started how many sheets there are, complete or not
     */
    public record OfSide(int started, List<double[]> aims, List<double[]> acknowledgement) {}

    /** All sheets of one side. */
    public OfSide of(Round round, Side side) {
        var sheets = list("roundId = ?1 and side = ?2", round.key(), side);
        return new OfSide(
                sheets.size(),
                sheets.stream()
                        .map(Response::aimRatings)
                        .sorted(Arrays::compare)
                        .toList(),
                sheets.stream()
                        .map(Response::acknowledgementRatings)
                        .sorted(Arrays::compare)
                        .toList());
    }
}
