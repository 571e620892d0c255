package org.coproductionhub.organisations.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.coproductionhub.kit.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentifierTest {

    @ParameterizedTest
    @CsvSource({
        "GB-CHC, 279417, 279417",
        "GB-CHC, 1090095, 1090095",
        "GB-COH, 09506232, 09506232",
        "GB-COH, 7444723, 07444723",
        "GB-COH, 1234567, 01234567",
        "GB-COH, sc042386, SC042386",
        "GB-COH, IP12345R, IP12345R",
        "GB-COH, R0123456, R0123456",
        "GB-SC, SC042386, SC042386",
        "GB-NIC, 100019, 100019",
        "GB-NHS, 01F, 01F",
        "GB-NHS, RAX, RAX",
        "GB-NHS, Z1070, Z1070",
        "GB-LAE, WOT, WOT",
        "gb-chc, ' 1090095 ', 1090095",
        "XI-UID, 123.456-A, 123.456-A"
    })
    void is_normalised_and_accepted(String scheme, String given, String kept) {
        assertThat(new Identifier(scheme, given).identifier()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "GB-CHC, 27941",
        "GB-CHC, 27941700",
        "GB-CHC, 27941A",
        "GB-COH, 123456789",
        "GB-COH, XX123456",
        "GB-COH, SC12345",
        "GB-COH, IP1234",
        "GB-COH, ''",
        "GB-SC, 042386",
        "GB-SC, SC04238",
        "GB-NIC, 10001",
        "GB-NHS, 1F",
        "GB-NHS, 01F-1",
        "GB-LAE, WOTT",
        "GB-LAE, W0T",
        "GBCHC, 279417",
        "GBR-CHC, 279417",
        "XI-UID, ''",
        "XI-UID, a b"
    })
    void is_refused_where_the_register_could_not_have_given_it(String scheme, String given) {
        assertThatThrownBy(() -> new Identifier(scheme, given)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("bad-identifier");
            assertThat(problem.getStatusCode()).isEqualTo(422);
        });
    }

    @ParameterizedTest
    @CsvSource({"GB-CHC, 1090095, GB-CHC-1090095"})
    void is_shown_as_scheme_and_number(String scheme, String number, String shown) {
        assertThat(new Identifier(scheme, number)).hasToString(shown);
    }
}
