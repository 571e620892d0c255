/** One write request: one transaction, done once however often it is sent, and audited. */
@NullMarked
package org.coproductionhub.kit.write;

import org.jspecify.annotations.NullMarked;
