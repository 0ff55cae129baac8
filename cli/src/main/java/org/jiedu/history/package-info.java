/** When and by whom a folder of content was changed, as the workspace's Git repository has it. */
@NullMarked
package org.jiedu.history;

import org.jspecify.annotations.NullMarked;
