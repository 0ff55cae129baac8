/** Takes commands: arguments in, diagnostics out, exit code back. */
@NullMarked
package org.jiedu.cli;

import org.jspecify.annotations.NullMarked;
