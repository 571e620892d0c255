package org.coproductionhub.kit.event;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * What the event is called on its topic: {@code activated} on {@code organisations.membership.v1} has the type
 * {@code org.coproductionhub.organisations.membership.activated.v1}.
 */
@Target(TYPE)
@Retention(RUNTIME)
public @interface EventName {
    String value();
}
