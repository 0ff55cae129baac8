/**
 * Joins everything: interpretation sets, clauses and what explains them, terms, document numbers.
 *
 * <p>A library holds facts and no bodies, so that it grows by kilobytes a text.
 */
@NullMarked
package org.jiedu.library;

import org.jspecify.annotations.NullMarked;
