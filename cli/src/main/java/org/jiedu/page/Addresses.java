package org.jiedu.page;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jiedu.content.Form;
import org.jiedu.content.Interpretation;
import org.jiedu.script.Language;
import org.jiedu.source.Kinds;

/** The addresses of the site, from its root, with a slash at both ends of a page's. */
public final class Addresses {
  private Addresses() {}

  /** Returns the address of an interpretation's page. */
  public static String interpretation(Edition edition, String id) {
    return edition.prefix() + "interpretations/" + id + "/";
  }

  /** Returns the address of a policy's page. */
  public static String policy(Edition edition, String id) {
    return edition.prefix() + "policies/" + id + "/";
  }

  /** Returns the address of the page of clauses and what explains them. */
  public static String coverage(Edition edition, String policyId) {
    return policy(edition.forLists(), policyId) + "coverage/";
  }

  /** Returns the address of the page that shows a policy beside an older one. */
  public static String comparison(Edition edition, String policyId, String olderId) {
    return policy(edition.forLists(), policyId) + "compare/" + olderId + "/";
  }

  /** Returns the address of an interpretation's sheet for the village board. */
  public static String notice(Edition edition, String id) {
    return interpretation(edition.forLists(), id) + "notice/";
  }

  /**
   * Returns the address of the poster of a package, a file.
   *
   * @param ending {@code svg} or {@code png}
   */
  public static String poster(Edition edition, String id, String ending) {
    return folder(id) + "poster." + tags(edition) + "." + ending;
  }

  /**
   * Returns the address of a slice of the poster of a package, a PNG.
   *
   * @param number counted from 1, from the top
   */
  public static String posterSlice(Edition edition, String id, int number) {
    return folder(id) + "poster." + tags(edition) + "-" + number + ".png";
  }

  /** Returns the address of the card that stands for a package where a link to it is shared. */
  public static String card(Language language, String id) {
    return folder(id) + card(language).substring(1);
  }

  /** Returns the address of the card that stands for the whole site. */
  public static String card(Language language) {
    return "/card." + language.tag() + ".png";
  }

  /**
   * Returns the address of a chart of a package as a picture, a file.
   *
   * @param name the name of the chart's YAML file without its ending
   * @param ending {@code svg} or {@code png}
   */
  public static String chart(Edition edition, String id, String name, String ending) {
    return folder(id) + "charts/" + name + "." + tags(edition) + "." + ending;
  }

  /**
   * Returns the address of a file of a package, which all editions share.
   *
   * @param name relative to the package's folder
   */
  static String file(Interpretation interpretation, String name) {
    return folder(interpretation.id()) + name;
  }

  /** Returns the folder of a package's files, which all editions share. */
  private static String folder(String id) {
    return "/interpretations/" + id + "/";
  }

  /** Returns the languages of an edition as the names of files have them: {@code zh-bo}. */
  private static String tags(Edition edition) {
    return edition.languages().stream().map(Language::tag).collect(Collectors.joining("-"));
  }

  /**
   * Returns the address of a list.
   *
   * @param name such as {@code interpretations} or {@code topics/jiuzhu}
   */
  public static String list(Edition edition, String name) {
    return edition.forLists().prefix() + name + "/";
  }

  /**
   * Returns the address of a feed, a file.
   *
   * @param list its list, such as {@code topics/jiuzhu}; empty for the feed of the whole portal
   */
  public static String feed(Edition edition, String list) {
    String folder = list.isEmpty() ? edition.forLists().prefix() : list(edition, list);
    return folder + "feed.xml";
  }

  /** Returns the name of the list of a form. */
  public static String formList(Form form) {
    return "forms/" + Kinds.word(form);
  }

  /**
   * Returns the address of a page of a list.
   *
   * @param number counted from 1; the first page is the list's own address
   */
  public static String listPage(String list, int number) {
    return number == 1 ? list : list + "page/" + number + "/";
  }

  /** Returns the file at the address of a file, relative to the site's folder. */
  public static String file(String address) {
    return address.substring(1);
  }

  /** Returns the file that is served under a page's address, relative to the site's folder. */
  public static String path(String address) {
    return address.substring(1) + "index.html";
  }

  /** Returns the relative path from a page to the site's root: {@code ./}, {@code ../} … */
  public static String root(String address) {
    int depth = -1;
    for (int i = 0; i < address.length(); i++) {
      depth += address.charAt(i) == '/' ? 1 : 0;
    }
    return depth == 0 ? "./" : "../".repeat(depth);
  }

  /**
   * Returns a link to an address of the site, as it stands in {@code href}.
   *
   * @param root the link to the site's root
   */
  static String below(String root, String address) {
    return root + encode(address.substring(1));
  }

  /** Returns an address of the site as a whole address. */
  public static String absolute(URI site, String address) {
    return site + encode(address.substring(1));
  }

  /** Encodes a path for {@code href}: all but letters, digits, {@code -._~} and slashes. */
  private static String encode(String path) {
    return isPlain(path) ? path : encoded(path);
  }

  /**
   * Nearly every address: ids are plain, and so are the names of files. Fragments stay as they are.
   */
  private static boolean isPlain(String path) {
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '#') {
        return true;
      }
      boolean isLetter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (!isLetter && !(c >= '-' && c <= '9') && c != '_') {
        return false;
      }
    }
    return true;
  }

  private static String encoded(String path) {
    int fragment = path.indexOf('#');
    String plain = fragment < 0 ? path : path.substring(0, fragment);
    String encoded =
        Arrays.stream(plain.split("/", -1))
            .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
            .collect(Collectors.joining("/"));
    return fragment < 0 ? encoded : encoded + path.substring(fragment);
  }
}
