package org.jiedu.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.script.Language;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** One YAML text while it is read into values. Belongs to one thread. */
public final class YamlFile {
  private final SourceText source;
  private final List<Language> languages;
  private final Diagnostics diagnostics;
  private final List<Untranslated> untranslated = new ArrayList<>();
  private Optional<Node> root = Optional.empty();

  YamlFile(SourceText source, List<Language> languages, Diagnostics diagnostics) {
    this.source = source;
    this.languages = List.copyOf(languages);
    this.diagnostics = diagnostics;
  }

  /** Returns the languages in which a text may stand, the authoritative one first. */
  public List<Language> languages() {
    return languages;
  }

  /** Returns the texts that lack a language, in the order of the file. */
  public List<Untranslated> untranslated() {
    return List.copyOf(untranslated);
  }

  /** Returns the passage of a node. */
  public Place place(Node node) {
    Optional<Mark> start = node.getStartMark();
    Optional<Mark> end = node.getEndMark();
    if (start.isEmpty() || end.isEmpty()) {
      return source.start();
    }
    return source.place(offset(start.get()), offset(end.get()));
  }

  /** Reports that a value is of the wrong kind. */
  public void refuse(Node node, Message expected) {
    Kinds.refuse(node, this, expected);
  }

  /** Reports a finding at a node. */
  public void report(Rule rule, Node node, Message message) {
    diagnostics.report(rule, place(node), message);
  }

  /** Takes the mapping that the whole file is. */
  void setRoot(Node root) {
    this.root = Optional.of(root);
  }

  /** Reports at 1:1 what the file lacks; what an inner mapping lacks, at the mapping's start. */
  void reportMissing(Rule rule, Node mapping, Message message) {
    Place whole = place(mapping);
    boolean isRoot = root.filter(top -> top.equals(mapping)).isPresent();
    diagnostics.report(
        rule,
        isRoot
            ? source.start()
            : new Place(whole.file(), whole.line(), whole.column(), whole.line(), whole.column()),
        message);
  }

  /** Notes that a text lacks a language. */
  public void addUntranslated(Untranslated text) {
    untranslated.add(text);
  }

  private int offset(Mark mark) {
    return source.offset(mark.getLine(), mark.getColumn());
  }
}
