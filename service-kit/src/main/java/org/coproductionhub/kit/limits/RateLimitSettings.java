package org.coproductionhub.kit.limits;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What one client may ask for: {@code hub.rate-limit.*}. */
@ConfigMapping(prefix = "hub.rate-limit")
interface RateLimitSettings {

    /** Requests a second over time; 0 is no limit. */
    @WithDefault("200")
    int perSecond();

    /** Requests at once, after a pause. */
    @WithDefault("400")
    int burst();
}
