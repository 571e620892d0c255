package org.coproductionhub.organisations.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.coproductionhub.kit.problem.Problem;
import org.coproductionhub.organisations.organisation.OrganisationId;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private final Membership membership = new Membership(OrganisationId.of(UUID.randomUUID()));

    @Test
    void trust_comes_before_the_work() {
        membership.enquire(on("2026-01-12"));
        refused("membership-step-not-possible", () -> membership.activate(on("2026-01-13")));

        membership.prepare(on("2026-02-02"));
        var activated = membership.activate(on("2026-04-01"));

        assertThat(activated.state()).isEqualTo(MembershipState.ACTIVE);
        assertThat(activated.since()).isEqualTo("2026-04-01");
    }

    @Test
    void it_rests_wakes_and_ends_and_may_begin_again() {
        anActiveMembership();
        membership.pause(on("2026-05-01"));
        refused("membership-step-not-possible", () -> membership.pause(on("2026-05-02")));
        membership.resume(on("2026-06-01"));
        membership.leave(on("2026-07-01"));
        refused("membership-step-not-possible", () -> membership.leave(on("2026-07-02")));
        membership.enquire(on("2026-08-01"));

        assertThat(membership.timeline())
                .extracting(Step::state)
                .containsExactly(
                        MembershipState.ENQUIRY,
                        MembershipState.PREPARATORY,
                        MembershipState.ACTIVE,
                        MembershipState.PAUSED,
                        MembershipState.ACTIVE,
                        MembershipState.LEFT,
                        MembershipState.ENQUIRY);
    }

    @Test
    void it_ends_from_anywhere() {
        membership.enquire(on("2026-01-12"));

        assertThat(membership.leave(on("2026-01-13")).state()).isEqualTo(MembershipState.LEFT);
    }

    @Test
    void a_step_is_not_earlier_than_the_one_before() {
        membership.enquire(on("2026-01-12"));

        refused("membership-step-out-of-order", () -> membership.prepare(on("2026-01-11")));
        assertThat(membership.prepare(on("2026-01-12")).since()).isEqualTo("2026-01-12");
    }

    @Test
    void each_step_says_by_whom_and_why() {
        membership.enquire(new Decision(LocalDate.parse("2026-01-12"), "anna", "Heard of us at the fair"));

        assertThat(membership.timeline())
                .containsExactly(new Step(
                        MembershipState.ENQUIRY, LocalDate.parse("2026-01-12"), "anna", "Heard of us at the fair"));
    }

    private void anActiveMembership() {
        membership.enquire(on("2026-01-12"));
        membership.prepare(on("2026-02-02"));
        membership.activate(on("2026-04-01"));
    }

    private static Decision on(String day) {
        return new Decision(LocalDate.parse(day), "hub", null);
    }

    private static void refused(String code, Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
