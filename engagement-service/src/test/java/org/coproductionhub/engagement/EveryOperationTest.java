package org.coproductionhub.engagement;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.coproductionhub.kit.test.EveryOperation;

@QuarkusTest
class EveryOperationTest extends EveryOperation {

    @Override
    protected List<String> oneOfEach() {
        var story = new Story();
        var engagement = story.aPublishedEngagementWithSeats(1);
        return List.of("/v1/engagements/" + engagement, "/v1/registrations/" + story.aRegistration(engagement));
    }
}
