/** Networks: one installation hosts many, and none sees another's data. */
@NullMarked
package org.coproductionhub.kit.network;

import org.jspecify.annotations.NullMarked;
