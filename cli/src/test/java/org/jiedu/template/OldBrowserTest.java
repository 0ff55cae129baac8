package org.jiedu.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.javascript.jscomp.Compiler;
import com.google.javascript.jscomp.CompilerOptions;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.SourceFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is sent to readers works in Chrome 64, the browser of phones with Android 7 that were never
 * updated. The versions in which a browser first knew something are those of MDN's
 * browser-compat-data.
 */
final class OldBrowserTest {
  private static final Path ASSETS = Path.of("../templates/assets");

  /** Whatever is not here has to be looked up before it is used. */
  private static final Set<String> PROPERTIES =
      words(
          """
          -webkit-appearance -webkit-text-size-adjust align-content align-items align-self background background-color
          border border-bottom border-bottom-color border-collapse border-color border-left
          border-left-color border-radius border-right border-style border-top border-top-color
          border-width bottom box-shadow box-sizing break-after break-before break-inside clip color
          column-count column-gap content cursor display fill flex flex-basis flex-direction flex-grow
          flex-shrink flex-wrap float font font-display font-family font-size font-style
          font-variant-numeric font-weight grid-column grid-gap grid-row grid-template-columns
          grid-template-rows height justify-content left letter-spacing line-height list-style margin
          margin-bottom margin-left margin-right margin-top max-height max-width min-height min-width
          object-fit opacity order outline outline-offset overflow overflow-wrap overflow-x overflow-y
          padding padding-bottom padding-left padding-right padding-top page-break-after
          page-break-before page-break-inside pointer-events position resize right shape-rendering size src stroke
          stroke-width table-layout text-align text-decoration text-indent text-size-adjust
          text-transform top transform vertical-align visibility white-space width word-break word-wrap
          z-index
          """);

  /** Newer than Chrome 64, and nothing is lost where it is not known. */
  private static final Set<String> ORNAMENTS =
      Set.of("appearance", "scroll-margin-top", "text-underline-offset", "text-wrap");

  private static final Set<String> FUNCTIONS =
      words(
          """
          attr calc format lang linear-gradient minmax not nth-child nth-last-child rect repeat rgba
          url var
          """);

  private static final Set<String> PSEUDO =
      words(
          """
          ::-webkit-details-marker ::after ::before ::placeholder :checked :disabled :empty
          :first-child :focus :hover :lang :last-child :not :nth-child :nth-last-child :root :target
          """);

  private static final Set<String> AT_RULES = words("@font-face @media @page");

  /** Unknown to old browsers, which then keep the light colours. */
  private static final Set<String> MEDIA =
      words("dark max-width min-width prefers-color-scheme print screen");

  @Test
  void usesNoStyleThatOldBrowsersDoNotKnow() throws IOException {
    String css = css("site.css");
    String selectors = css.replaceAll("\\{[^{}]*\\}", "{}");

    assertThat(found("[;{]\\s*([a-z-]+)\\s*:", css, "--"))
        .isSubsetOf(Stream.of(PROPERTIES, ORNAMENTS).flatMap(Set::stream).toList());
    assertThat(found("([a-z-]+)\\(", css, "")).isSubsetOf(FUNCTIONS);
    assertThat(found("(::?[a-z-]+)", selectors.replaceAll("@[^{]*", ""), "")).isSubsetOf(PSEUDO);
    assertThat(found("(@[a-z-]+)", css, "")).isSubsetOf(AT_RULES);
    assertThat(found("[( ]([a-z-]+)[:){ ]", String.join("\n", media(css)), "")).isSubsetOf(MEDIA);
    // Flex boxes know no gap before Chrome 84; grids know it by its first name.
    assertThat(css).doesNotContainPattern("[;{ ]gap:");
  }

  @Test
  void keepsTheStylesSmall() throws IOException {
    String styles = Files.readString(ASSETS.resolve("site.css"), UTF_8);

    assertThat(Condensed.style(styles).getBytes(UTF_8)).hasSizeLessThan(40 * 1024);
  }

  @Test
  void keepsTheSearchSmall() throws IOException {
    String search = Files.readString(ASSETS.resolve("search.js"), UTF_8);

    assertThat(Condensed.script(search).getBytes(UTF_8)).hasSizeLessThan(10 * 1024);
  }

  static Stream<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(ASSETS)) {
      return files.filter(file -> file.toString().endsWith(".js")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void usesNoScriptThatOldBrowsersDoNotKnow(Path script) throws IOException {
    String text = Files.readString(script, UTF_8);

    assertThat(errors(text)).isEmpty();
    assertThat(text).doesNotContainPattern(NEWER);
  }

  /** A few of what came after Chrome 64 and is used without thinking. */
  private static final Pattern NEWER =
      Pattern.compile(
          "\\.(flat|flatMap|fromEntries|matchAll|replaceAll|allSettled|at|toggleAttribute"
              + "|replaceChildren|hasOwn|trimStart|trimEnd|arrayBuffer\\(\\)\\.transfer)\\("
              + "|\\b(globalThis|queueMicrotask|structuredClone|BigInt|WeakRef|AbortController)\\b");

  /** The two tests above would pass on anything if these did not fail. */
  @ParameterizedTest
  @ValueSource(strings = {"var a = b?.c;", "var a = b ?? c;", "class A { #b = 1; }", "a ||= b;"})
  void noticesNewSyntax(String script) {
    assertThat(errors(script)).isNotEmpty();
  }

  private static List<JSError> errors(String script) {
    var options = new CompilerOptions();
    // Chrome 64 knows all of it.
    options.setLanguageIn(CompilerOptions.LanguageMode.ECMASCRIPT_2018);
    options.setLanguageOut(CompilerOptions.LanguageMode.NO_TRANSPILE);
    var compiler = new Compiler(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
    compiler.init(List.of(), List.of(SourceFile.fromCode("script.js", script)), options);
    compiler.parse();
    return List.copyOf(compiler.getErrors());
  }

  private static List<String> media(String css) {
    return Pattern.compile("@media([^{]*\\{)").matcher(css).results().map(r -> r.group(1)).toList();
  }

  private static Set<String> found(String pattern, String css, String but) {
    Set<String> found = new TreeSet<>();
    Pattern.compile(pattern)
        .matcher(css)
        .results()
        .map(result -> result.group(1))
        .filter(word -> but.isEmpty() || !word.startsWith(but))
        .forEach(found::add);
    return found;
  }

  /** Returns the styles without comments and strings. */
  private static String css(String name) throws IOException {
    return Files.readString(ASSETS.resolve(name), UTF_8)
        .replaceAll("(?s)/\\*.*?\\*/", "")
        .replaceAll("\"[^\"]*\"", "\"\"")
        .replaceAll("url\\([^)]*\\)", "url()");
  }

  private static Set<String> words(String text) {
    return new TreeSet<>(List.of(text.strip().split("\\s+")));
  }
}
