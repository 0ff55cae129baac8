package org.jiedu.content;

import java.io.IOException;
import java.util.Optional;
import org.jiedu.script.Language;
import org.jiedu.source.Shelf;
import org.jiedu.source.SourceReader;
import org.jiedu.trace.Tracer;
import org.jiedu.workspace.Workspace;

/**
 * Reads what is known of texts, and puts it on the shelf beside their bodies. Safe for use by
 * several threads.
 */
record TextReader(BodyReader bodies, FactsReader facts, Shelf shelf) {

  /** Makes a reader that notes nothing: the texts know better what is looked at in them. */
  static TextReader of(Workspace workspace, SourceReader sources) {
    return new TextReader(
        new BodyReader(workspace, sources, new Tracer()),
        new FactsReader(sources.diagnostics()),
        sources.shelf());
  }

  /** Returns what is known of a policy's text, or empty where there is no such file. */
  Optional<Text> policy(String id, Language language) throws IOException {
    Optional<Text> kept = kept(ContentFolders.POLICIES, id, language);
    return kept.isPresent()
        ? kept
        : bodies.policy(id, language).map(body -> put(body, facts.facts(body)));
  }

  /** Returns what is known of an interpretation's text, or empty where there is no such file. */
  Optional<Text> interpretation(String id, Language language) throws IOException {
    Optional<Text> kept = kept(ContentFolders.INTERPRETATIONS, id, language);
    return kept.isPresent()
        ? kept
        : bodies.interpretation(id, language).map(body -> put(body, facts.facts(body)));
  }

  private Optional<Text> kept(String parent, String id, Language language) {
    return shelf.find(BodyReader.name(parent, id, language), Text.class);
  }

  private Text put(Body body, Text text) {
    shelf.put(body.document().source(), Text.class, text);
    return text;
  }
}
