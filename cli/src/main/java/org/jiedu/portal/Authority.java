package org.jiedu.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jiedu.content.FolderOwners;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.history.TreeChange;
import org.jiedu.script.Language;
import org.jiedu.source.SourceText;
import org.jiedu.workspace.WorkspaceReader;

/**
 * Who may change what: 谁起草、谁解读. A department changes the packages that it interprets and the
 * policies that it drafts or issues, before the push and after it; everything else is the editors'.
 *
 * @param department of the account
 * @param languages of the site
 */
record Authority(String department, List<Language> languages) {
  private static final Pattern FOLDER =
      Pattern.compile("(content/(policies|interpretations)/[^/]+)/.+");

  /**
   * Returns the authority of a department.
   *
   * @param workspace tells the languages in which the YAML files are read
   */
  static Authority of(String department, Path workspace) throws IOException {
    return new Authority(
        department, new WorkspaceReader(workspace, new Diagnostics()).readLanguages());
  }

  /** Returns what a push changes that the account may not; empty if nothing. */
  List<Message> refusals(RevWalk walk, Push push) throws IOException {
    SortedSet<String> folders = new TreeSet<>();
    List<Message> refusals = new ArrayList<>();
    for (TreeChange change : push.changes(walk)) {
      String path = change.path();
      Matcher folder = FOLDER.matcher(path);
      if (folder.matches()) {
        folders.add(folder.group(1));
      } else {
        refusals.add(
            Message.of(
                "{0}：只有网站编辑可以改；请把这处改动撤回。",
                "{0}: only editors may change this; take the change back.", path));
      }
    }
    for (String folder : folders) {
      refusal(walk, folder, push).ifPresent(refusals::add);
    }
    return refusals;
  }

  private Optional<Message> refusal(RevWalk walk, String folder, Push push) throws IOException {
    Owned before = owned(walk, folder, push.from());
    Owned after = owned(walk, folder, push.to());
    boolean isOthers = before.isThere() && !before.owners().contains(department);
    // A new version that cannot be read is refused by the check, in better words.
    boolean isGivenAway =
        after.isThere() && !after.owners().isEmpty() && !after.owners().contains(department);
    if (!isOthers && !isGivenAway) {
      return Optional.empty();
    }
    Set<String> owners = isOthers ? before.owners() : after.owners();
    boolean isPolicy = folder.startsWith("content/policies/");
    return Optional.of(
        Message.of(
            isPolicy ? "{0}：由 {1} 起草或者发布，{2} 不能改。谁起草、谁解读。" : "{0}：由 {1} 解读，{2} 不能改。谁起草、谁解读。",
            isPolicy
                ? "{0}: drafted or issued by {1}; {2} may not change it."
                : "{0}: interpreted by {1}; {2} may not change it.",
            folder,
            owners.isEmpty() ? "?" : String.join("、", owners),
            department));
  }

  /**
   * Whose a folder is in a commit.
   *
   * @param owners empty where its YAML file cannot be read
   */
  private record Owned(boolean isThere, SortedSet<String> owners) {}

  private Owned owned(RevWalk walk, String folder, ObjectId commit) throws IOException {
    if (ObjectId.zeroId().equals(commit)) {
      return new Owned(false, new TreeSet<>());
    }
    ObjectReader reader = walk.getObjectReader();
    ObjectId tree = walk.parseCommit(commit).getTree();
    try (TreeWalk found = TreeWalk.forPath(reader, folder, tree)) {
      if (found == null) {
        return new Owned(false, new TreeSet<>());
      }
    }
    String yaml = folder + "/" + FolderOwners.yaml(folder);
    try (TreeWalk found = TreeWalk.forPath(reader, yaml, tree)) {
      if (found == null || found.isSubtree()) {
        return new Owned(true, new TreeSet<>());
      }
      byte[] bytes = reader.open(found.getObjectId(0)).getBytes();
      SourceText text = SourceText.of(yaml, new String(bytes, StandardCharsets.UTF_8));
      return new Owned(true, new TreeSet<>(FolderOwners.of(text, languages)));
    }
  }
}
