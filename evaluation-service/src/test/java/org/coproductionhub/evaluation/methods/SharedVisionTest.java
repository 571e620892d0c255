package org.coproductionhub.evaluation.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.coproductionhub.evaluation.methods.Side.COMMUNITY;
import static org.coproductionhub.evaluation.methods.Side.STATUTORY;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.coproductionhub.evaluation.methods.SharedVision.Aim;
import org.coproductionhub.evaluation.methods.SharedVision.Request;
import org.junit.jupiter.api.Test;

class SharedVisionTest {

    private static final double MISSING = Double.NaN;

    private final SharedVision method = new SharedVision();

    @Test
    void the_published_check_comes_out() {
        Answer answer = method.answer(request(holding(5, 5, 5, 4, 3, 1), holding(5, 5, 3, 4, 1, 5)));

        assertThat(answer.estimate()).isCloseTo(100 * 2.56 / 4.64, within(1e-12));
        assertThat(details(answer).withinCommunity()).isCloseTo(.674419, within(5e-7));
        assertThat(details(answer).sideRatio()).isCloseTo(.818074, within(5e-7));
        assertThat(answer.interval().lower()).isLessThan(answer.estimate());
        assertThat(answer.interval().upper()).isGreaterThan(answer.estimate());
        assertThat(answer.n()).containsEntry("community", 5).containsEntry("statutory", 5);
        assertThat(answer.status()).isEqualTo("proposed");
    }

    @Test
    void the_order_of_respondents_changes_nothing_at_all() {
        double[][] community = random(1, 60, 6, true);
        double[][] statutory = random(2, 40, 6, true);

        assertThat(method.answer(request(shuffled(community), shuffled(statutory))))
                .isEqualTo(method.answer(request(community, statutory)));
    }

    @Test
    void swapping_the_sides_keeps_the_index_and_mirrors_the_gaps() {
        double[][] community = random(3, 30, 6, true);
        double[][] statutory = random(4, 20, 6, true);

        Answer one = method.answer(request(community, statutory));
        Answer other = method.answer(request(statutory, community));

        assertThat(other.estimate()).isEqualTo(one.estimate());
        assertThat(details(other).sideRatio()).isEqualTo(details(one).sideRatio());
        for (int aim = 0; aim < 6; aim++) {
            assertThat(details(other).aims().get(aim).delta())
                    .isEqualTo(-details(one).aims().get(aim).delta());
        }
    }

    @Test
    void the_same_seed_gives_the_same_interval_and_another_seed_another() {
        double[][] community = random(5, 12, 6, false);
        double[][] statutory = random(6, 9, 6, false);

        assertThat(seeded(community, statutory, 11)).isEqualTo(seeded(community, statutory, 11));
        assertThat(seeded(community, statutory, 12).interval())
                .isNotEqualTo(seeded(community, statutory, 11).interval());
    }

    @Test
    void everybody_holding_everything_is_a_hundred_of_which_resampling_says_no_more() {
        Answer answer = method.answer(request(holding(6, 6, 6, 6, 6, 6), holding(7, 7, 7, 7, 7, 7)));

        assertThat(answer.estimate()).isEqualTo(100);
        assertThat(answer.interval()).isNull();
        assertThat(details(answer).sideRatio()).isEqualTo(1);
        assertThat(details(answer).sideRatioP()).isEqualTo(1);
        assertThat(details(answer).opposing()).isEmpty();
    }

    @Test
    void nobody_holding_anything_is_a_reason_and_not_a_number() {
        refused(request(holding(5, 0, 0, 0, 0, 0), holding(5, 0, 0, 0, 0, 0)), Reason.NOTHING_ENDORSED);
    }

    @Test
    void one_side_holding_nothing_shares_nothing_and_has_no_ratio() {
        Answer answer = method.answer(request(holding(5, 5, 4, 5, 3, 2), holding(5, 0, 0, 0, 0, 0)));

        assertThat(answer.estimate()).isZero();
        assertThat(details(answer).withinStatutory()).isNull();
        assertThat(details(answer).sideRatio()).isNull();
        assertThat(details(answer).sideRatioP()).isNull();
    }

