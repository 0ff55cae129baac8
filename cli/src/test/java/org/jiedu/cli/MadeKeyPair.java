package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jiedu.cli.PortalFixture.Said;

/**
 * A key and a certificate of 127.0.0.1 that it signed itself, as files.
 *
 * @param certificate as the JDK has it
 */
record MadeKeyPair(Path keyFile, Path certificateFile, Certificate certificate) {
  private static final String PASSWORD = "not-secret";
  private static final String LONG_AGO = "2020/01/01 00:00:00";

  /** Makes one that is valid whatever the time; {@code kind} is RSA, EC or Ed25519. */
  static MadeKeyPair of(String kind, Path folder, String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    return of(folder, name, "-keyalg", kind, "-startdate", LONG_AGO, "-validity", "36500");
  }

  /** Makes one that was valid for a day, long ago. */
  static MadeKeyPair expired(Path folder, String name)
      throws IOException, InterruptedException, GeneralSecurityException {
    return of(folder, name, "-keyalg", "EC", "-startdate", LONG_AGO, "-validity", "1");
  }

  private static MadeKeyPair of(Path folder, String name, String... options)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path store = folder.resolve(name + ".p12");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(
        List.of(
            "-J-XX:TieredStopAtLevel=1", "-genkeypair", "-alias", name, "-dname", "CN=127.0.0.1"));
    command.addAll(List.of("-ext", "san=ip:127.0.0.1", "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
    command.addAll(List.of(options));
    Said said = Said.of(folder, command.toArray(String[]::new));
    assertThat(said.code()).as(said.text()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    byte[] key = keys.getKey(name, PASSWORD.toCharArray()).getEncoded();
    Certificate certificate = keys.getCertificate(name);
    return new MadeKeyPair(
        write(folder.resolve(name + ".key.pem"), "PRIVATE KEY", key),
        write(folder.resolve(name + ".pem"), "CERTIFICATE", certificate.getEncoded()),
        certificate);
  }

  private static Path write(Path file, String label, byte[] bytes) throws IOException {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return Files.writeString(
        file,
        "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n",
        US_ASCII);
  }
}
