package org.jiedu.preview;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jiedu.build.Unseen;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.output.Manifest;

/**
 * Makes the site anew after files were saved: all that the preview knows of building. One thread
 * calls it, a call at a time; what it has returned is read by many.
 */
public interface Rebuild {

  /**
   * Returns the site as the files are now.
   *
   * <p>A file that is half written or has just gone is wrong content: the next call will find it
   * whole. Asked for the same again, it returns the same.
   *
   * @param edits what may have changed since the last call; anything at the first
   * @throws IOException if the site cannot be made for reasons outside the content; the site of the
   *     last outcome can still be read
   */
  Outcome run(Edits edits) throws IOException, InterruptedException;

  /**
   * Returns the site with those pages made anew that are about what was edited, where that is much
   * sooner done than {@link #run}, which has to follow; empty where it is not, or cannot be done.
   *
   * @param edits what has changed since the last call of {@code run}
   * @param read paths of the pages that are being read: others are made in their languages only; in
   *     all languages where none is read
   */
  default Optional<Outcome> ahead(Edits edits, Set<String> read) throws InterruptedException {
    return Optional.empty();
  }

  /**
   * What became of a rebuild.
   *
   * @param site the whole site; empty where an error of the content stopped it: the site of the
   *     last outcome that had one can still be read
   * @param findings all that is wrong with the workspace, sorted
   */
  record Outcome(Optional<Site> site, List<Diagnostic> findings) {
    /** Copies the list. */
    public Outcome {
      findings = List.copyOf(findings);
    }

    /**
     * Returns the same for who has not seen the outcome before.
     *
     * @param changed what that has changed
     */
    Outcome alsoOf(Set<String> changed) {
      return new Outcome(site.map(one -> one.alsoOf(changed)), findings);
    }
  }

  /**
   * A whole site.
   *
   * @param manifest every file of it, by path
   * @param bytes where the files' bytes stand
   * @param changed paths of files that are new, other than in the outcome before, or gone
   * @param languages tags of the site's languages, the authoritative one first
   * @param root where its pages expect it on their server: {@code /}, or a folder such as {@code
   *     /jiedu/}
   * @param unseen what it shows though readers may not see it yet
   * @param pages how many pages it has
   * @param staysUntil the first moment at which the same files may make another site
   */
  record Site(
      Manifest manifest,
      Bytes bytes,
      SortedSet<String> changed,
      List<String> languages,
      String root,
      List<Unseen> unseen,
      int pages,
      Instant staysUntil) {
    /** Copies the lists. */
    public Site {
      changed = Collections.unmodifiableSortedSet(new TreeSet<>(changed));
      languages = List.copyOf(languages);
      unseen = List.copyOf(unseen);
    }

    private Site alsoOf(Set<String> before) {
      SortedSet<String> all = new TreeSet<>(changed);
      all.addAll(before);
      return new Site(manifest, bytes, all, languages, root, unseen, pages, staysUntil);
    }

    /** Returns whether there is a file at a path. */
    public boolean has(String path) {
      return manifest.find(path).isPresent();
    }
  }

  /** Opens files of a site. Safe for use by several threads. */
  @FunctionalInterface
  interface Bytes {
    /**
     * Returns the bytes of a file; the caller closes them.
     *
     * @param path a path of the manifest, and never anything else
     * @throws java.nio.file.NoSuchFileException if it is not there now: a rebuild is putting
     *     another site in its place
     */
    SeekableByteChannel open(String path) throws IOException;
  }
}