    @Test
    void aims_that_the_sides_rate_from_opposite_ends_are_named() {
        Answer answer = method.answer(request(holding(20, 20, 18, 20, 0, 19), holding(20, 20, 19, 18, 20, 0)));

        assertThat(details(answer).opposing()).containsExactly("3", "4");
        assertThat(details(answer).aims().get(3).delta()).isEqualTo(-1);
        assertThat(details(answer).sideRatioP()).isLessThan(.01);
    }

    @Test
    void a_respondent_who_rated_four_of_five_aims_counts_and_one_who_rated_three_does_not() {
        double[][] community = Arrays.copyOf(holding(5, 5, 5, 4, 3, 1), 7);
        community[5] = new double[] {5, 5, 5, 5, MISSING};
        community[6] = new double[] {5, 5, 5, MISSING, MISSING};

        Answer answer = method.answer(request(community, holding(5, 5, 3, 4, 1, 5)));

        assertThat(answer.n()).containsEntry("community", 6);
        assertThat(details(answer).respondents().get("community").started()).isEqualTo(7);
        assertThat(details(answer).aims().get(4).communityRated()).isEqualTo(5);
    }

    @Test
    void an_aim_that_one_side_left_out_is_not_compared() {
        double[][] community = holding(8, 8, 7, 6, 5, 4, 0);
        double[][] statutory = holding(8, 8, 7, 6, 5, 4, 0);
        for (double[] row : statutory) {
            row[5] = MISSING;
        }

        Answer answer = method.answer(request(community, statutory));

        assertThat(details(answer).aims().get(5).statutory()).isNull();
        assertThat(details(answer).aims().get(5).delta()).isNull();
        assertThat(answer.estimate()).isGreaterThan(0);

        refused(request(columns(community, 5), missing(columns(statutory, 5), 4)), Reason.TOO_FEW_AIMS);
    }

    @Test
    void each_thing_too_few_has_its_reason() {
        double[][] five = holding(5, 5, 5, 4, 3, 1);
        refused(request(Arrays.copyOf(five, 4), five), Reason.TOO_FEW_RESPONDENTS);
        refused(request(five, new double[0][]), Reason.TOO_FEW_RESPONDENTS);
        refused(request(columns(five, 4), columns(five, 4)), Reason.TOO_FEW_AIMS);
        List<Aim> ofOneSide = Collections.nCopies(5, new Aim(null, STATUTORY));
        refused(
                new Request(Matrix.of(five), Matrix.of(five), null, null, ofOneSide, null, null),
                Reason.NOT_CO_AUTHORED);
        refused(from(List.of("a", "a", "a", "a", "a"), List.of("b", "c", "b", "b", "b")), Reason.TOO_FEW_ORGANISATIONS);
        refused(from(List.of("a", "d"), List.of("b", "c", "b", "b", "b")), Reason.RAGGED_ROWS);
    }

    @Test
    void two_organisations_of_each_side_are_enough() {
        assertThat(method.compute(from(List.of("a", "d", "a", "a", "a"), List.of("b", "c", "b", "b", "b"))))
                .isInstanceOf(Answer.class);
    }

    @Test
    void answers_that_can_not_be_are_refused() {
        double[][] five = holding(5, 5, 5, 4, 3, 1);
        double[][] ragged = holding(5, 5, 5, 4, 3, 1);
        ragged[2] = new double[] {1, 2};
        refused(request(five, ragged), Reason.RAGGED_ROWS);
        double[][] off = holding(5, 5, 5, 4, 3, 1);
        off[1][1] = 6;
        refused(request(off, five), Reason.OFF_THE_SCALE);
        off[1][1] = Double.NEGATIVE_INFINITY;
        refused(request(off, five), Reason.NOT_FINITE);
        refused(new Request(Matrix.of(five), Matrix.of(five), null, 7.0, aims(5), null, null), Reason.OFF_THE_SCALE);
    }

