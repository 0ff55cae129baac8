package org.jiedu.markdown.link;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text between the parentheses of a link.
 *
 * <p>A browser drops control characters and leading blanks from an address and takes a backslash
 * for a slash (WHATWG URL, "basic URL parser"), and a text may be decoded once more on its way to
 * it. An address is therefore judged by what is left when all of that has been done.
 */
final class Destination {
  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(colon|tab|newline|sol|bsol));?");
  private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");
  private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Z}]");
  private static final int DECODINGS = 3;

  private Destination() {}

  static LinkTarget target(String destination) {
    if (PlainAddress.is(destination) && !destination.startsWith("//")) {
      String scheme = scheme(destination);
      return scheme.isEmpty() ? local(destination) : schemed(scheme, destination);
    }
    String bare = bare(destination);
    String scheme = scheme(bare);
    if (bare.startsWith("//")) {
      return new LinkTarget.Unsafe("//");
    }
    if (HIDDEN.matcher(destination).find() || HIDDEN.matcher(decoded(destination)).find()) {
      return new LinkTarget.Unsafe(scheme);
    }
    String written = destination.strip();
    if (scheme.isEmpty()) {
      return local(written);
    }
    // A scheme that only decoding brought to light has no honest use.
    return scheme(written).equals(scheme)
        ? schemed(scheme, written)
        : new LinkTarget.Unsafe(scheme);
  }

  static String host(String uri) {
    int start = uri.indexOf("://");
    if (start < 0) {
      return "";
    }
    String rest = uri.substring(start + 3);
    String authority = rest.split("[/\\\\?#]", 2)[0];
    String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
    return host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
  }

  private static LinkTarget schemed(String scheme, String written) {
    String rest = written.substring(scheme.length() + 1);
    String path = decoded(before(rest));
    String anchor = fragment(rest);
    return switch (scheme) {
      case "policy" -> new LinkTarget.ToPolicy(path, anchor);
      case "interpretation" -> new LinkTarget.ToInterpretation(path, anchor);
      case "compare" -> comparison(path, anchor);
      case "mailto", "tel" -> new LinkTarget.External(written);
      case "https", "http" ->
          rest.startsWith("//") && !host(written).isEmpty()
              ? new LinkTarget.External(written)
              : new LinkTarget.Unsafe(scheme);
      default -> new LinkTarget.Unsafe(scheme);
    };
  }

  private static LinkTarget comparison(String path, String anchor) {
    int slash = path.indexOf('/');
    return slash < 0
        ? new LinkTarget.ToComparison("", path, anchor)
        : new LinkTarget.ToComparison(path.substring(0, slash), path.substring(slash + 1), anchor);
  }

  private static LinkTarget local(String written) {
    if (written.startsWith("#")) {
      return new LinkTarget.ToAnchor(fragment(written));
    }
    // A query means nothing to a site of files.
    String path = decoded(before(written).split("\\?", 2)[0]);
    return path.startsWith("/")
        ? new LinkTarget.ToSite(path, fragment(written))
        : new LinkTarget.ToFile(path, fragment(written));
  }

  private static String before(String text) {
    int hash = text.indexOf('#');
    return hash < 0 ? text : text.substring(0, hash);
  }

  private static String fragment(String text) {
    int hash = text.indexOf('#');
    return hash < 0 ? "" : decoded(text.substring(hash + 1));
  }

  private static String scheme(String text) {
    Matcher matcher = SCHEME.matcher(text);
    return matcher.lookingAt() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
  }

  private static String bare(String destination) {
    String bare = destination;
    for (int i = 0; i < DECODINGS; i++) {
      bare = decoded(withoutEntities(bare));
    }
    return IGNORED.matcher(bare).replaceAll("").replace('\\', '/');
  }

  private static String withoutEntities(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    Matcher matcher = ENTITY.matcher(text);
    return matcher.replaceAll(match -> Matcher.quoteReplacement(character(matcher)));
  }

  private static String character(Matcher entity) {
    if (entity.group(3) != null) {
      return switch (entity.group(3)) {
        case "colon" -> ":";
        case "sol" -> "/";
        case "bsol" -> "\\";
        default -> "\n";
      };
    }
    int codePoint =
        entity.group(1) != null
            ? Integer.parseInt(entity.group(1))
            : Integer.parseInt(entity.group(2), 16);
    return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
  }

  /** Returns the text percent-decoded; as it is where that gives no UTF-8 (a file "100%.pdf"). */
  static String decoded(String text) {
    return Normalizer.normalize(
        text.indexOf('%') < 0 ? text : percentDecoded(text), Normalizer.Form.NFC);
  }

  private static String percentDecoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer decoded = ByteBuffer.allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
      int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
      boolean isEscape = bytes[i] == '%' && high >= 0 && low >= 0;
      decoded.put(isEscape ? (byte) (high * 16 + low) : bytes[i]);
      i += isEscape ? 2 : 0;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString();
    } catch (CharacterCodingException notUtf8) {
      return text;
    }
  }
}
