/** Answer sheets, anonymous in their structure. */
@NullMarked
package org.coproductionhub.evaluation.response;

import org.jspecify.annotations.NullMarked;