    @Test
    void a_body_of_json_gives_the_same_number() throws Exception {
        JsonNode json = json("""
                {"community":[[4,4,4,4,4],[4,4,4,4,1],[4,4,4,4,1],[4,4,4,1,1],[4,4,1,1,1]],
                 "statutory":[[4,4,4,4,4],[4,4,4,1,4],[4,4,4,1,4],[4,1,4,1,4],[4,1,1,1,4]],
                 "scale":{"min":1,"max":5},"threshold":4,
                 "aims":[{"proposedBy":"COMMUNITY"},{"proposedBy":"STATUTORY"},{"proposedBy":"COMMUNITY"},
                         {"proposedBy":"COMMUNITY"},{"proposedBy":"COMMUNITY"}]}""");

        assertThat(json.get("method").asText()).isEqualTo("shared-vision");
        assertThat(json.get("estimate").asDouble()).isCloseTo(55.172414, within(5e-7));
        assertThat(json.get("interval").get("level").asDouble()).isEqualTo(.95);
        assertThat(json.get("status").asText()).isEqualTo("proposed");
        assertThat(json.get("details").get("sideRatio").asDouble()).isCloseTo(.818074, within(5e-7));
    }

    @Test
    void what_json_leaves_out_is_named() throws Exception {
        assertThat(json("{\"community\":[]}").get("reason").asText()).isEqualTo("INCOMPLETE_REQUEST");
        assertThat(json("null").get("reason").asText()).isEqualTo("INCOMPLETE_REQUEST");
    }

    @Test
    void ten_thousand_respondents_are_resampled_in_a_blink() {
        Request large = request(random(8, 5_000, 6, true), random(9, 5_000, 6, true));
        for (int warmUp = 0; warmUp < 3; warmUp++) {
            method.answer(large);
        }
        long start = System.nanoTime();
        method.answer(large);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private JsonNode json(String body) throws Exception {
        ObjectMapper strict = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        Outcome outcome =
                Methods.compute(method, strict, new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        return strict.valueToTree(outcome);
    }

    private void refused(Request request, Reason reason) {
        assertThat(method.compute(request)).isInstanceOfSatisfying(NoAnswer.class, no -> {
            assertThat(no.reason()).isEqualTo(reason);
            assertThat(no.words()).isNotBlank();
        });
    }

    private Answer seeded(double[][] community, double[][] statutory, long seed) {
        return method.answer(new Request(Matrix.of(community), Matrix.of(statutory), null, null, aims(6), null, seed));
    }

    private static Request from(List<String> community, List<String> statutory) {
        return new Request(
                Matrix.of(holding(5, 5, 5, 4, 3, 1)),
                Matrix.of(holding(5, 5, 3, 4, 1, 5)),
                null,
                null,
                aims(5),
                new Organisations(community, statutory),
                null);
    }

    private static SharedVision.Details details(Answer answer) {
        return (SharedVision.Details) answer.details();
    }

    private static Request request(double[][] community, double[][] statutory) {
        return new Request(
                Matrix.of(community), Matrix.of(statutory), null, null, aims(community[0].length), null, null);
    }

    private static List<Aim> aims(int n) {
        return IntStream.range(0, n)
                .mapToObj(aim -> new Aim(null, aim % 2 == 0 ? COMMUNITY : STATUTORY))
                .toList();
    }

    /** So many respondents, of whom the first so many hold each aim. */
    private static double[][] holding(int respondents, int... holders) {
        double[][] rows = new double[respondents][holders.length];
        for (int i = 0; i < respondents; i++) {
            for (int aim = 0; aim < holders.length; aim++) {
                rows[i][aim] = i < holders[aim] ? 4 : 2;
            }
        }
        return rows;
    }

    private static double[][] random(long seed, int respondents, int aims, boolean some) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[respondents][aims];
        for (double[] row : rows) {
            Arrays.setAll(row, aim -> 1 + random.nextInt(5));
            if (some && random.nextInt(4) == 0) {
                row[random.nextInt(aims)] = MISSING;
            }
        }
        return rows;
    }

    private static double[][] columns(double[][] rows, int n) {
        return Arrays.stream(rows).map(row -> Arrays.copyOf(row, n)).toArray(double[][]::new);
    }

    private static double[][] missing(double[][] rows, int aim) {
        for (double[] row : rows) {
            row[aim] = MISSING;
        }
        return rows;
    }

    private static double[][] shuffled(double[][] rows) {
        List<double[]> order = new ArrayList<>(Arrays.asList(rows));
        Collections.shuffle(order, new Random(99));
        return order.toArray(double[][]::new);
    }
}
