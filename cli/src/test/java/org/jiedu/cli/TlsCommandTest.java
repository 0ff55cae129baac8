package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jiedu.TestWorkspace;
import org.jiedu.cli.PortalFixture.Clone;
import org.jiedu.cli.PortalFixture.Said;
import org.jiedu.portal.Account;
import org.jiedu.portal.AccountChanges;
import org.jiedu.portal.PortalFolder;
import org.jiedu.portal.SmallPortal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code portal serve} with a key pair, by the real command. */
final class TlsCommandTest {
  @TempDir private Path folder;
  private PortalFolder portal = new PortalFolder(Path.of("/"));

  @BeforeEach
  void makePortal() throws IOException {
    portal = SmallPortal.in(folder.resolve("p")).folder();
  }

  @Test
  void gitPushesAndClonesAndReadersStayWithHttps() throws Exception {
    MadeKeyPair pair = MadeKeyPair.of("RSA", folder, "a");
    String token =
        AccountChanges.of(portal, ThisProgram.words())
            .add(Account.of("editor", "bangongting", Account.Role.EDITOR));
    Clone clone = new Clone(folder.resolve("clone"), "");
    TestWorkspace.in(clone.folder());
    clone.git("init", "-q", "-b", "main");
    PortalFixture.review(clone.folder());
    clone.commit("first");

    try (ServeProcess serve =
        ServeProcess.start(
            folder,
            portal.root(),
            "--tls-key",
            pair.keyFile().toString(),
            "--tls-certificate",
            "a.pem")) {
      assertThat(serve.address()).startsWith("https://127.0.0.1:");
      String url = serve.url("editor", token);
      String trusted = "http.sslCAInfo=" + pair.certificateFile();
      Said stranger = clone.git("push", "-q", url, "HEAD:main");
      Said push = clone.git("-c", trusted, "push", "-q", url, "HEAD:main");
      Said fetched = Said.of(folder, "git", "-c", trusted, "clone", "-q", url, "other");
      Said page = Said.of(folder, "curl", "-si", "--cacert", "a.pem", serve.address() + "zh/");

      assertThat(stranger.code()).isNotZero();
      assertThat(push.code()).as(push.text()).isZero();
      assertThat(push.text()).contains("remote: 已上线：");
      assertThat(fetched.code()).as(fetched.text()).isZero();
      assertThat(folder.resolve("other/" + PACKAGE + "zh.md")).exists();
      assertThat(page.text()).containsIgnoringCase("Strict-Transport-Security: max-age=31536000");
      // Said while it serves, not when it ends.
      assertThat(Files.readString(folder.resolve("said"), UTF_8)).contains("/portal.git; Ctrl-C");
    }
  }

  @Test
  void withAPairItMayListenAnywhere() throws Exception {
    MadeKeyPair pair = MadeKeyPair.of("EC", folder, "a");

    JieduRun plain = serve("--host", "192.0.2.1");
    JieduRun encrypted =
        serve(
            "--host",
            "192.0.2.1",
            "--tls-key",
            pair.keyFile().toString(),
            "--tls-certificate",
            pair.certificateFile().toString());

    assertThat(plain.code()).isEqualTo(ExitCode.USAGE);
    assertThat(plain.err()).contains("--tls-key", "--behind-tls-proxy");
    // An address that no machine has: it was tried.
    assertThat(encrypted.code()).as(encrypted.err()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(encrypted.err()).startsWith("Port 8080 of 192.0.2.1 cannot be had");
  }

  @Test
  void oneFileWithoutTheOtherIsWrongUsage() {
    JieduRun key = serve("--tls-key", "a.key.pem");
    JieduRun certificate = serve("--tls-certificate", "a.pem");

    for (JieduRun run : List.of(key, certificate)) {
      assertThat(run.code()).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).startsWith("--tls-key and --tls-certificate go together;");
    }
  }

  @Test
  void aPairThatCannotBeUsedIsToldInOneSentence() throws Exception {
    MadeKeyPair pair = MadeKeyPair.of("EC", folder, "a");
    MadeKeyPair other = MadeKeyPair.of("EC", folder, "b");
    MadeKeyPair rsa = MadeKeyPair.of("RSA", folder, "c");
    MadeKeyPair expired = MadeKeyPair.expired(folder, "d");
    Files.writeString(folder.resolve("empty"), "");
    Files.writeString(
        folder.resolve("spoilt"), Files.readString(pair.keyFile()).replaceFirst("\n.{9}", "\n"));

    refused("a.key.pem", "b.pem", " and the certificate " + other.certificateFile() + " do not");
    refused("c.key.pem", "b.pem", "The key " + rsa.keyFile() + " and the certificate ");
    refused("d.key.pem", "d.pem", "The certificate " + expired.certificateFile() + " expired at ");
    refused("none", "a.pem", folder.resolve("none") + " cannot be read.");
    refused("a.key.pem", "none", folder.resolve("none") + " cannot be read.");
    refused("empty", "a.pem", "empty holds no private key in PEM form");
    refused("a.key.pem", "a.key.pem", "a.key.pem holds no certificate in PEM form");
    refused("spoilt", "a.pem", "The key in " + folder.resolve("spoilt") + " cannot be made out");
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, rsa -traditional, RSA PRIVATE KEY",
    "EC, ec, EC PRIVATE KEY",
    "RSA, pkey -aes256 -passout pass:secret, ENCRYPTED PRIVATE KEY"
  })
  void aKeyOfAnotherFormIsToldHowToConvertIt(String kind, String command, String label)
      throws Exception {
    assumeThat(hasOpenssl()).as("no openssl on this machine").isTrue();
    MadeKeyPair pair = MadeKeyPair.of(kind, folder, "a");
    openssl(command + " -in " + pair.keyFile() + " -out old.pem");
    assertThat(folder.resolve("old.pem")).content().contains("BEGIN " + label);

    refused("old.pem", "a.pem", "convert it with openssl pkey -in " + folder.resolve("old.pem"));

    openssl("pkey -passin pass:secret -in old.pem -out new.pem");
    refused("new.pem", "none", folder.resolve("none") + " cannot be read.");
  }

  private void refused(String key, String certificate, String sentence) {
    JieduRun run = serve("--tls-key", key, "--tls-certificate", certificate);

    assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err()).contains(sentence).hasLineCount(1);
    assertThat(run.out()).isEmpty();
  }

  private JieduRun serve(String... options) {
    return JieduRun.in(
        folder,
        Stream.concat(Stream.of("portal", "serve", "p"), Stream.of(options))
            .toArray(String[]::new));
  }

  private void openssl(String words) throws IOException, InterruptedException {
    Said said = Said.of(folder, ("openssl " + words).split(" ", -1));
    assertThat(said.code()).as(said.text()).isZero();
  }

  private static boolean hasOpenssl() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory).resolve("openssl")));
  }
}
