package org.jiedu.template;

import io.pebbletemplates.pebble.error.PebbleException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.Map;
import java.util.SortedMap;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.page.Page;
import org.jiedu.trace.Tracer;
import org.jiedu.workspace.TemplateFiles;
import org.jiedu.workspace.Workspace;

/** Renders pages with the templates of a workspace. Safe for use by several threads. */
public final class PageRenderer {
  static final Rule TEMPLATE_INVALID = Rule.error("template-invalid");

  private final Diagnostics diagnostics;
  private final Assets assets;
  private final Templates templates;

  /**
   * Makes a renderer for the templates, words and assets of a workspace.
   *
   * @param tracer notes which assets pages ask for
   */
  public PageRenderer(Workspace workspace, Diagnostics diagnostics, Tracer tracer) {
    this(new Templates(workspace.templates()), workspace, diagnostics, tracer);
  }

  /**
   * Makes a renderer for the words and assets of a workspace.
   *
   * @param templates the workspace's, which no other renderer uses from here on
   * @param tracer notes which assets pages ask for
   */
  public PageRenderer(
      Templates templates, Workspace workspace, Diagnostics diagnostics, Tracer tracer) {
    this.diagnostics = diagnostics;
    this.assets = new Assets(templates.assets(), diagnostics, tracer);
    this.templates = templates;
    templates.serve(new WordTexts(workspace, diagnostics), assets);
  }

  /**
   * Returns a page as HTML; an empty one after reporting why its template cannot be used.
   *
   * @throws UncheckedIOException when a template or an asset cannot be read
   */
  public PageHtml render(Page page) {
    PageWriter html = new PageWriter();
    try {
      templates
          .find(page.template() + TemplateLoader.SUFFIX)
          .evaluate(html, Map.of("page", page.view()));
    } catch (PebbleException e) {
      report(place(page, e), e.getPebbleMessage());
      return new PageHtml(CharBuffer.wrap(new char[0]));
    } catch (ClassCastException | IllegalArgumentException e) {
      // Pebble's own filters and operators fail so when given a value of another type.
      report(Place.startOf(file(page)), String.valueOf(e.getMessage()));
      return new PageHtml(CharBuffer.wrap(new char[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new PageHtml(html.text());
  }

  /** Takes an asset for one that a page has asked for: a page that was rendered before. */
  public void use(String asset) {
    assets.path(asset);
  }

  /**
   * Returns every asset that a page rendered so far has asked for, by its path below the site's
   * root.
   */
  public SortedMap<String, byte[]> assets() {
    return assets.published();
  }

  private void report(Place place, String cause) {
    diagnostics.report(TEMPLATE_INVALID, place, TemplateCause.of(cause));
  }

  /** Pebble names neither file nor line where an included file is missing. */
  private static Place place(Page page, PebbleException e) {
    String file = e.getFileName() == null ? file(page) : TemplateFiles.name(e.getFileName());
    int line = e.getLineNumber() == null ? 1 : Math.max(1, e.getLineNumber());
    return new Place(file, line, 1, line, 1);
  }

  private static String file(Page page) {
    return TemplateFiles.name(page.template() + TemplateLoader.SUFFIX);
  }
}
