package org.jiedu.workspace;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jiedu.source.Untranslated;

/**
 * One portal's workspace, but for its content.
 *
 * @param root its folder
 * @param untranslated texts of {@code site/} that lack a language
 */
public record Workspace(
    Path root,
    Site site,
    DepartmentRegister departments,
    Calendar calendar,
    Words words,
    TemplateFiles templates,
    List<Untranslated> untranslated) {

  /** Returns the same workspace, published under another address. */
  public Workspace at(URI url) {
    return new Workspace(root, site.at(url), departments, calendar, words, templates, untranslated);
  }
}
