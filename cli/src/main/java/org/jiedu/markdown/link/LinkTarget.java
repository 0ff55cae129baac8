package org.jiedu.markdown.link;

/**
 * Where a link leads, as its author wrote it; whether that place exists is asked elsewhere.
 *
 * <p>Ids, anchors and paths are percent-decoded and in NFC. An anchor or a fragment that was not
 * written is empty.
 */
public sealed interface LinkTarget {

  /**
   * A policy, or a clause of it: {@code policy:caizheng-2026-12#s2-3}.
   *
   * @param policyId the policy; empty for the first policy of the package the link stands in
   * @param anchor a place in it, without {@code #}; empty for the policy as a whole
   */
  record ToPolicy(String policyId, String anchor) implements LinkTarget {}

  /**
   * An interpretation, or a section of it: {@code interpretation:caizheng-2026-12-wenda#goals}.
   *
   * @param interpretationId the package
   * @param anchor a place in it, without {@code #}; empty for the interpretation as a whole
   */
  record ToInterpretation(String interpretationId, String anchor) implements LinkTarget {}

  /**
   * A policy beside an older one: {@code compare:policy-id/old-id} or {@code compare:old-id}.
   *
   * @param policyId the newer policy; empty for the first policy of the package
   * @param oldId the older policy
   * @param anchor a place in the comparison, without {@code #}; mostly empty
   */
  record ToComparison(String policyId, String oldId, String anchor) implements LinkTarget {}

  /**
   * A file of the package or the policy.
   *
   * @param path relative to the folder, with {@code /}; it may still hold {@code ..}
   * @param fragment what stood behind {@code #}
   */
  record ToFile(String path, String fragment) implements LinkTarget {}

  /**
   * An address of the site.
   *
   * @param path with a leading {@code /} and never two
   * @param fragment what stood behind {@code #}
   */
  record ToSite(String path, String fragment) implements LinkTarget {}

  /**
   * A place on the same page.
   *
   * @param id without {@code #} and without a language; empty for the top of the page
   */
  record ToAnchor(String id) implements LinkTarget {}

  /**
   * An address outside the site: https, http, mailto or tel.
   *
   * @param uri as it was written
   */
  record External(String uri) implements LinkTarget {

    /** Returns the host in small letters, without port; empty for mailto and tel. */
    public String host() {
      return Destination.host(uri);
    }

    /** Returns whether the host is one of the government's, {@code .gov.cn}. */
    public boolean isGovernment() {
      return host().endsWith(".gov.cn") || host().equals("gov.cn");
    }
  }

  /**
   * An address that no page may hold.
   *
   * @param scheme the scheme that was found, in small letters; {@code //} for an address that names
   *     a host without a scheme; empty where hidden characters are what is wrong
   */
  record Unsafe(String scheme) implements LinkTarget {}

  /**
   * Returns where a destination leads.
   *
   * @param destination as CommonMark gives it, between the parentheses of a link
   */
  static LinkTarget parse(String destination) {
    return Destination.target(destination);
  }
}
