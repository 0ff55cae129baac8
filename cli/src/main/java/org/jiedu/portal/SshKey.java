package org.jiedu.portal;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Message;

/**
 * A public key of OpenSSH (RFC 4253, 5656, 8709; PROTOCOL.u2f of OpenSSH for those of tokens).
 *
 * @param type such as {@code ssh-ed25519}
 * @param blob the key itself, in Base64
 */
public record SshKey(String type, String blob) {
  private static final String ED25519 = "ssh-ed25519";
  private static final String RSA = "ssh-rsa";
  private static final String SK_ED25519 = "sk-ssh-ed25519@openssh.com";
  private static final String SK_ECDSA = "sk-ecdsa-sha2-nistp256@openssh.com";
  private static final String ECDSA = "ecdsa-sha2-";
  private static final List<String> TYPES =
      List.of(
          ED25519,
          ECDSA + "nistp256",
          ECDSA + "nistp384",
          ECDSA + "nistp521",
          RSA,
          SK_ED25519,
          SK_ECDSA);

  private static final int LEAST_RSA_BITS = 2048;
  private static final int ED25519_BYTES = 32;
  private static final int UNCOMPRESSED = 4;

  /**
   * Returns the key in the text of a public key's file; the comment behind it is dropped.
   *
   * @throws PortalException if it is none that may be used, with the reason
   */
  public static SshKey parse(String text) throws PortalException {
    if (text.contains("PRIVATE KEY") || text.startsWith("PuTTY-User-Key-File")) {
      throw new PortalException(
          Message.of(
              "这是私钥，不能给任何人看；这里要公钥，一般是它旁边以 .pub 结尾的文件。",
              "This is a private key, which nobody else should ever see; the public one is needed,"
                  + " mostly the file beside it that ends in .pub."));
    }
    List<String> lines = text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList();
    String[] words = lines.size() == 1 ? lines.get(0).split("[ \t]+", 3) : new String[0];
    if (words.length < 2) {
      throw none();
    }
    if (!TYPES.contains(words[0])) {
      throw new PortalException(
          Message.of(
              "不能用这种公钥；可以用 {0}，写在一行的最前面。",
              "No key of this kind may be used; those may be: {0}, as the first word of one line.",
              String.join(", ", TYPES)));
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(words[1]);
      // Written anew: one key has one text, by which it is compared.
      SshKey key = new SshKey(words[0], Base64.getEncoder().encodeToString(bytes));
      if (!key.isWhole(ByteBuffer.wrap(bytes))) {
        throw none();
      }
      return key;
    } catch (BufferUnderflowException | IllegalArgumentException e) {
      throw none();
    }
  }

  /** Returns the key in a text, or empty if it is none that may be used. */
  static Optional<SshKey> find(String text) {
    try {
      return Optional.of(parse(text));
    } catch (PortalException none) {
      return Optional.empty();
    }
  }

  /** Returns the key as OpenSSH writes it, without a comment. */
  public String text() {
    return type + " " + blob;
  }

  /** Returns what people tell keys apart by, as {@code ssh-keygen -l} prints it. */
  public String fingerprint() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(blob));
      return "SHA256:" + Base64.getEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  private boolean isWhole(ByteBuffer bytes) throws PortalException {
    return string(bytes).equals(type) && isOfType(bytes) && !bytes.hasRemaining();
  }

  private boolean isOfType(ByteBuffer bytes) throws PortalException {
    return switch (type) {
      case ED25519 -> field(bytes).length == ED25519_BYTES;
      case SK_ED25519 -> field(bytes).length == ED25519_BYTES && field(bytes).length > 0;
      case SK_ECDSA -> isPoint(bytes, "nistp256") && field(bytes).length > 0;
      case RSA -> isRsa(bytes);
      default -> isPoint(bytes, type.substring(ECDSA.length()));
    };
  }

  private static boolean isPoint(ByteBuffer bytes, String curve) {
    int bits = Integer.parseInt(curve.substring("nistp".length()));
    int coordinate = (bits + 7) / 8;
    boolean isCurve = string(bytes).equals(curve);
    byte[] point = field(bytes);
    return isCurve && point.length == 2 * coordinate + 1 && point[0] == UNCOMPRESSED;
  }

  private static boolean isRsa(ByteBuffer bytes) throws PortalException {
    BigInteger exponent = new BigInteger(field(bytes));
    BigInteger modulus = new BigInteger(field(bytes));
    if (exponent.signum() <= 0 || modulus.signum() <= 0) {
      return false;
    }
    if (modulus.bitLength() < LEAST_RSA_BITS) {
      throw new PortalException(
          Message.of(
              "RSA 公钥只有{0}位，至少要{1}位；请用 ssh-keygen -t ed25519 做一个新的。",
              "The RSA key has {0} bits, and {1} are the least; ssh-keygen -t ed25519 makes a"
                  + " better one.",
              String.valueOf(modulus.bitLength()),
              String.valueOf(LEAST_RSA_BITS)));
    }
    return true;
  }

  private static String string(ByteBuffer bytes) {
    return new String(field(bytes), StandardCharsets.US_ASCII);
  }

  /** Returns what a length of four bytes stands before. */
  private static byte[] field(ByteBuffer bytes) {
    int length = bytes.getInt();
    if (length < 0 || length > bytes.remaining()) {
      throw new BufferUnderflowException();
    }
    byte[] field = new byte[length];
    bytes.get(field);
    return field;
  }

  private static PortalException none() {
    return new PortalException(
        Message.of(
            "这不是 OpenSSH 的公钥：公钥是一行，例如 ssh-ed25519 AAAA… 名字。",
            "This is no public key of OpenSSH, which is one line such as ssh-ed25519 AAAA… NAME."));
  }
}
