package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.jiedu.picture.Anchor;
import org.jiedu.picture.Drawing;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Mark;
import org.jiedu.picture.Png;
import org.jiedu.picture.TextStyle;
import org.jiedu.picture.Wording;
import org.jiedu.script.Language;
import org.jiedu.script.Typeface;
import org.jiedu.script.Typefaces;
import org.jiedu.script.Typesetter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tibetan as we draw and measure it, beside the same text in a real browser. */
final class DrawnTextIT {
  private static final Language BO = new Language("bo");
  private static final int WIDTH = 420;
  private static final int HEIGHT = 140;
  private static final int BASELINE = 80;

  /** Text, font size, weight and length of every line of pure Tibetan that is shown. */
  private static final String LENGTHS =
      "[...document.querySelectorAll('svg.drawing text[lang|=bo]')]"
          + ".filter(t => t.getComputedTextLength() > 0"
          + " && /^[\\u0F00-\\u0FFF ]+$/.test(t.textContent))"
          + ".map(t => [t.textContent, getComputedStyle(t).fontSize,"
          + " getComputedStyle(t).fontWeight === '700', t.getComputedTextLength()])";

  @TempDir static Path folder;

  private static Playwright playwright;
  private static Browser browser;
  private static Page page;
  private static Typesetter typesetter;

  @BeforeAll
  static void open() throws IOException {
    typesetter = new Typesetter(Typefaces.packed());
    playwright = TestBrowser.playwright();
    browser = TestBrowser.launch(playwright, "--font-render-hinting=none", "--disable-lcd-text");
    page = blank();
  }

  @AfterAll
  static void close() {
    playwright.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "བསྒྲུབས",
        "རྒྱུད",
        "སྐྱོང",
        "ཧཱུྃ",
        "བརྒྱུད",
        "སྤྱི་ཚོགས",
        "འབྲེལ",
        "རྩྭ་ཐང",
        "སྨན་བཅོས",
        "གྲྭ་རྒྱུན"
      })
  void drawsStacksAsTheBrowserDoes(String text) throws IOException {
    double correlation = best(ours(text), browsers(text));

    assertThat(correlation).as(text).isGreaterThanOrEqualTo(.97);
  }

  @Test
  void measuresTheChartsOfThePageAsTheBrowserDoes() throws IOException {
    Path built = folder.resolve("built");
    SampleCopy.into(folder.resolve("workspace")).build(built);
    int measured = 0;

    try (BrowserContext context = browser.newContext()) {
      for (String chart : List.of("xuexiao-qunuan", "gaozhong-zizhu", "caoyuan-buzhu-wenda")) {
        Page shown = context.newPage();
        shown.navigate(
            built.resolve("bo/interpretations/" + chart + "/index.html").toUri().toString());
        loadBold(shown);
        for (Object line : (List<?>) shown.evaluate(LENGTHS)) {
          List<?> parts = (List<?>) line;
          double ours = width((String) parts.get(0), (String) parts.get(1), (Boolean) parts.get(2));
          double theirs = ((Number) parts.get(3)).doubleValue();

          assertThat(ours).as("%s", parts).isCloseTo(theirs, within(theirs * .03));
          measured++;
        }
        shown.close();
      }
    }

    assertThat(measured).isGreaterThan(30);
  }

  /** Loads the bold font, which a page asks for when its reader goes on. */
  private static void loadBold(Page shown) {
    shown.mouse().move(100, 100);
    shown.waitForCondition(
        () ->
            shown.evaluate("[...document.fonts].some(face => face.weight === '700')").equals(true));
    shown.evaluate("document.fonts.load('700 16px \"Jiedu Tibetan\"', 'ཀ').then(() => true)");
    shown.evaluate("document.fonts.ready.then(() => true)");
  }

  private static double width(String text, String size, boolean isBold) {
    double em = Double.parseDouble(size.replace("px", "")) / Typeface.EM;
    return typesetter.width(text, BO, isBold) * em;
  }

  private static double[][] ours(String text) throws IOException {
    TextStyle style = new TextStyle("", 48, 48, false);
    Mark.Words words =
        new Mark.Words(20, BASELINE, Anchor.START, new Wording(BO, text), style, Ink.INK);
    Png png = new Png(typesetter);
    return grey(png.paint(png.source(new Drawing(WIDTH, HEIGHT, List.of(words)), 1)).png());
  }

  private static double[][] browsers(String text) throws IOException {
    page.evaluate("text => { document.querySelector('text').textContent = text; }", text);
    return grey(page.screenshot());
  }

  /** Opens a page with a line of text in the packed font, at the place where we draw it. */
  private static Page blank() throws IOException {
    Page blank =
        browser.newPage(
            new Browser.NewPageOptions().setViewportSize(WIDTH, HEIGHT).setDeviceScaleFactor(1));
    blank.setContent(
        "<style>@font-face{font-family:T;src:url(data:font/ttf;base64,"
            + font()
            + ")}body{margin:0}text{font:48px T;fill:"
            + Ink.INK.colour()
            + "}</style><svg width='"
            + WIDTH
            + "' height='"
            + HEIGHT
            + "'><text x='20' y='"
            + BASELINE
            + "' lang='bo'>བོད</text></svg>");
    assertThat(blank.evaluate("document.fonts.load('48px T', 'བོད').then(fonts => fonts.length)"))
        .isEqualTo(1);
    return blank;
  }

  private static String font() throws IOException {
    try (var in = Typesetter.class.getResourceAsStream("/fonts/NotoSerifTibetan-Regular.ttf")) {
      if (in == null) {
        throw new IllegalStateException("the font is not packed");
      }
      return new String(Base64.getEncoder().encode(in.readAllBytes()), StandardCharsets.US_ASCII);
    }
  }

  private static double[][] grey(byte[] png) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    double[][] grey = new double[image.getHeight()][image.getWidth()];
    for (int y = 0; y < grey.length; y++) {
      for (int x = 0; x < grey[y].length; x++) {
        int pixel = image.getRGB(x, y);
        grey[y][x] = (pixel >> 16 & 0xff) + (pixel >> 8 & 0xff) + (pixel & 0xff);
      }
    }
    return grey;
  }

  /** Returns the best of Pearson's correlations over shifts of a pixel. */
  private static double best(double[][] one, double[][] other) {
    double best = -1;
    for (int dy = -1; dy <= 1; dy++) {
      for (int dx = -1; dx <= 1; dx++) {
        best = Math.max(best, correlation(one, other, dx, dy));
      }
    }
    return best;
  }

  private static double correlation(double[][] one, double[][] other, int dx, int dy) {
    double n = 0;
    double a = 0;
    double b = 0;
    double aa = 0;
    double bb = 0;
    double ab = 0;
    for (int y = 1; y < one.length - 1; y++) {
      for (int x = 1; x < one[y].length - 1; x++) {
        double p = one[y][x];
        double q = other[y + dy][x + dx];
        n++;
        a += p;
        b += q;
        aa += p * p;
        bb += q * q;
        ab += p * q;
      }
    }
    return (n * ab - a * b) / Math.sqrt((n * aa - a * a) * (n * bb - b * b));
  }
}
