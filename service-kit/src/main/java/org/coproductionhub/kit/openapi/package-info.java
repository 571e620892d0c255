/** What all operations have in common, said once in the OpenAPI document. */
@NullMarked
package org.coproductionhub.kit.openapi;

import org.jspecify.annotations.NullMarked;
