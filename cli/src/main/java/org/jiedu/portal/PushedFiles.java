package org.jiedu.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;
import org.jiedu.diagnostic.Message;

/**
 * Holds every file of every pushed commit to what a work tree on any system can bear and a portal
 * may hold. Belongs to one thread.
 */
final class PushedFiles {
  private static final int MOST_PATH_BYTES = 400;
  private static final int MOST_NAME_BYTES = 200;
  private static final int MOST_REFUSALS = 200;
  // What a name may be turned into by file systems that drop or fold characters (CVE-2014-9390).
  private static final Pattern IGNORED =
      Pattern.compile("[\\u200c-\\u200f\\u202a-\\u202e\\u206a-\\u206f\\ufeff]");
  private static final Pattern GIT = Pattern.compile("(?i)[.]git(?:[ .]*|::.*|~\\d+)?|git~\\d+");
  private static final List<String> OURS = List.of(".jiedu/", "site/public/");

  private final ObjectReader reader;
  private final Limits limits;
  private final List<Message> refusals = new ArrayList<>();

  /**
   * What a push may bring.
   *
   * @param fileBytes of one file
   * @param files how many the workspace may have
   */
  record Limits(long fileBytes, int files) {}

  private PushedFiles(ObjectReader reader, Limits limits) {
    this.reader = reader;
    this.limits = limits;
  }

  /** Returns why the commits of a push are refused; empty if they are not. */
  static List<Message> refusals(RevWalk walk, Push push, Limits limits) throws IOException {
    PushedFiles files = new PushedFiles(walk.getObjectReader(), limits);
    RevCommit tip = walk.parseCommit(push.to());
    walk.markStart(tip);
    if (!ObjectId.zeroId().equals(push.from())) {
      walk.markUninteresting(walk.parseCommit(push.from()));
    }
    for (RevCommit commit : walk) {
      files.look(walk, commit);
      if (files.refusals.size() > MOST_REFUSALS) {
        return files.refusals;
      }
    }
    files.lookForTwins(tip);
    return files.refusals.stream().distinct().toList();
  }

  private void look(RevWalk walk, RevCommit commit) throws IOException {
    try (TreeWalk trees = new TreeWalk(reader)) {
      trees.addTree(commit.getTree());
      for (RevCommit parent : commit.getParents()) {
        trees.addTree(walk.parseCommit(parent).getTree());
      }
      if (commit.getParentCount() == 0) {
        trees.addTree(new EmptyTreeIterator());
      }
      trees.setFilter(TreeFilter.ANY_DIFF);
      while (trees.next()) {
        FileMode mode = trees.getFileMode(0);
        if (isOfCommit(trees)) {
          String path = trees.getPathString();
          look(path, trees.getNameString(), mode);
          if (mode.equals(FileMode.TREE)) {
            trees.enterSubtree();
          } else if (mode.getObjectType() == Constants.OBJ_BLOB) {
            lookAtSize(path, trees.getObjectId(0));
          }
        }
      }
    }
  }

  /** Returns whether the commit itself brought an entry: what a merge takes over is in a parent. */
  private static boolean isOfCommit(TreeWalk trees) {
    if (trees.getFileMode(0).equals(FileMode.MISSING)) {
      return false;
    }
    for (int parent = 1; parent < trees.getTreeCount(); parent++) {
      if (trees.idEqual(0, parent) && trees.getRawMode(0) == trees.getRawMode(parent)) {
        return false;
      }
    }
    return true;
  }

  private void look(String path, String name, FileMode mode) {
    if (mode.equals(FileMode.SYMLINK)) {
      refuse(path, "这里不能用符号链接，请放入文件本身。", "A symbolic link is not taken; put the file itself here.");
    } else if (mode.equals(FileMode.GITLINK)) {
      refuse(path, "不能有子模块；请把文件本身放进来。", "A submodule is not taken; put its files here.");
    }
    if (isGitLike(name)) {
      refuse(path, "这个名字会被当作 Git 自己的文件夹，不能用。", "The name can pass for Git's own folder.");
    }
    if (OURS.stream().anyMatch((path + "/")::startsWith)) {
      refuse(
          path,
          "这是本工具自己写的，不能推送；请用 git rm -r --cached 移出。",
          "The tool writes this itself; take it out with git rm -r --cached.");
    }
    if (bytes(path) > MOST_PATH_BYTES || bytes(name) > MOST_NAME_BYTES) {
      refuse(path, "路径太长；请改短文件名或者文件夹名。", "The path is too long; shorten the names.");
    }
  }

  private void lookAtSize(String path, ObjectId blob) throws IOException {
    long size = reader.getObjectSize(blob, Constants.OBJ_BLOB);
    if (size > limits.fileBytes()) {
      refusals.add(
          Message.of(
              "{0}：文件有{1}字节，最多{2}字节；请压缩后再推送。",
              "{0}: the file has {1} bytes; {2} are the most: compress it.",
              path,
              size,
              limits.fileBytes()));
    }
  }

  /** Two names that differ only in case or normalisation are one file on Windows or macOS. */
  private void lookForTwins(RevCommit tip) throws IOException {
    Map<String, String> byFolded = new HashMap<>();
    int files = 0;
    try (TreeWalk tree = new TreeWalk(reader)) {
      tree.addTree(tip.getTree());
      while (tree.next()) {
        String path = tree.getPathString();
        String other = byFolded.putIfAbsent(folded(path), path);
        if (other != null) {
          refusals.add(
              Message.of(
                  "{0}：和“{1}”只差大小写或者编码形式；请改名。",
                  "{0}: differs from {1} only in case or normalisation; rename one of them.",
                  path,
                  other));
        }
        if (tree.isSubtree()) {
          tree.enterSubtree();
        } else {
          files++;
        }
      }
    }
    if (files > limits.files()) {
      refusals.add(
          Message.of(
              "工作区有{0}个文件，最多{1}个。",
              "The workspace has {0} files; {1} are the most.", files, limits.files()));
    }
  }

  private static String folded(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static boolean isGitLike(String name) {
    String plain = IGNORED.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
    return GIT.matcher(plain).matches();
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private void refuse(String path, String zh, String en) {
    refusals.add(Message.of("{0}：" + zh, "{0}: " + en, path));
  }
}
