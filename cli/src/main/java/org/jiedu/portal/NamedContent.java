package org.jiedu.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.jiedu.content.FolderOwners;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.source.Kinds;

/**
 * A package by its id, or a policy by {@code policies/ID}.
 *
 * @param name as it was asked for
 */
public record NamedContent(String name) {
  private static final String POLICIES = "policies/";
  private static final String INTERPRETATIONS = "interpretations/";

  /** Returns the path that its addresses share behind the language. */
  private String address() {
    return isPolicy() ? name : INTERPRETATIONS + name;
  }

  private boolean isPolicy() {
    return name.startsWith(POLICIES);
  }

  /** Returns its folder, relative to the workspace. */
  String folder() {
    return "content/" + address();
  }

  /** Returns its YAML file, likewise. */
  String yaml() {
    return folder() + "/" + FolderOwners.yaml(folder());
  }

  /** Returns the bytes of its YAML file in a commit, or empty where it is not there. */
  Optional<byte[]> yaml(PortalRepository repository, ObjectId commit) throws IOException {
    String id = isPolicy() ? name.substring(POLICIES.length()) : name;
    return Kinds.isId(id) ? repository.file(commit, yaml()) : Optional.empty();
  }

  /**
   * Returns whether a file of the site is one of its own: a page, a picture, a file to download.
   */
  boolean holds(String path) {
    String own = address() + "/";
    int slash = path.indexOf('/');
    return path.startsWith(own) || path.startsWith(own, slash + 1);
  }

  /** Returns the sentence for a name that a commit does not have, with the nearest that it has. */
  Message unknown(PortalRepository repository, ObjectId commit) throws IOException {
    List<String> known = new ArrayList<>(repository.folders(commit, "content/interpretations"));
    repository.folders(commit, "content/policies").forEach(id -> known.add(POLICIES + id));
    return Message.of("网站上没有“{0}”。", "There is no {0} on the site.", name)
        .and(Nearest.didYouMean(name, known));
  }
}
