package org.jiedu.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jiedu.page.Frame;
import org.jiedu.page.Phrase;
import org.jiedu.page.Text;
import org.jspecify.annotations.Nullable;

/** What templates may call: words, texts with their languages, and assets. */
final class PageFunctions extends AbstractExtension {
  private final Map<BareWord, Shown> bareWords = new ConcurrentHashMap<>();
  private volatile Optional<Sources> sources = Optional.empty();

  private record Sources(WordTexts words, Assets assets) {}

  /** A word into which nothing is put, on pages in the same languages. */
  private record BareWord(String name, List<String> languages, String lang) {}

  /** A word as HTML and as plain text. */
  private record Shown(SafeString html, String plain) {}

  /** Takes words and assets from here on from these. */
  void take(WordTexts words, Assets assets) {
    bareWords.clear();
    sources = Optional.of(new Sources(words, assets));
  }

  private WordTexts words() {
    return sources.orElseThrow().words();
  }

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of(
        "word", call(this::word, "name", "first", "second"),
        "label", call(this::label, "name", "first", "second"),
        "asset", call(this::asset, "name"));
  }

  @Override
  public List<AttributeResolver> getAttributeResolver() {
    return List.of(new RecordAttributes());
  }

  @Override
  public Map<String, Filter> getFilters() {
    return Map.of("phrase", each(this::phrase), "authoritative", each(this::authoritative));
  }

  /** {@code word('name')}: an interface word as HTML, in each language of the page. */
  private Object word(Call call) {
    return shown(call).html();
  }

  /** {@code label('name')}: the same as plain text, for attributes. */
  private Object label(Call call) {
    return shown(call).plain();
  }

  private Shown shown(Call call) {
    if (call.arguments().get("first") != null) {
      return made(call);
    }
    BareWord bare = new BareWord(call.text("name"), call.frame().languages(), call.frame().lang());
    Shown known = bareWords.get(bare);
    if (known == null) {
      known = made(call);
      if (words().hasEverywhere(call.frame(), bare.name())) {
        bareWords.put(bare, known);
      }
    }
    return known;
  }

  private Shown made(Call call) {
    List<Text> texts = wordTexts(call);
    return new Shown(
        new SafeString(Markup.html(call.frame(), texts)),
        texts.stream().map(Text::text).collect(Collectors.joining(" ")));
  }

  /** {@code asset('site.css')}: the address of an asset, relative to the page. */
  private Object asset(Call call) {
    String name = call.text("name");
    return sources
        .orElseThrow()
        .assets()
        .path(name)
        .map(path -> call.frame().root() + path)
        .orElseThrow(() -> call.fault("no asset " + name));
  }

  /** {@code phrase}: a phrase, a text or a list of texts as HTML with its languages. */
  private Object phrase(Frame frame, Object value) {
    return new SafeString(Markup.html(frame, texts(value)));
  }

  /** {@code authoritative}: what is always written in the authoritative language. */
  private Object authoritative(Frame frame, Object value) {
    Text text = words().authoritative(value);
    return new SafeString(
        text.lang().equals(frame.lang())
            ? Markup.escaped(text.text())
            : Markup.html(frame, List.of(text)));
  }

  /** A value may be put into a word: {@code {0}}, {@code {1}}. */
  private List<Text> wordTexts(Call call) {
    return words().texts(call.frame(), call.text("name")).stream()
        .map(
            text ->
                new Text(
                    text.text()
                        .replace("{0}", call.text("first"))
                        .replace("{1}", call.text("second")),
                    text.lang()))
        .toList();
  }

  private static List<Text> texts(Object value) {
    if (value instanceof Phrase phrase) {
      return phrase.texts();
    }
    if (value instanceof Text text) {
      return List.of(text);
    }
    List<Text> texts = new ArrayList<>();
    if (value instanceof Iterable<?> values) {
      values.forEach(one -> texts.addAll(texts(one)));
      return texts;
    }
    throw new IllegalArgumentException("phrase takes texts, not " + value);
  }

  private static Function call(java.util.function.Function<Call, Object> body, String... names) {
    return new Function() {
      @Override
      public List<String> getArgumentNames() {
        return List.of(names);
      }

      @Override
      public Object execute(
          Map<String, Object> arguments,
          PebbleTemplate template,
          EvaluationContext context,
          int line) {
        try {
          return body.apply(new Call(arguments, template.getName(), Call.frame(context), line));
        } catch (IllegalArgumentException e) {
          throw located(e, template, line);
        }
      }
    };
  }

  private static Filter each(java.util.function.BiFunction<Frame, Object, Object> body) {
    return new Filter() {
      @Override
      public List<String> getArgumentNames() {
        return List.of();
      }

      @Override
      public Object apply(
          @Nullable Object input,
          Map<String, Object> arguments,
          PebbleTemplate template,
          EvaluationContext context,
          int line) {
        try {
          return body.apply(Call.frame(context), input == null ? "" : input);
        } catch (IllegalArgumentException e) {
          throw located(e, template, line);
        }
      }
    };
  }

  /** Says in which template and line a function was given what it cannot take. */
  private static PebbleException located(
      IllegalArgumentException fault, PebbleTemplate template, int line) {
    return new PebbleException(fault, String.valueOf(fault.getMessage()), line, template.getName());
  }
}
