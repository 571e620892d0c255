package org.coproductionhub.local.demo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who plays which part, by the names in the imported files. */
record Cast(Map<String, UUID> ids) {

    UUID mosque() {
        return id("Nur Hall Mosque");
    }

    UUID elders() {
        return id("Elders of the Horn");
    }

    UUID recovery() {
        return id("Open Door Recovery");
    }

    UUID caribbean() {
        return id("Riverside Caribbean Association");
    }

    UUID trust() {
        return id("South Thames Mental Health Trust");
    }

    UUID council() {
        return id("Tideway Borough Council");
    }

    List<UUID> partners() {
        return List.of(mosque(), elders(), recovery(), caribbean(), trust(), council());
    }

    private UUID id(String name) {
        return Optional.ofNullable(ids.get(name))
                .orElseThrow(() -> new IllegalStateException("The import did not bring " + name));
    }
}
