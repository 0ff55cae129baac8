package org.jiedu.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Allowance;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.script.Language;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.CommentEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.parser.Parser;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Reads YAML 1.2 into values of declared kinds. Safe for use by several threads.
 *
 * <p>Aliases are refused and nesting is limited before a tree is made, so a small file cannot grow
 * into a large one.
 */
public final class YamlReader {
  static final Rule YAML_INVALID = Rule.error("yaml-invalid");

  private static final int MOST_LEVELS = 20;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setSchema(new OneSchema())
          // Format refuses them at their place and in the author's language; the parser, at 1:1.
          .setAllowNonScalarKeys(true)
          .build();

  /** Makes its table of patterns once, where the library makes one for each file. */
  private static final class OneSchema extends CoreSchema {
    private final ScalarResolver resolver = super.getScalarResolver();

    @Override
    public ScalarResolver getScalarResolver() {
      return resolver;
    }
  }

  private final List<Language> languages;
  private final Diagnostics diagnostics;

  /**
   * Makes a reader.
   *
   * @param languages the site's languages, the authoritative one first
   */
  public YamlReader(List<Language> languages, Diagnostics diagnostics) {
    this.languages = List.copyOf(languages);
    this.diagnostics = diagnostics;
  }

  /**
   * Returns what a YAML text says.
   *
   * @param value the value, or empty if it could not be read; the reasons were reported
   * @param untranslated texts that lack a language
   */
  public record Result<T>(Optional<T> value, List<Untranslated> untranslated) {}

  /** Returns the value of a whole file. */
  public <T> Result<T> read(SourceText source, NodeReader<T> kind) {
    return read(source, source.text(), kind);
  }

  /** Returns the value of a Markdown file's front matter. */
  public <T> Result<T> read(SourceText source, FrontMatterSpan span, NodeReader<T> kind) {
    return read(source, span.onlyFrontMatter(source), kind);
  }

  private <T> Result<T> read(SourceText source, String yaml, NodeReader<T> kind) {
    YamlFile file = new YamlFile(source, languages, diagnostics);
    Optional<Node> root = compose(source, yaml);
    root.ifPresent(file::setRoot);
    if (root.isPresent() && yaml.contains(Allowance.WORD)) {
      noteAllowances(source, yaml);
    }
    Optional<T> value = root.flatMap(top -> kind.read(top, file));
    return new Result<>(value, file.untranslated());
  }

  private Optional<Node> compose(SourceText source, String yaml) {
    try {
      List<Event> events = new ArrayList<>();
      if (!readPlain(source, new ParserImpl(SETTINGS, new StreamReader(SETTINGS, yaml)), events)) {
        return Optional.empty();
      }
      Optional<Node> root = new Composer(SETTINGS, new ReadEvents(events)).getSingleNode();
      if (root.isPresent() && root.get() instanceof MappingNode) {
        return root;
      }
      diagnostics.report(
          YAML_INVALID,
          source.start(),
          Message.of(
              "文件是空的，或者不是“键: 值”的形式；应当一行写一个“键: 值”。",
              "The file is empty or is not made of “key: value” lines, one to a line."));
    } catch (MarkedYamlEngineException e) {
      int offset = offset(source, YamlProblem.mark(e));
      diagnostics.report(YAML_INVALID, source.place(offset, offset), YamlProblem.of(e));
    } catch (YamlEngineException e) {
      diagnostics.report(YAML_INVALID, source.start(), YamlProblem.of(e));
    }
    return Optional.empty();
  }

  private void noteAllowances(SourceText source, String yaml) {
    LoadSettings settings = LoadSettings.builder().setParseComments(true).build();
    for (Event event : new Parse(settings).parseString(yaml)) {
      if (event instanceof CommentEvent comment) {
        int start = offset(source, comment.getStartMark());
        Place place = source.place(start, offset(source, comment.getEndMark()));
        Allowance.read(comment.getValue(), place).ifPresent(diagnostics::allow);
      }
    }
  }

  private static int offset(SourceText source, Optional<Mark> mark) {
    return mark.map(found -> source.offset(found.getLine(), found.getColumn())).orElse(0);
  }

  /** Reads all events, or stops at the first that is not taken and returns false. */
  private boolean readPlain(SourceText source, Parser parser, List<Event> events) {
    int level = 0;
    int documents = 0;
    while (parser.hasNext()) {
      Event event = parser.next();
      events.add(event);
      if (event instanceof CollectionStartEvent) {
        level++;
      } else if (event instanceof CollectionEndEvent) {
        level--;
      } else if (event instanceof DocumentStartEvent) {
        documents++;
      }
      if (event instanceof AliasEvent) {
        return refuse(
            source,
            event,
            Message.of("不能用别名（*）；请把内容再写一遍。", "Aliases (*) are not taken; repeat it."));
      }
      if (level > MOST_LEVELS) {
        return refuse(
            source,
            event,
            Message.of(
                "嵌套超过{0}层；请减少层次。",
                "This is nested more than {0} levels deep; use fewer.", MOST_LEVELS));
      }
      if (documents > 1) {
        return refuse(
            source,
            event,
            Message.of(
                "一个文件只能有一份YAML，这里用 --- 又开始了一份；请删去。",
                "A second document begins here (---); take it out."));
      }
    }
    return true;
  }

  private boolean refuse(SourceText source, Event event, Message message) {
    int offset = offset(source, event.getStartMark());
    diagnostics.report(YAML_INVALID, source.place(offset, offset), message);
    return false;
  }
}
