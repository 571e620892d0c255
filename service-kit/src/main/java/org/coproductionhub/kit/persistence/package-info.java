/** What every aggregate and repository shares. */
@NullMarked
package org.coproductionhub.kit.persistence;

import org.jspecify.annotations.NullMarked;
