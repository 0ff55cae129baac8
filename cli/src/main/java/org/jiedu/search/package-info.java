/**
 * Makes the index that the search page reads, of each language, in shards.
 *
 * <ol>
 *   <li>{@link org.jiedu.search.HtmlText} takes the texts out of a page as it was rendered: what a
 *       reader does not see cannot be found.
 *   <li>{@link org.jiedu.search.Normal} brings a text into the form in which it is compared.
 *   <li>{@link org.jiedu.search.Terms} takes a normal text apart and hashes what it consists of.
 *   <li>{@link org.jiedu.search.Index} collects which page has which terms; what there is no room
 *       for waits in an {@link org.jiedu.search.Overflow}.
 *   <li>{@link org.jiedu.search.Shards} writes that down, a file for each range of hashes.
 *   <li>{@link org.jiedu.search.IndexChange} brings the files up to date after a few pages have
 *       become others.
 * </ol>
 *
 * <p>{@code templates/assets/search.js} does the same to what a reader asks for, and reads the
 * files. Both have to change together.
 */
@NullMarked
package org.jiedu.search;

import org.jspecify.annotations.NullMarked;
