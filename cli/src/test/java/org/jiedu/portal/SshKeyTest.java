package org.jiedu.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SshKeyTest {
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOi1C5+WnZNj812Sj9WOHhCjQ8MCgKbyl2qgsq7HCwUq";
  private static final String NONE = "This is no public key of OpenSSH, which is one line such as";

  @Test
  void aKeyIsKeptWithoutItsCommentAndToldByItsFingerprint() throws PortalException {
    SshKey key = SshKey.parse("\n" + KEY + " wang@pc in the office \r\n");

    assertThat(key.text()).isEqualTo(KEY);
    // As ssh-keygen -l prints it.
    assertThat(key.fingerprint()).isEqualTo("SHA256:pNh7vE6oy54epPE6LMGnsWanKsZ/zqoeUUnpK3MmYiM");
  }

  @ParameterizedTest
  @MethodSource("allowed")
  void eachKindIsTaken(String line) throws PortalException {
    assertThat(SshKey.parse(line).text()).isEqualTo(line);
  }

  static Stream<String> allowed() {
    String skEd = "sk-ssh-ed25519@openssh.com";
    String skEc = "sk-ecdsa-sha2-nistp256@openssh.com";
    return Stream.of(
        SshBlob.ed25519(1),
        ecdsa("nistp256", 32),
        ecdsa("nistp384", 48),
        ecdsa("nistp521", 66),
        rsa(2048),
        rsa(4096),
        skEd + " " + new SshBlob().text(skEd).field(new byte[32]).text("ssh:").base64(),
        skEc + " " + new SshBlob().text(skEc).text("nistp256").point(32).text("ssh:").base64());
  }

  @ParameterizedTest
  @MethodSource("spoilt")
  void whatOnlyLooksLikeOneIsRefused(String line) {
    assertThatThrownBy(() -> SshKey.parse(line))
        .isInstanceOf(PortalException.class)
        .hasMessageStartingWith(NONE);
  }

  static Stream<String> spoilt() {
    return Stream.of(
        "",
        "ssh-ed25519",
        KEY + "\n" + KEY,
        "ssh-ed25519 not-base64!",
        "ssh-ed25519 AAAA",
        // Cut off in the middle, longer than it may be, of another type than it says.
        KEY.substring(0, KEY.length() - 8),
        "ssh-ed25519 "
            + new SshBlob().text("ssh-ed25519").field(new byte[32]).text("more").base64(),
        "ssh-ed25519 " + new SshBlob().text("ssh-ed25519").field(new byte[31]).base64(),
        "ssh-rsa " + KEY.substring(KEY.indexOf(" ") + 1),
        ecdsa("nistp256", 48),
        "ecdsa-sha2-nistp256 "
            + new SshBlob().text("ecdsa-sha2-nistp256").text("nistp384").point(48).base64(),
        "ssh-ed25519 " + new SshBlob().field(new byte[0]).base64());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNz\n-----END OPENSSH PRIVATE KEY-----\n",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n",
        "PuTTY-User-Key-File-3: ssh-ed25519\n"
      })
  void aPrivateKeyIsRefusedByAPlainSentence(String text) {
    assertThatThrownBy(() -> SshKey.parse(text))
        .hasMessageStartingWith("This is a private key, which nobody else should ever see;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ssh-dss AAAAB3NzaC1kc3M=",
        "command=\"sh\" " + KEY,
        "ssh-ed25519-cert-v01@openssh.com AAAA",
        "---- BEGIN SSH2 PUBLIC KEY ----"
      })
  void anotherKindIsRefusedWithThoseThatAreTaken(String line) {
    assertThatThrownBy(() -> SshKey.parse(line))
        .hasMessageStartingWith("No key of this kind may be used; those may be: ssh-ed25519, ");
  }

  @Test
  void aShortRsaKeyIsRefusedWithItsLength() {
    assertThatThrownBy(() -> SshKey.parse(rsa(2047)))
        .hasMessageStartingWith("The RSA key has 2047 bits, and 2048 are the least;");
  }

  private static String ecdsa(String curve, int coordinateBytes) {
    String type = "ecdsa-sha2-" + curve;
    return type + " " + new SshBlob().text(type).text(curve).point(coordinateBytes).base64();
  }

  private static String rsa(int bits) {
    BigInteger modulus = BigInteger.ONE.shiftLeft(bits - 1).add(BigInteger.ONE);
    return "ssh-rsa "
        + new SshBlob().text("ssh-rsa").number(BigInteger.valueOf(65_537)).number(modulus).base64();
  }
}
