/** The manners every endpoint keeps: entity tags, pages, merge patch, strict JSON, limits. */
@NullMarked
package org.coproductionhub.kit.web;

import org.jspecify.annotations.NullMarked;
