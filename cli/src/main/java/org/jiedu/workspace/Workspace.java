package org.jiedu.workspace;

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
    List<Untranslated> untranslated) {}
