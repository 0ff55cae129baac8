package org.jiedu.page;

import java.util.Optional;
import org.jiedu.library.Library;
import org.jiedu.markdown.html.LinkResolver;
import org.jiedu.markdown.link.KnownNumbers;
import org.jiedu.markdown.link.LinkTarget;

/**
 * Knows where the links of a text lead on one page. What readers may not see has no address.
 *
 * @param folder address of the text's own folder of files, such as {@code /interpretations/x/}
 * @param firstPolicy id of the policy that a link without one means; empty for none
 * @param ownNumber id of the policy whose own number is no link: the page's; empty for none
 */
record PageLinks(PageContext context, String folder, String firstPolicy, String ownNumber)
    implements LinkResolver {

  @Override
  public Optional<String> href(LinkTarget target) {
    if (target instanceof LinkTarget.ToPolicy policy) {
      return policy(policy.policyId().isEmpty() ? firstPolicy : policy.policyId(), policy.anchor());
    }
    if (target instanceof LinkTarget.ToInterpretation interpretation) {
      return library()
          .interpretation(interpretation.interpretationId())
          .map(found -> Addresses.interpretation(context.edition(), found.id()))
          .map(address -> href(address, interpretation.anchor()));
    }
    if (target instanceof LinkTarget.ToComparison comparison) {
      return comparison(comparison);
    }
    if (target instanceof LinkTarget.ToFile file) {
      return Optional.of(href(folder + file.path(), file.fragment()));
    }
    if (target instanceof LinkTarget.ToSite site) {
      return Optional.of(href(site.path(), site.fragment()));
    }
    return Optional.empty();
  }

  /** Returns the numbers that link by themselves: those of all policies but the page's own. */
  KnownNumbers numbers() {
    return number -> library().find(number).filter(id -> !id.equals(ownNumber));
  }

  private Optional<String> policy(String id, String anchor) {
    return library()
        .policy(id)
        .map(found -> Addresses.policy(context.edition(), found.id()))
        .map(address -> href(address, anchor));
  }

  private Optional<String> comparison(LinkTarget.ToComparison target) {
    String newer = target.policyId().isEmpty() ? firstPolicy : target.policyId();
    boolean isKnown =
        library().policy(newer).isPresent() && library().policy(target.oldId()).isPresent();
    return isKnown
        ? Optional.of(
            href(Addresses.comparison(context.edition(), newer, target.oldId()), target.anchor()))
        : Optional.empty();
  }

  private String href(String address, String anchor) {
    return context.href(anchor.isEmpty() ? address : address + "#" + anchor);
  }

  private Library library() {
    return context.library();
  }
}
