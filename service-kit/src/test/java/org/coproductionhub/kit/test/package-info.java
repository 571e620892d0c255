/**
 * Real PostgreSQL and Kafka for tests and for the local launcher, and tokens to call with. {@link
 * org.coproductionhub.kit.test.HubInfrastructure} is the one a test names.
 */
@NullMarked
package org.coproductionhub.kit.test;

import org.jspecify.annotations.NullMarked;
