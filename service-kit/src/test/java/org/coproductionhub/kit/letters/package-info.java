/** A small feature to test the kit with, as a service would write it. */
@NullMarked
package org.coproductionhub.kit.letters;

import org.jspecify.annotations.NullMarked;
