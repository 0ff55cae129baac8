package org.jiedu.template;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.escaper.EscapeFilter;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.Locale;
import org.jiedu.workspace.TemplateFiles;

/**
 * The templates of a workspace, and the assets beside them, as long as they stay the same: each
 * parsed or read when it is first asked for. They serve one renderer after the other, each of which
 * may use them in several threads.
 */
public final class Templates {
  private final PebbleEngine engine;
  private final PageFunctions functions = new PageFunctions();
  private final AssetFiles assets;

  /** Makes templates of files. */
  public Templates(TemplateFiles files) {
    this.assets = new AssetFiles(files);
    this.engine =
        new PebbleEngine.Builder()
            .loader(new TemplateLoader(files))
            .extension(functions)
            .methodAccessValidator(new RecordAccess())
            .strictVariables(true)
            .autoEscaping(true)
            // As Pebble's own, which copies each text letter by letter.
            .addEscapingStrategy(EscapeFilter.HTML_ESCAPE_STRATEGY, Markup::escaped)
            .defaultLocale(Locale.ROOT)
            .build();
  }

  /** Returns the assets beside them. */
  AssetFiles assets() {
    return assets;
  }

  /** Lets the functions of templates take words and assets from here on from these. */
  void serve(WordTexts words, Assets assets) {
    functions.take(words, assets);
  }

  /**
   * Returns a template.
   *
   * @param file its name with its ending
   * @throws PebbleException if there is none, or it cannot be parsed
   */
  PebbleTemplate find(String file) {
    return engine.getTemplate(file);
  }
}
