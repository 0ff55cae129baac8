/**
 * Takes a clerk's own folders to the portal, and loses nothing of the clerk's.
 *
 * <ol>
 *   <li>{@link org.jiedu.author.submit.ClerkRepository}: the repository, if it is in a state to
 *       submit from.
 *   <li>{@link org.jiedu.author.submit.OwnChanges}: the clerk's folders as a tree, by an index of
 *       our own.
 *   <li>{@link org.jiedu.author.submit.Replay}: the clerk's commits on top of what others pushed,
 *       in memory.
 *   <li>{@link org.jiedu.author.submit.RemoteState}: the other side, fetched and pushed to.
 *   <li>{@link org.jiedu.author.submit.Submitter}: the order of all this, and what is done with the
 *       clerk's branch and files.
 * </ol>
 */
@NullMarked
package org.jiedu.author.submit;

import org.jspecify.annotations.NullMarked;
