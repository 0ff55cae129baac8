package org.jiedu.workspace;

import static org.jiedu.source.Key.optional;
import static org.jiedu.source.Key.required;
import static org.jiedu.source.Kinds.BOOLEAN;
import static org.jiedu.source.Kinds.ID;
import static org.jiedu.source.Kinds.LOCAL_TEXT;
import static org.jiedu.source.Kinds.TEXT;

import java.util.ArrayList;
import java.util.List;
import org.jiedu.script.Language;
import org.jiedu.source.Fields;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.Lists;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;
import org.jiedu.workspace.SectionDefinition.Need;

/**
 * The keys of one of the {@code sections:} of {@code site.yaml}, and the sections of the default.
 */
final class SectionFormat {
  private static final Key<Placed<String>> ID_KEY = required("id", ID);
  private static final Key<Placed<Boolean>> CORE =
      optional("core", BOOLEAN).about("true 表示这一部分不能省。");
  private static final Key<LocalText> NAME = required("name", LOCAL_TEXT);
  private static final Key<List<Lists.Named<List<Placed<String>>>>> ALIASES =
      optional("aliases", Lists.named(TEXT, Lists.of(TEXT))).about("标题的其他写法，按语言列出。");

  static final Format<SectionDefinition> FORMAT =
      Format.of(SectionFormat::definition, ID_KEY, CORE, NAME, ALIASES);

  private static final Key<List<SectionDefinition>> SECTIONS =
      required("sections", Lists.of(FORMAT));
  private static final Key<List<SectionDefinition>> OPTIONAL =
      required("optional", Lists.of(FORMAT));
  private static final Format<DefaultSections> DEFAULTS_FORMAT =
      Format.of(
          fields -> new DefaultSections(fields.get(SECTIONS), fields.get(OPTIONAL)),
          SECTIONS,
          OPTIONAL);

  private record DefaultSections(
      List<SectionDefinition> sections, List<SectionDefinition> optional) {}

  private SectionFormat() {}

  /** Returns a site's sections, or the nine where it gives none, with the optional ones. */
  static SectionRegister register(List<SectionDefinition> own) {
    DefaultSections defaults = Defaults.read("sections.yaml", DEFAULTS_FORMAT);
    List<SectionDefinition> definitions =
        new ArrayList<>(own.isEmpty() ? defaults.sections() : own);
    List<String> taken = definitions.stream().map(SectionDefinition::id).toList();
    defaults.optional().stream()
        .filter(definition -> !taken.contains(definition.id()))
        .map(
            definition ->
                new SectionDefinition(
                    definition.id(), definition.name(), definition.aliases(), Need.OPTIONAL))
        .forEach(definitions::add);
    return new SectionRegister(definitions);
  }

  private static SectionDefinition definition(Fields fields) {
    boolean isCore = fields.find(CORE).map(Placed::value).orElse(false);
    return new SectionDefinition(
        fields.get(ID_KEY).value(),
        fields.get(NAME),
        fields.list(ALIASES).stream().map(SectionFormat::aliases).toList(),
        isCore ? Need.CORE : Need.WAIVABLE);
  }

  private static SectionDefinition.Aliases aliases(Lists.Named<List<Placed<String>>> entry) {
    return new SectionDefinition.Aliases(
        new Language(entry.name().value()), entry.value().stream().map(Placed::value).toList());
  }
}
