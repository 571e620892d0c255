package org.coproductionhub.engagement;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.coproductionhub.kit.test.EveryOperation;
import org.coproductionhub.kit.test.HubInfrastructure;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class EveryOperationTest extends EveryOperation {

    @Override
    protected List<String> oneOfEach() {
        var story = new Story();
        var engagement = story.aPublishedEngagementWithSeats(1);
        return List.of("/v1/engagements/" + engagement, "/v1/registrations/" + story.aRegistration(engagement));
    }
}
