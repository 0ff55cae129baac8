package org.jiedu.preview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.build.Unseen;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Message;
import org.jiedu.source.Moment;

/** What pages tell an author that no reader is told: that nobody sees them yet, or how they lag. */
final class Banners {
  /** Nothing to tell. */
  static final Banners NONE = new Banners(List.of(), Map.of(), Map.of());

  private static final String STALE = "translation-stale";
  private static final Pattern TEXT =
      Pattern.compile("content/(interpretations/[^/]+)/([^/.]+)\\.md");

  private final List<String> languages;
  private final Map<String, Unseen> unseen;
  private final Map<String, SortedSet<String>> stale;

  private Banners(
      List<String> languages, Map<String, Unseen> unseen, Map<String, SortedSet<String>> stale) {
    this.languages = languages;
    this.unseen = unseen;
    this.stale = stale;
  }

  /** Returns the banners of an outcome's site. */
  static Banners of(Rebuild.Site site, List<Diagnostic> findings) {
    Map<String, Unseen> unseen = new HashMap<>();
    site.unseen().forEach(one -> unseen.put(one.name(), one));
    Map<String, SortedSet<String>> stale = new HashMap<>();
    for (Diagnostic finding : findings) {
      if (!finding.rule().id().equals(STALE)) {
        continue;
      }
      Matcher text = TEXT.matcher(finding.place().file());
      if (text.matches()) {
        stale.computeIfAbsent(text.group(1), unit -> new TreeSet<>()).add(text.group(2));
      }
    }
    return new Banners(site.languages(), unseen, stale);
  }

  /** Returns what a page tells; nothing for most. */
  List<Message> of(String path) {
    Optional<String> unit = SitePath.unit(path, languages);
    return unit.map(name -> of(name, SitePath.prefix(path, languages))).orElse(List.of());
  }

  private List<Message> of(String unit, String prefix) {
    List<Message> told = new ArrayList<>();
    Unseen one = unseen.get(unit);
    if (one != null) {
      if (one.isDraft()) {
        told.add(Message.of("草稿：只在预览里看得到。", "A draft: only the preview shows it."));
      }
      one.comes().ifPresent(moment -> told.add(comes(moment)));
    }
    for (String language : stale.getOrDefault(unit, new TreeSet<>())) {
      if (prefix.isEmpty() || prefix.equals(language + "/")) {
        told.add(
            Message.of(
                "译文没有跟上原文：{0}.md。", "The translation lags behind its source: {0}.md.", language));
      }
    }
    return told;
  }

  private static Message comes(Moment moment) {
    String written = moment.hasTime() ? moment.start().toString().replace('T', ' ') : "";
    return Message.of(
        "还没有到发布时间：{0}才公开。",
        "Still to come: readers see it from {0} on.",
        written.isEmpty() ? moment.day().toString() : written + " ");
  }

  /** Returns the policies and packages of which the one tells other things than the other. */
  SortedSet<String> unlike(Banners other) {
    SortedSet<String> unlike = new TreeSet<>();
    for (Banners one : List.of(this, other)) {
      for (String unit : one.unseen.keySet()) {
        if (!Objects.equals(unseen.get(unit), other.unseen.get(unit))) {
          unlike.add(unit);
        }
      }
      for (String unit : one.stale.keySet()) {
        if (!Objects.equals(stale.get(unit), other.stale.get(unit))) {
          unlike.add(unit);
        }
      }
    }
    return unlike;
  }
}
