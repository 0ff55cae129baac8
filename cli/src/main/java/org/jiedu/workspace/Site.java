package org.jiedu.workspace;

import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiedu.diagnostic.Severity;
import org.jiedu.script.Language;
import org.jiedu.source.Kinds;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;

/**
 * What {@code site.yaml} says of the portal.
 *
 * @param name the portal's name
 * @param url the address under which the portal is published, with a slash at its end
 * @param languages exactly two; the first is authoritative
 * @param timeZone the zone in which days and moments are meant
 * @param portal what page tags and footer show
 * @param deadlines how many working days each step may take
 * @param topics the register of topics, in the order of the file
 * @param audiences the register of audiences, in the order of the file
 * @param reviewSteps the reviews that are asked for, in their order; the last binding one decides
 * @param columns description and keywords of the lists, where the portal gives its own
 * @param ruleSettings the severities of rules, where the portal gives its own
 * @param insecureHosts hosts that have http only
 * @param historyFrom the day before which publications were migrated; Git cannot witness them
 * @param sections the sections of an interpretation
 */
public record Site(
    LocalText name,
    URI url,
    List<Language> languages,
    ZoneId timeZone,
    Portal portal,
    Deadlines deadlines,
    List<Topic> topics,
    List<Audience> audiences,
    List<ReviewStep> reviewSteps,
    List<Column> columns,
    List<RuleSetting> ruleSettings,
    List<String> insecureHosts,
    Optional<LocalDate> historyFrom,
    SectionRegister sections) {

  /** What the text of a site's address looks like. */
  static final String URL_FORM = "https?://[^/?#\\s][^?#\\s]*";

  /** The severity that the portal gives to a rule. */
  public record RuleSetting(Placed<String> rule, Severity severity) {}

  /** Copies the collections. */
  public Site {
    languages = List.copyOf(languages);
    topics = List.copyOf(topics);
    audiences = List.copyOf(audiences);
    reviewSteps = List.copyOf(reviewSteps);
    columns = List.copyOf(columns);
    ruleSettings = List.copyOf(ruleSettings);
    insecureHosts = List.copyOf(insecureHosts);
  }

  /** Returns the severity by rule id, where the portal gives its own. */
  public Map<String, Severity> rules() {
    return ruleSettings.stream()
        .collect(
            Collectors.toMap(
                setting -> setting.rule().value(), RuleSetting::severity, (first, again) -> first));
  }

  /**
   * Returns the address of a site, with a closing slash, or empty if a text is none: with a query
   * or a fragment no page's address could be made of it.
   */
  public static Optional<URI> parseUrl(String text) {
    return Kinds.parseUrl(text)
        .filter(url -> url.getRawQuery() == null && url.getRawFragment() == null)
        .map(url -> url.getPath().endsWith("/") ? url : URI.create(url + "/"));
  }

  /**
   * Returns the same site, published under another address.
   *
   * @param other as {@link #parseUrl} returns it
   */
  public Site at(URI other) {
    return new Site(
        name,
        other,
        languages,
        timeZone,
        portal,
        deadlines,
        topics,
        audiences,
        reviewSteps,
        columns,
        ruleSettings,
        insecureHosts,
        historyFrom,
        sections);
  }

  /** Returns the language whose text prevails. */
  public Language authoritative() {
    return languages.get(0);
  }

  /** Returns the language that is translated into. */
  public Language translation() {
    return languages.get(1);
  }

  /** Returns the language with a tag, if the site has it. */
  public Optional<Language> language(String tag) {
    return languages.stream().filter(language -> language.tag().equals(tag)).findFirst();
  }

  /** Returns the topic with an id. */
  public Optional<Topic> topic(String id) {
    return topics.stream().filter(topic -> topic.id().value().equals(id)).findFirst();
  }

  /** Returns the audience with an id. */
  public Optional<Audience> audience(String id) {
    return audiences.stream().filter(audience -> audience.id().value().equals(id)).findFirst();
  }
}
