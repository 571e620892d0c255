package org.coproductionhub.evaluation;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.coproductionhub.kit.test.EveryOperation;
import org.coproductionhub.kit.test.HubInfrastructure;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class EveryOperationTest extends EveryOperation {

    /** What an invitation is for: it lets in, not a token. */
    @Override
    protected Set<String> forEverybody() {
        return Set.of("getQuestions", "answer");
    }

    @Override
    protected List<String> oneOfEach(UUID network) {
        var story = Story.ofAPartnership(new Story(network));
        var round = "/v1/rounds/" + story.anOpenRound();
        story.invites(round.substring("/v1/rounds/".length()), story.mosque, 1);
        var invitation = story.evaluator().get(round + "/invitations").<String>path("items[0].id");
        return List.of(round, round + "/invitations/" + invitation, "/v1/partnerships/" + story.partnership);
    }
}
