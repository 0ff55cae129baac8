package org.jiedu.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead.Relation;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.markdown.link.Link;
import org.jiedu.markdown.link.LinkTarget;
import org.jiedu.source.Placed;

/** Follows what leads to policies and their clauses. */
final class PolicyLinkCheck implements Check {
  static final Rule POLICY_MISSING =
      Rule.error("policy-missing")
          .when("链接或者 policy: 指到的文件不在这里", "a link or `policy:` leads to a policy that is not there")
          .because(
              "解读的网页要能点到它解读的文件，文件的网页也要能点到解读（国办发〔2017〕47号）。",
              "An explanation's page leads to its policy and the policy's page back (国办发〔"
                  + "2017〕47号).")
          .example(
              """
              [草原补助资金管理办法](policy:caizhen-2026-1)
              """,
              """
              [草原补助资金管理办法](policy:caizheng-2026-1)
              """);

  static final Rule CLAUSE_MISSING =
      Rule.error("clause-missing")
          .when(
              "链接到的条款，文件里没有；提示最接近的",
              "a link leads to a clause that the policy does not have; near misses are" + " named")
          .because(
              "读者点“第七条”是要看原文；文件里没有这一条，多半是数错了，或者引的是旧办法。",
              "A reader who follows a clause wants the document's own words; where there"
                  + " is no such clause, it was miscounted or belongs to an older policy.")
          .example(
              """
              补助按照面积发放（[第七条](policy:#art-7)）。
              """,
              """
              补助按照面积发放（[第二条](policy:#art-2)）。
              """);

  static final Rule POLICY_NOT_PUBLIC =
      Rule.fixedError("policy-not-public")
          .when(
              "解读了不是主动公开的文件，或者网页链接到它",
              "a package explains, or a page links to, a policy that is not public")
          .because(
              "依申请公开、不予公开的文件不能从解读里透露出去；要解读，先确定文件可以主动公开（"
                  + Documents.OPENNESS_NOTICE_ZH
                  + "要求拟制公文时就明确公开属性）。",
              "What is not public must not come out through its explanation; whether it"
                  + " is public is settled when it is drafted ("
                  + Documents.OPENNESS_NOTICE_EN
                  + ").")
          .example(
              """
              # policy.yaml
              disclosure: on-request
              # package.yaml
              policy: caizheng-2026-1
              """,
              """
              # policy.yaml
              disclosure: public
              # package.yaml
              policy: caizheng-2026-1
              """);

  @Override
  public List<Rule> rules() {
    return List.of(POLICY_MISSING, CLAUSE_MISSING, POLICY_NOT_PUBLIC);
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) {
    Following following = new Following(library, diagnostics);
    for (Interpretation interpretation : library.interpretations()) {
      for (Placed<String> id : interpretation.head().policies()) {
        following.toPolicy(id.value(), id.place());
      }
    }
    for (Policy policy : library.policies()) {
      if (policy.head().isPublic()) {
        policy.head().relations().forEach(following::toRelation);
      }
    }
  }

  @Override
  public void check(PolicyTexts texts, Diagnostics diagnostics) {
    new Following(texts.library(), diagnostics).followAll(LinkedText.of(texts.policy()));
  }

  @Override
  public void check(PackageTexts texts, Diagnostics diagnostics) {
    new Following(texts.library(), diagnostics).followAll(LinkedText.of(texts.interpretation()));
  }

  /** Reports that a page leads to a policy that is not public. Its title is never named. */
  static void reportNotPublic(Policy policy, Place place, Diagnostics diagnostics) {
    diagnostics.report(
        POLICY_NOT_PUBLIC,
        place,
        Message.of(
            "文件“{0}”不是主动公开的，不能解读，也不能链接到它；请删去这一处。",
            "The policy {0} is not public: it can be neither explained nor linked to; take this"
                + " out.",
            policy.id()));
  }

  private record Following(Library library, Diagnostics diagnostics) {

    void followAll(List<LinkedText> texts) {
      texts.forEach(linked -> linked.text().links().forEach(link -> follow(linked, link)));
    }

    private void follow(LinkedText linked, Link link) {
      if (link.target() instanceof LinkTarget.ToPolicy target) {
        boolean isOwn = target.policyId().isEmpty();
        Optional<Policy> policy =
            isOwn ? shown(linked.ownPolicy()) : toPolicy(target.policyId(), link.place());
        if (!target.anchor().isEmpty()) {
          policy.ifPresent(found -> toClause(found, target.anchor(), link.place()));
        }
      } else if (link.target() instanceof LinkTarget.ToComparison target) {
        if (!target.policyId().isEmpty()) {
          toPolicy(target.policyId(), link.place());
        }
        toPolicy(target.oldId(), link.place());
      }
    }

    /** Returns a policy that can be linked to; empty after reporting, or where it is unreadable. */
    Optional<Policy> toPolicy(String id, Place place) {
      if (!library.policyIds().contains(id)) {
        Message missing =
            Message.of(
                "没有编号为“{0}”的文件（content/policies/{0}）；请改正编号，或者先添加这份文件。",
                "There is no policy {0} (content/policies/{0}); mend the id, or add the policy.",
                id);
        Message near = Nearest.didYouMean(id, library.policyIds());
        diagnostics.report(POLICY_MISSING, place, missing.and(near));
      }
      Optional<Policy> policy = library.policy(id);
      policy
          .filter(found -> !found.head().isPublic())
          .ifPresent(found -> reportNotPublic(found, place, diagnostics));
      return shown(id);
    }

    void toRelation(Relation relation) {
      library
          .policyNamed(relation.target().value())
          .filter(found -> !found.head().isPublic())
          .ifPresent(found -> reportNotPublic(found, relation.target().place(), diagnostics));
    }

    private Optional<Policy> shown(String id) {
      return library.policy(id).filter(found -> found.head().isPublic());
    }

    private void toClause(Policy policy, String anchor, Place place) {
      String file = policy.file(library.site().authoritative().tag() + ".md");
      boolean isUnread =
          policy.text(library.site().authoritative()).isEmpty()
              && PolicyTextCheck.exists(library, file);
      boolean isThere = policy.texts().stream().anyMatch(text -> text.anchors().contains(anchor));
      if (isUnread || isThere || policy.head().withdrawn().isPresent()) {
        return;
      }
      TreeSet<String> anchors = new TreeSet<>();
      policy.texts().forEach(text -> anchors.addAll(text.anchors()));
      Message missing =
          Message.of(
              "文件“{0}”中没有“#{1}”这一条；请对照原文改正。",
              "There is no clause #{1} in the policy {0}; look it up in the text.",
              policy.id(),
              anchor);
      Message near =
          anchors.isEmpty()
              ? Message.of("它在这里没有正文。", " Its text is not here.")
              : Nearest.didYouMean(anchor, anchors);
      diagnostics.report(CLAUSE_MISSING, place, missing.and(near));
    }
  }
}
