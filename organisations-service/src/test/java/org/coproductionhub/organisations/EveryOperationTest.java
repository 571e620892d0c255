package org.coproductionhub.organisations;

import static org.coproductionhub.organisations.Hub.aHub;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.coproductionhub.kit.test.EveryOperation;
import org.coproductionhub.kit.test.HubInfrastructure;

@QuarkusTest
@WithTestResource(HubInfrastructure.class)
class EveryOperationTest extends EveryOperation {

    @Override
    protected List<String> oneOfEach() {
        var hub = aHub();
        var mosque = hub.aMosque();
        var partnership = hub.partnership(mosque, hub.aTrust());
        String statement = hub.admin()
                .body(Map.of("partnership", partnership))
                .post("/v1/power-statements")
                .path("id");
        String aim = hub.partner(mosque)
                .body(Map.of("partnership", partnership, "statement", "Therapy where families are"))
                .post("/v1/vision-aims")
                .path("id");
        return List.of(
                "/v1/organisations/" + mosque,
                "/v1/partnerships/" + partnership,
                "/v1/power-statements/" + statement,
                "/v1/vision-aims/" + aim);
    }
}
