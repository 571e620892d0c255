package org.coproductionhub.organisations.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.coproductionhub.kit.problem.Problem;
import org.junit.jupiter.api.Test;

class OrganisationTest {

    private static final Instant THEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant NOW = Instant.parse("2026-04-01T10:00:00Z");

    private final Organisation mosque = aMosque();

    @Test
    void a_name_and_a_side_are_enough() {
        var event = mosque.registered().organisation();

        assertThat(event.side()).isEqualTo(Side.COMMUNITY);
        assertThat(event.kind()).isEqualTo(Kind.OTHER);
        assertThat(event.state()).isEqualTo(Organisation.State.REGISTERED);
        assertThat(mosque.profile().identifiers()).isEmpty();
    }

    @Test
    void saying_the_same_again_in_another_order_is_no_change() {
        mosque.update(aProfile(Set.of("en", "so"), "279417", "1090095"), NOW);

        assertThat(mosque.update(aProfile(Set.of("so", "en"), "1090095", "279417"), NOW.plusSeconds(1)))
                .isEmpty();
        assertThat(mosque.modifiedAt()).isEqualTo(NOW);
    }

    @Test
    void an_identifier_left_out_is_given_up() {
        mosque.update(aProfile(Set.of(), "279417", "1090095"), NOW);
        mosque.update(aProfile(Set.of(), "1090095"), NOW);

        assertThat(mosque.profile().identifiers()).containsExactly(new Identifier("GB-CHC", "1090095"));
    }

    @Test
    void the_side_changes_only_to_another_one() {
        var event = mosque.changeSide(Side.OTHER, "Runs no services of its own any more", NOW);

        assertThat(event.organisation().side()).isEqualTo(Side.OTHER);
        refused("side-unchanged", () -> mosque.changeSide(Side.OTHER, "Again", NOW));
    }

    @Test
    void who_has_left_says_nothing_any_more_until_coming_back() {
        assertThat(mosque.leave(NOW).organisation().state()).isEqualTo(Organisation.State.LEFT);

        refused("organisation-left", () -> mosque.update(Profile.named("Another"), NOW));
        refused("organisation-left", () -> mosque.changeSide(Side.OTHER, "Why", NOW));
        assertThat(mosque.comeBack(NOW)).isPresent();
        assertThat(mosque.comeBack(NOW)).isEmpty();
    }

    static Organisation aMosque() {
        return new Organisation(OrganisationId.next(), Side.COMMUNITY, Profile.named("Balham Mosque"), THEN);
    }

    private static Profile aProfile(Set<String> languages, String... charityNumbers) {
        var identifiers = List.of(charityNumbers).stream()
                .map(number -> new Identifier("GB-CHC", number))
                .toList();
        return new Profile(
                "Balham Mosque", null, Kind.FAITH_GROUP, true, Set.of(FocusArea.HEALTH), null, languages, identifiers);
    }

    private static void refused(String code, Runnable change) {
        assertThatThrownBy(change::run)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
