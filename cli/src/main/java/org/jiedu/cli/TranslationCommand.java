package org.jiedu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiedu.author.Translating;
import org.jiedu.content.Interpretation;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.library.Library;
import org.jiedu.library.SectionChange;
import org.jiedu.library.TranslatedSection;
import org.jiedu.library.TranslatedSection.State;
import org.jiedu.source.YamlEdit.NotEditableException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells which translations are behind their sources, and marks them as up to date. */
@Command(name = "translation")
final class TranslationCommand implements Callable<Integer> {
  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  TranslationCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  /** Says which commands there are where none is named. */
  @Override
  public Integer call() {
    spec.commandLine().usage(jiedu.terminal().err());
    return ExitCode.USAGE;
  }

  private Interpretation interpretation(Library library, String id) {
    return library
        .interpretation(id)
        .orElseThrow(
            () ->
                jiedu.usage(
                    spec,
                    Message.of(
                            "没有解读包“{0}”，或者它的 package.yaml 还有错误。",
                            "There is no package {0}, or its package.yaml has errors.", id)
                        .and(
                            Nearest.didYouMean(
                                id, library.interpretationIds().stream().sorted().toList()))));
  }

  /** Lists packages, and the sections whose translation has to be looked at. */
  @Command(name = "status")
  int status(@Parameters(paramLabel = "ID", arity = "0..1") Optional<String> id)
      throws IOException, InterruptedException {
    Library library = jiedu.library(spec);
    List<Interpretation> asked =
        id.isPresent()
            ? List.of(interpretation(library, id.get()))
            : library.interpretations().stream()
                .filter(one -> one.head().withdrawn().isEmpty())
                .toList();
    Translating translating = new Translating(library);
    int behind = 0;
    for (Interpretation one : asked) {
      List<TranslatedSection> sections = translating.sections(one);
      behind += print(one, sections, id.isPresent() || jiedu.isVerbose()) ? 0 : 1;
    }
    jiedu.say(
        behind == 0
            ? Message.of("{0}个解读包的译文都与原文对得上。", "All {0} translations are up to date.", asked.size())
            : Message.of(
                "{0}个解读包中有{1}个的译文要看一看。",
                "Of {0} packages {1} have a translation to look at.", asked.size(), behind));
    return ExitCode.OK;
  }

  /** Prints a package; returns whether its translation is up to date. */
  private boolean print(Interpretation one, List<TranslatedSection> sections, boolean isEach) {
    PrintWriter out = jiedu.terminal().out();
    List<TranslatedSection> behind =
        sections.stream().filter(section -> section.state() != State.CURRENT).toList();
    Message summary =
        sections.isEmpty()
            ? Message.of("还没有两种文字的正文", "no text in both languages yet")
            : Message.of(
                "共{0}节，{1}节要看", "{0} sections, {1} to look at", sections.size(), behind.size());
    out.println(one.id() + ": " + summary.in(jiedu.language()));
    for (TranslatedSection section : isEach ? sections : behind) {
      out.println("  " + section.anchor() + ": " + state(section).in(jiedu.language()));
    }
    return behind.isEmpty() && !sections.isEmpty();
  }

  private static Message state(TranslatedSection section) {
    return switch (section.state()) {
      case CURRENT -> Message.of("对得上", "up to date");
      case UNMARKED -> Message.of("没有标记", "unmarked");
      case MALFORMED -> Message.of("标记的值不对", "the mark is malformed");
      case MISSING -> Message.of("译文没有这一节", "missing in the translation");
      case STALE ->
          section
              .change()
              .map(SectionChange::inWords)
              .map(change -> Message.of("原文改过：", "the source changed: ").and(change))
              .orElse(Message.of("原文改过", "the source changed"));
    };
  }

  /** Marks a package's translation, or the sections named, as made from the source as it is now. */
  @Command(name = "mark")
  int mark(
      @Parameters(paramLabel = "ID", index = "0") String id,
      @Parameters(paramLabel = "SECTION", index = "1..*", arity = "0..*")
          @Nullable List<String> named)
      throws IOException, InterruptedException {
    Library library = jiedu.library(spec);
    Interpretation interpretation = interpretation(library, id);
    Translating translating = new Translating(library);
    List<TranslatedSection> sections = translating.sections(interpretation);
    if (sections.isEmpty()) {
      throw jiedu.usage(
          spec,
          Message.of(
              "“{0}”还没有两种文字的正文，没有可标记的。",
              "{0} has no text in both languages yet; there is nothing to mark.", id));
    }
    List<TranslatedSection> chosen = chosen(sections, named == null ? List.of() : named);
    try {
      List<TranslatedSection> marked = translating.mark(interpretation, chosen);
      marked.forEach(section -> jiedu.terminal().out().println(id + ": " + section.anchor()));
      jiedu.say(Message.of("标记了{0}节。", "Marked {0} sections.", marked.size()));
      return ExitCode.OK;
    } catch (NotEditableException e) {
      throw jiedu.usage(
          spec,
          Message.of(
              "译文开头的写法不便修改（translated 应当是“节: 值”的组）；请删去 translated 再试。",
              "The translation's front matter is written so that no mark can be put there; delete"
                  + " translated and try again."));
    }
  }

  private List<TranslatedSection> chosen(List<TranslatedSection> sections, List<String> named) {
    if (named.isEmpty()) {
      return sections.stream().filter(section -> section.state() != State.MISSING).toList();
    }
    List<TranslatedSection> chosen = new ArrayList<>();
    List<String> known = sections.stream().map(TranslatedSection::anchor).toList();
    for (String name : named) {
      TranslatedSection section =
          sections.stream()
              .filter(one -> one.anchor().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      jiedu.usage(
                          spec,
                          Message.of("原文没有“{0}”这一节。", "The source has no section {0}.", name)
                              .and(Nearest.didYouMean(name, known))));
      if (section.state() == State.MISSING) {
        throw jiedu.usage(
            spec, Message.of("译文还没有“{0}”这一节。", "The translation has no section {0} yet.", name));
      }
      chosen.add(section);
    }
    return chosen;
  }
}
