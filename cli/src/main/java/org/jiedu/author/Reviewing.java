package org.jiedu.author;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jiedu.content.FolderFiles;
import org.jiedu.content.ReviewDigest;
import org.jiedu.library.Library;
import org.jiedu.source.YamlEdit;
import org.jiedu.source.YamlEdit.NotEditableException;
import org.jiedu.workspace.ReviewStep;

/** Records reviews in the files that they are of. */
public record Reviewing(Library library) {

  /**
   * Who reviewed, and when.
   *
   * @param reference the number of the review's own document
   */
  public record Signature(String by, LocalDate on, Optional<String> reference) {}

  /**
   * Records a review with the digest of what it covers; returns the digest.
   *
   * @throws NotEditableException if the file is written so that a record cannot be put into it
   * @throws IOException if it cannot be read or written; it is as it was then
   */
  public String record(Reviewed reviewed, ReviewStep step, Signature signature)
      throws IOException, NotEditableException {
    FolderFiles folder =
        FolderFiles.of(library.workspace().root().resolve(reviewed.folder()), reviewed.files());
    String digest = ReviewDigest.of(folder, library.site().languages(), step.covers().value());
    StringBuilder record = new StringBuilder("{step: ").append(step.id().value());
    record.append(", by: ").append(YamlEdit.scalar(signature.by()));
    record.append(", on: ").append(signature.on());
    signature
        .reference()
        .ifPresent(number -> record.append(", reference: ").append(YamlEdit.scalar(number)));
    record.append(", digest: ").append(digest).append('}');
    new AuthorFile(library.workspace().root(), reviewed.folder() + "/" + reviewed.yaml())
        .edit(yaml -> yaml.append("reviews", record.toString()));
    return digest;
  }

  /**
   * What is reviewed.
   *
   * @param folder of the policy or package, relative to the workspace
   * @param files every file of it, relative to the folder
   * @param yaml the name of its YAML file
   */
  public record Reviewed(String folder, Set<String> files, String yaml) {}
}
