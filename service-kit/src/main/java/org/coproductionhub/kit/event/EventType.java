package org.coproductionhub.kit.event;

import java.util.Arrays;

/**
 * Where an event travels and what it is called.
 *
 * @param topic such as {@code organisations.membership.v1}
 * @param type  such as {@code org.coproductionhub.organisations.membership.activated.v1}
 */
public record EventType(String topic, String type) {

    private static final ClassValue<EventType> KNOWN = new ClassValue<>() {
        @Override
        protected EventType computeValue(Class<?> event) {
            return read(event);
        }
    };

    /** The type declared on an event record and its sealed interface. */
    public static EventType of(Class<? extends DomainEvent> event) {
        return KNOWN.get(event);
    }

    private static EventType read(Class<?> event) {
        var name = event.getAnnotation(EventName.class);
        var topic = Arrays.stream(event.getInterfaces())
                .map(type -> type.getAnnotation(Topic.class))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
        if (name == null || topic == null) {
            throw new IllegalStateException(event.getName() + " needs @EventName, and @Topic on its interface");
        }
        int version = topic.value().lastIndexOf('.');
        return new EventType(
                topic.value(),
                "org.coproductionhub." + topic.value().substring(0, version) + '.' + name.value()
                        + topic.value().substring(version));
    }
}
