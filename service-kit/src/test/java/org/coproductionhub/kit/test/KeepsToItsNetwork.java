package org.coproductionhub.kit.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** After each {@code @QuarkusTest}: no statement that the service sent meanwhile reaches past its network. */
public final class KeepsToItsNetwork implements QuarkusTestAfterAllCallback {

    private static final Map<String, NetworkWall> WALLS = new ConcurrentHashMap<>();

    @Override
    public void afterAll(QuarkusTestContext context) {
        var config = ConfigProvider.getConfig();
        config.getOptionalValue("quarkus.datasource.jdbc.url", String.class).ifPresent(url -> {
            var wall = WALLS.computeIfAbsent(
                    url,
                    _ -> new NetworkWall(
                            url,
                            config.getValue("quarkus.datasource.username", String.class),
                            config.getValue("quarkus.datasource.password", String.class)));
            assertThat(wall.breaches())
                    .as("statements that see another network's rows (see docs/decisions/0003)")
                    .isEmpty();
        });
    }
}
