package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.jiedu.diagnostic.Message;
import org.jiedu.portal.Entrance;
import org.jiedu.portal.PortalFolder;
import org.jiedu.portal.PortalServer;
import org.jiedu.portal.PortalSettings;
import org.jiedu.portal.SmallPortal;
import org.jiedu.portal.TlsFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The handshakes of a portal that has a key pair. */
final class PortalTlsTest {
  @TempDir private Path folder;
  private PortalFolder portal = new PortalFolder(Path.of("/"));
  private final List<Message> complaints = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void makePortal() throws IOException {
    portal = SmallPortal.in(folder.resolve("p")).folder();
  }

  @ParameterizedTest
  @ValueSource(strings = {"RSA", "EC", "Ed25519"})
  void takesEachKindOfKeyByBothVersions(String kind) throws Exception {
    MadeKeyPair pair = MadeKeyPair.of(kind, folder, "a");

    try (PortalServer server = serve(pair)) {
      assertThat(shown(server, pair, "TLSv1.3")).isEqualTo(pair.certificate());
      assertThat(shown(server, pair, "TLSv1.2")).isEqualTo(pair.certificate());
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void speaksNothingOlder() throws Exception {
    MadeKeyPair pair = MadeKeyPair.of("RSA", folder, "a");

    try (PortalServer server = serve(pair)) {
      assertThatThrownBy(() -> shown(server, pair, "TLSv1.1")).isInstanceOf(SSLException.class);
    }
  }

  @Test
  void aRenewedPairIsTakenWithTheNextConnection() throws Exception {
    MadeKeyPair first = MadeKeyPair.of("RSA", folder, "a");
    MadeKeyPair second = MadeKeyPair.of("EC", folder, "b");
    MadeKeyPair third = MadeKeyPair.of("EC", folder, "c");

    try (PortalServer server = serve(first)) {
      assertThat(shown(server, first, "TLSv1.3")).isEqualTo(first.certificate());
      replace(first, second);
      assertThat(shown(server, second, "TLSv1.3")).isEqualTo(second.certificate());
      replace(first, third);
      assertThat(shown(server, third, "TLSv1.2")).isEqualTo(third.certificate());
    }
    assertThat(complaints).isEmpty();
  }

  @Test
  void aBrokenNewPairIsToldOnceAndTheOldOneStays() throws Exception {
    MadeKeyPair first = MadeKeyPair.of("RSA", folder, "a");
    MadeKeyPair expired = MadeKeyPair.expired(folder, "b");

    try (PortalServer server = serve(first)) {
      replace(first, expired);
      assertThat(shown(server, first, "TLSv1.3")).isEqualTo(first.certificate());
      assertThat(shown(server, first, "TLSv1.3")).isEqualTo(first.certificate());
      assertThat(complaints).hasSize(1);
      assertThat(complaints.get(0).en())
          .startsWith("The certificate was not renewed: The certificate " + first.certificateFile())
          .contains(" expired at ");
      Files.delete(first.keyFile());
      assertThat(shown(server, first, "TLSv1.3")).isEqualTo(first.certificate());
    }
    assertThat(complaints).hasSize(2);
    assertThat(complaints.get(1).en()).endsWith(first.keyFile() + " cannot be read.");
  }

  private static void replace(MadeKeyPair old, MadeKeyPair pair) throws IOException {
    Files.move(pair.keyFile(), old.keyFile(), StandardCopyOption.REPLACE_EXISTING);
    Files.move(pair.certificateFile(), old.certificateFile(), StandardCopyOption.REPLACE_EXISTING);
  }

  private PortalServer serve(MadeKeyPair pair) throws IOException, InterruptedException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    TlsFiles files = new TlsFiles(pair.keyFile(), pair.certificateFile());
    return PortalServer.start(
        portal,
        PortalSettings.DEFAULT,
        Entrance.open(address).encrypted(files),
        Clock.systemUTC(),
        complaints::add);
  }

  /** Returns the certificate that a new client is shown, who trusts one alone. */
  private static Certificate shown(PortalServer server, MadeKeyPair trusted, String version)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    store.setCertificateEntry("trusted", trusted.certificate());
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    try (SSLSocket socket =
        (SSLSocket)
            context
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setEnabledProtocols(new String[] {version});
      socket.startHandshake();
      assertThat(socket.getSession().getProtocol()).isEqualTo(version);
      return socket.getSession().getPeerCertificates()[0];
    }
  }
}
