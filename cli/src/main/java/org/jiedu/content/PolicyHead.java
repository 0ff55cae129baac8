package org.jiedu.content;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiedu.source.LocalText;
import org.jiedu.source.Moment;
import org.jiedu.source.Placed;

/**
 * What {@code policy.yaml} says.
 *
 * @param number 发文字号 as written
 * @param issuers 发文机关, at least one
 * @param lead which of several issuers leads
 * @param drafter 起草部门 as written; by default the lead, or the only issuer if it is a department
 * @param localLead who explains a superior's document here
 * @param issued 成文日期
 * @param published 发布日期
 * @param relations numbers or ids of other policies
 * @param interpretation whether the policy must be explained, if the file says so
 */
public record PolicyHead(
    Optional<Placed<String>> number,
    PolicyType type,
    List<Placed<String>> issuers,
    Optional<Placed<String>> lead,
    Optional<Placed<String>> drafter,
    Optional<Placed<String>> localLead,
    Placed<LocalDate> issued,
    Placed<Moment> published,
    Optional<Placed<LocalDate>> effective,
    Optional<Placed<LocalDate>> expires,
    Optional<Placed<PolicyStatus>> status,
    Placed<Disclosure> disclosure,
    Optional<LocalText> disclosureReason,
    Optional<String> index,
    List<Placed<String>> topics,
    List<Relation> relations,
    Optional<InterpretationDuty> interpretation,
    List<Attachment> attachments,
    Optional<Consultation> consultation,
    Optional<Placed<URI>> source,
    List<Review> reviews,
    Optional<Withdrawal> withdrawn) {

  /** How a policy relates to another. */
  public enum RelationKind {
    BASIS,
    IMPLEMENTS,
    FORWARDS,
    AMENDS,
    REPEALS,
    REPLACES
  }

  /**
   * A policy's relation to another.
   *
   * @param target a document number or a policy's id, known or not
   */
  public record Relation(RelationKind kind, Placed<String> target) {}

  /**
   * A file that belongs to the policy.
   *
   * @param file path relative to the policy's folder
   */
  public record Attachment(Placed<String> file, LocalText title) {}

  /** When and how a consultation ran. */
  public record Consultation(
      Placed<LocalDate> from, Placed<LocalDate> to, Optional<Placed<URI>> result) {}

  /** Copies the lists. */
  public PolicyHead {
    issuers = List.copyOf(issuers);
    topics = List.copyOf(topics);
    relations = List.copyOf(relations);
    attachments = List.copyOf(attachments);
    reviews = List.copyOf(reviews);
  }

  /** Returns the lead as written, or the only issuer. */
  public Optional<Placed<String>> leadOrOnly() {
    return lead.isPresent() || issuers.size() != 1 ? lead : Optional.of(issuers.get(0));
  }

  /** Returns the targets of one kind of relation, in the order of the file. */
  public List<Placed<String>> relations(RelationKind kind) {
    return relations.stream()
        .filter(relation -> relation.kind() == kind)
        .map(Relation::target)
        .toList();
  }

  /** Returns whether the text may be shown. */
  public boolean isPublic() {
    return disclosure.value() == Disclosure.PUBLIC;
  }
}
