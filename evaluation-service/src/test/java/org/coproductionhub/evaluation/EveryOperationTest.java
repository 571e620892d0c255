package org.coproductionhub.evaluation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.coproductionhub.kit.test.EveryOperation;
import org.coproductionhub.kit.test.HubInfrastructure;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class EveryOperationTest extends EveryOperation {

    /** Answering needs an invitation, and nothing that tells who answers. */
    @Override
    protected Set<String> forEverybody() {
        return Set.of("getQuestions", "answer");
    }

    @Override
    protected List<String> oneOfEach() {
        var story = Story.ofAPartnership();
        String round = story.plan().path("id");
        return List.of("/v1/rounds/" + round, "/v1/partnerships/" + story.partnership);
    }
}
