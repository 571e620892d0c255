package org.coproductionhub.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;

/** Sends what the outbox holds. */
@ApplicationScoped
class Relay {
    void wake() {}
}
