package org.jiedu.content;

/**
 * A link from a text to a clause.
 *
 * @param policyId the policy's id; empty for the policy that the text's interpretation explains
 *     first
 * @param anchor the clause's anchor
 * @param section the anchor of the section that the link stands in; empty before the first section
 */
public record ClauseMention(String policyId, String anchor, String section) {}
