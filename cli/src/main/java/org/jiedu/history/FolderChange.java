package org.jiedu.history;

import java.time.Instant;
import java.util.Optional;

/**
 * A commit's change to one folder of content.
 *
 * @param folder relative to the workspace, such as {@code content/interpretations/x}
 * @param author the name of whoever wrote the change
 * @param time when it was committed
 * @param before Git's id of the folder before it; empty where the commit brings the folder
 * @param after the id behind it; empty where the commit takes the folder away
 */
public record FolderChange(
    String folder, String author, Instant time, Optional<String> before, Optional<String> after) {}
