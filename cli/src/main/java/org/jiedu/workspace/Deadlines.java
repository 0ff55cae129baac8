package org.jiedu.workspace;

/**
 * How long each step may take, in working days.
 *
 * @param interpretation from a policy's publication to its first full interpretation
 * @param policy from a policy's making to its publication (政府信息公开条例 art. 26)
 * @param translation from a package's publication to its translation
 */
public record Deadlines(int interpretation, int policy, int translation) {}
