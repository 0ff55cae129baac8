package org.jiedu.markdown.html;

import org.jiedu.markdown.chart.Embed;

/** Writes charts, pictures and media, which need more than the text they stand in. */
public interface EmbedWriter {

  /** Returns HTML that stands between blocks, for an embed alone in its paragraph. */
  String block(Embed embed);

  /** Returns HTML that may stand in a line of text. */
  String inline(Embed embed);
}
