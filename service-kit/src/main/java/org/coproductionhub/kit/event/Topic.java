package org.coproductionhub.kit.event;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** The topic on which all events of a feature travel, such as {@code organisations.membership.v1}. */
@Target(TYPE)
@Retention(RUNTIME)
public @interface Topic {
    String value();
}
