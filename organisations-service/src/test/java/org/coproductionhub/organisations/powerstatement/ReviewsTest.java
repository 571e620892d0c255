package org.coproductionhub.organisations.powerstatement;

import static org.coproductionhub.organisations.Hub.aHub;
import static org.coproductionhub.organisations.Hub.then;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.coproductionhub.kit.test.HubInfrastructure;
import org.coproductionhub.organisations.Hub;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class ReviewsTest {

    private final Hub hub = aHub();

    @Inject
    Reviews reviews;

    @Test
    void the_partners_are_reminded_when_the_day_of_review_has_come() {
        var path = anAgreedStatementToReviewBy("2088-01-01");

        reviews.remind(LocalDate.parse("2087-12-31"));
        hub.reader().get(path).then().body("state", is("AGREED"));
        reviews.remind(LocalDate.parse("2088-01-01"));
        hub.reader().get(path).then().body("state", is("REVIEW_DUE"));
    }

    private String anAgreedStatementToReviewBy(String day) {
        var mosque = hub.aMosque();
        var trust = hub.aTrust();
        var last = hub.admin()
                .body(Map.of("partnership", hub.partnership(mosque, trust)))
                .post("/v1/power-statements");
        var path = "/v1/power-statements/" + last.path("id");
        for (var partner : new String[] {mosque, trust}) {
            last = then(
                    last, hub.partner(partner), Map.of("kind", "CULTURE", "text", "We meet late"), path + "/entries");
        }
        for (var partner : new String[] {mosque, trust}) {
            last = hub.partner(partner).header("If-Match", last.header("ETag")).post(path + "/sign");
        }
        then(last, hub.admin(), Map.of("reviewBy", day), path + "/agree").then().statusCode(200);
        return path;
    }
}
