/**
 * Decides which pages there are, under which addresses, and what each template may see.
 *
 * <p>A view is a record of texts that are ready to show: links are relative to the page, bodies are
 * HTML, every text says its language.
 */
@NullMarked
package org.jiedu.page;

import org.jspecify.annotations.NullMarked;
