package org.coproductionhub.evaluation.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.coproductionhub.evaluation.methods.Channels.Part;
import org.coproductionhub.evaluation.methods.PowerAcknowledgement.Request;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PowerAcknowledgementTest {

    private static final Channels CHECK = channels(.40, .40, .25, .45);

    private final PowerAcknowledgement method = new PowerAcknowledgement();

    @Test
    void the_published_check_comes_out() {
        Answer answer = method.answer(totals(answering(10, 3.4), answering(10, 4.2), CHECK));

        assertThat(answer.estimate()).isCloseTo(72.084, within(5e-4));
        assertThat(details(answer).communityAcknowledgement()).isCloseTo(.6, within(1e-12));
        assertThat(details(answer).acknowledgement()).isCloseTo(.692820, within(5e-7));
        assertThat(details(answer).balance()).isCloseTo(.75, within(1e-12));
        assertThat(details(answer).channels()).containsEntry("decisions", .25).hasSize(4);
        assertThat(answer.interval()).isNull();
        assertThat(answer.seed()).isNull();
    }

    @Test
    void channels_are_pooled_before_they_are_capped() {
        Answer answer = method.answer(totals(answering(8, 3.4), answering(8, 4.2), channels(.9, .3, .2, .2)));

        assertThat(details(answer).balance()).isCloseTo(.80, within(1e-12));
    }

    @Test
    void parity_that_both_sides_agreed_replaces_a_half() {
        Answer answer = method.answer(
                new Request(true, Matrix.of(answering(8, 5)), Matrix.of(answering(8, 5)), CHECK, null, .3, null, null));

        assertThat(answer.estimate()).isEqualTo(100);
    }

    @Test
    void meetings_one_by_one_are_summed_and_give_an_interval() {
        Answer answer = method.answer(held(random(1, 12), random(2, 9), meetings(8)));

        assertThat(answer.interval().lower()).isBetween(0.0, answer.estimate());
        assertThat(answer.interval().upper()).isBetween(answer.estimate(), 100.0);
        assertThat(details(answer).meetings()).isEqualTo(8);
        assertThat(answer.seed()).isNotNull();
    }

    @Test
    void the_order_of_people_and_meetings_changes_nothing_at_all() {
        List<double[]> community = new ArrayList<>(Arrays.asList(random(1, 40)));
        List<Channels> meetings = new ArrayList<>(meetings(9));
        Answer before = method.answer(held(community.toArray(double[][]::new), random(2, 30), meetings));
        Collections.shuffle(community, new Random(5));
        Collections.shuffle(meetings, new Random(6));

        assertThat(method.answer(held(community.toArray(double[][]::new), random(2, 30), meetings)))
                .isEqualTo(before);
    }

    @Test
    void one_side_that_acknowledges_nothing_brings_the_index_to_nought() {
        Answer answer = method.answer(totals(answering(8, 5), answering(8, 1), CHECK));

        assertThat(answer.estimate()).isZero();
    }

    @Test
    void five_of_six_items_are_prorated_and_four_are_too_few() {
        double[][] community = answering(9, 3);
        community[0] = new double[] {5, 5, 5, 5, 5, Double.NaN};
        community[1] = new double[] {5, 5, 5, 5, Double.NaN, Double.NaN};

        Answer answer = method.answer(totals(community, answering(8, 3), CHECK));

        assertThat(answer.n()).containsEntry("community", 8);
        assertThat(details(answer).communityAcknowledgement()).isCloseTo((5 + 7 * 3 - 8) / 32.0, within(1e-12));
    }

    @Test
    void a_channel_in_which_nothing_happened_has_no_share() {
        Channels some = new Channels(new Part(0, 0), new Part(1, 2), new Part(1, 4), null);

        Answer answer = method.answer(totals(answering(8, 3), answering(8, 3), some));

        assertThat(details(answer).channels()).containsOnlyKeys("agendaItems", "decisions");
        assertThat(details(answer).pooledShare()).isEqualTo(.375);
    }

    @Test
    void each_thing_that_is_missing_has_its_reason() {
        Matrix eight = Matrix.of(answering(8, 3));
        Matrix seven = Matrix.of(answering(7, 3));
        refused(new Request(false, eight, eight, CHECK, null, null, null, null), Reason.NOT_ACKNOWLEDGED);
        refused(new Request(true, eight, seven, CHECK, null, null, null, null), Reason.TOO_FEW_RESPONDENTS);
        refused(new Request(true, eight, eight, null, meetings(5), null, null, null), Reason.TOO_FEW_MEETINGS);
        refused(new Request(true, eight, eight, null, List.of(), null, null, null), Reason.TOO_FEW_MEETINGS);
        Channels one = new Channels(new Part(1, 2), null, null, null);
        refused(new Request(true, eight, eight, one, null, null, null, null), Reason.TOO_FEW_CHANNELS);
        List<@Nullable String> same = Collections.nCopies(8, "a");
        Organisations tooFew = new Organisations(same, same);
        refused(new Request(true, eight, eight, CHECK, null, null, tooFew, null), Reason.TOO_FEW_ORGANISATIONS);
        refused(new Request(true, eight, eight, CHECK, null, 1.5, null, null), Reason.OFF_THE_SCALE);
        refused(new Request(true, eight, eight, CHECK, null, 0.0, null, null), Reason.OFF_THE_SCALE);
        Matrix fiveItems = Matrix.of(new double[8][5]);
        refused(new Request(true, fiveItems, eight, CHECK, null, null, null, null), Reason.RAGGED_ROWS);
    }

    @Test
    void a_body_of_json_gives_the_same_number() throws Exception {
        String rows = "[" + String.join(",", Collections.nCopies(8, "[3,3,3,3,3,3]")) + "]";
        String body = "{\"statementAgreed\":true,\"community\":" + rows + ",\"statutory\":" + rows
                + ",\"channels\":{\"chaired\":{\"community\":4,\"total\":10},\"decisions\":{\"community\":3,\"total\":5}},"
                + "\"parity\":0.5}";
        Outcome outcome = Methods.compute(
                method, new ObjectMapper(), new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));

        assertThat(((Answer) outcome).estimate()).isCloseTo(100 * Math.sqrt(.5), within(1e-9));

        Outcome refused = Methods.compute(
                method,
                new ObjectMapper(),
                new ByteArrayInputStream(
                        body.replace("\"community\":4", "\"community\":40").getBytes(StandardCharsets.UTF_8)));
        assertThat(((NoAnswer) refused).reason()).isEqualTo(Reason.OFF_THE_SCALE);
    }

    private void refused(Request request, Reason reason) {
        assertThat(method.compute(request))
                .isInstanceOfSatisfying(
                        NoAnswer.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    private static PowerAcknowledgement.Details details(Answer answer) {
        return (PowerAcknowledgement.Details) answer.details();
    }

    private static Request totals(double[][] community, double[][] statutory, Channels channels) {
        return new Request(true, Matrix.of(community), Matrix.of(statutory), channels, null, null, null, null);
    }

    private static Request held(double[][] community, double[][] statutory, List<Channels> meetings) {
        return new Request(true, Matrix.of(community), Matrix.of(statutory), null, meetings, null, null, null);
    }

    private static Channels channels(double chaired, double agenda, double decisions, double minutes) {
        return new Channels(new Part(chaired, 1), new Part(agenda, 1), new Part(decisions, 1), new Part(minutes, 1));
    }

    private static List<Channels> meetings(int n) {
        List<Channels> meetings = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            meetings.add(
                    new Channels(new Part(i % 3 == 0 ? 1 : 0, 1), new Part(i % 4, 5), null, new Part(11.3 * i, 120)));
        }
        return meetings;
    }

    private static double[][] answering(int respondents, double mean) {
        double[][] rows = new double[respondents][6];
        for (double[] row : rows) {
            Arrays.fill(row, mean);
        }
        return rows;
    }

    private static double[][] random(long seed, int respondents) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] rows = new double[respondents][6];
        for (double[] row : rows) {
            Arrays.setAll(row, item -> 1 + random.nextInt(5));
        }
        return rows;
    }
}
