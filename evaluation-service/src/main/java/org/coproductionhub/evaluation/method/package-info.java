/** The methods over HTTP, for anyone who wants to check a number. */
@NullMarked
package org.coproductionhub.evaluation.method;

import org.jspecify.annotations.NullMarked;
