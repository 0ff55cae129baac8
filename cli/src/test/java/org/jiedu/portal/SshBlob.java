package org.jiedu.portal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Public keys of OpenSSH, made field by field. */
public final class SshBlob {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Returns the line of an Ed25519 key; each number gives another. */
  public static String ed25519(int number) {
    byte[] key = new byte[32];
    key[0] = (byte) number;
    return "ssh-ed25519 " + new SshBlob().text("ssh-ed25519").field(key).base64();
  }

  SshBlob text(String text) {
    return field(text.getBytes(StandardCharsets.US_ASCII));
  }

  SshBlob number(BigInteger number) {
    return field(number.toByteArray());
  }

  /** Adds the point of a curve, of which nobody looks whether it lies on it. */
  SshBlob point(int coordinateBytes) {
    byte[] point = new byte[2 * coordinateBytes + 1];
    point[0] = 4;
    return field(point);
  }

  SshBlob field(byte[] field) {
    bytes.writeBytes(ByteBuffer.allocate(4).putInt(field.length).array());
    bytes.writeBytes(field);
    return this;
  }

  String base64() {
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
