/**
 * Puts the built site onto a branch of any Git host.
 *
 * <ol>
 *   <li>{@link org.jiedu.publish.Source}: which commit the site is built from.
 *   <li>{@link org.jiedu.publish.Destination}: the repository and the branch.
 *   <li>{@link org.jiedu.publish.Staging}: the site as a tree, in a bare repository of our own, on
 *       top of what the branch holds.
 *   <li>{@link org.jiedu.publish.SitePublisher}: one commit, one push; again where somebody was
 *       faster.
 * </ol>
 *
 * <p>Trees and commits are made by JGit. What reaches the network goes through the native Git, so
 * that its credential helpers, its SSH agent and its settings all hold.
 */
@NullMarked
package org.jiedu.publish;

import org.jspecify.annotations.NullMarked;
