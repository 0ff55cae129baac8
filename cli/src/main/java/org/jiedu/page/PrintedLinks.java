package org.jiedu.page;

import static org.jiedu.page.EmbedFigures.escape;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;
import org.jiedu.markdown.clause.Clause;
import org.jiedu.markdown.clause.ClauseKind;

/** Writes out where links lead, for paper, on which nobody can follow them. */
final class PrintedLinks {
  private static final Pattern LINK =
      Pattern.compile("<a\\b[^>]*?\\bhref=\"([^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
  private static final Pattern POLICY = Pattern.compile("/policies/([a-z0-9-]+)/(?:#(.*))?$");
  private static final Pattern PACKAGE = Pattern.compile("/interpretations/([a-z0-9-]+)/(?:#.*)?$");
  private static final Pattern OUTSIDE = Pattern.compile("(?:https?|mailto|tel):(.+)");
  private static final Pattern PARAGRAPH = Pattern.compile(".*-para-(\\d+)(?:-[a-z])?");

  private final PageContext context;
  private final String folder;

  PrintedLinks(PageContext context, Interpretation interpretation) {
    this.context = context;
    this.folder = "interpretations/" + interpretation.id() + "/";
  }

  /** Returns HTML without links: the words of each, and in brackets where it led. */
  String written(String html) {
    return LINK.matcher(html).replaceAll(link -> Matcher.quoteReplacement(written(link)));
  }

  private String written(MatchResult link) {
    if (link.group().contains("class=\"footnote-back\"")) {
      return "";
    }
    String words = link.group(2);
    String target = target(link.group(1));
    boolean isSaid = target.isEmpty() || words.contains(target);
    String lang = context.site().authoritative().htmlTag();
    return isSaid
        ? words
        : words + "<span class=\"target\" lang=\"" + lang + "\">［" + target + "］</span>";
  }

  /** Returns where a link leads, in words, as HTML; empty for a place of the same text. */
  private String target(String href) {
    Matcher outside = OUTSIDE.matcher(href);
    if (outside.matches()) {
      return href.startsWith("http") ? href : outside.group(1);
    }
    Matcher policy = POLICY.matcher(href);
    if (policy.find()) {
      String anchor = Optional.ofNullable(policy.group(2)).orElse("");
      return context
          .library()
          .policy(policy.group(1))
          .map(found -> escape(name(found) + clause(found, anchor)))
          .orElse(policy.group(1));
    }
    Matcher other = PACKAGE.matcher(href);
    if (other.find()) {
      return context
          .library()
          .interpretation(other.group(1))
          .map(found -> escape(quoted(context.phrases().title(found))))
          .orElse(other.group(1));
    }
    int file = href.indexOf(folder);
    return file < 0 ? "" : decoded(href.substring(file + folder.length()));
  }

  private String name(Policy policy) {
    return policy
        .head()
        .number()
        .map(number -> number.value())
        .orElseGet(() -> quoted(context.phrases().title(policy)));
  }

  private static String quoted(Phrase title) {
    String text = title.first().text();
    return text.startsWith("《") ? text : "《" + text + "》";
  }

  /**
   * Returns a clause as the policy numbers it: an article from the article down, any other place
   * from the top.
   */
  private String clause(Policy policy, String anchor) {
    List<Clause> clauses =
        policy.text(context.site().authoritative()).map(Text::clauses).orElse(List.of());
    Deque<String> labels = new ArrayDeque<>();
    Optional<Clause> clause = find(clauses, anchor);
    while (clause.isPresent()) {
      labels.addFirst(label(clause.get()));
      boolean isTop = clause.get().kind() == ClauseKind.ARTICLE;
      clause = isTop ? Optional.empty() : clause.get().parent().flatMap(up -> find(clauses, up));
    }
    return String.join("", labels);
  }

  private static Optional<Clause> find(List<Clause> clauses, String anchor) {
    return clauses.stream().filter(clause -> clause.anchor().equals(anchor)).findFirst();
  }

  private static String label(Clause clause) {
    Matcher paragraph = PARAGRAPH.matcher(clause.anchor());
    if (clause.label().isEmpty() && paragraph.matches()) {
      return "第" + paragraph.group(1) + "款";
    }
    return clause.label().replaceAll("[、.．\\s]+$", "");
  }

  static String decoded(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
