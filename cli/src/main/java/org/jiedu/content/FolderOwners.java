package org.jiedu.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.script.Language;
import org.jiedu.source.Placed;
import org.jiedu.source.SourceText;
import org.jiedu.source.YamlReader;

/** Tells which departments answer for a policy or a package: 谁起草、谁解读. */
public final class FolderOwners {
  private FolderOwners() {}

  /** Returns the name of the YAML file that says it, in a folder of content. */
  public static String yaml(String folder) {
    return isPolicy(folder) ? ContentFolders.POLICY_FILE : ContentFolders.INTERPRETATION_FILE;
  }

  /**
   * Returns the ids of the departments: of a package its interpreter, of a policy its drafter and
   * its issuers. Empty where the file cannot be read; nothing is reported.
   *
   * @param yaml the file, named by its path in the workspace
   * @param languages the site's languages
   */
  public static Set<String> of(SourceText yaml, List<Language> languages) {
    YamlReader reader = new YamlReader(languages, new Diagnostics());
    Set<String> owners = new LinkedHashSet<>();
    if (isPolicy(yaml.file())) {
      Optional<PolicyHead> head = reader.read(yaml, PolicyFormat.FORMAT).value();
      head.flatMap(PolicyHead::drafter).map(Placed::value).ifPresent(owners::add);
      head.ifPresent(policy -> policy.issuers().forEach(issuer -> owners.add(issuer.value())));
    } else {
      reader
          .read(yaml, InterpretationFormat.FORMAT)
          .value()
          .map(head -> head.interpreter().value())
          .ifPresent(owners::add);
    }
    return owners;
  }

  private static boolean isPolicy(String path) {
    return path.startsWith(ContentFolders.POLICIES + "/");
  }
}
