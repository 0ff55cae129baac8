package org.jiedu.portal;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jiedu.diagnostic.Message;
import org.jspecify.annotations.Nullable;

/**
 * Gives each new connection the key pair that lies on the disk at that moment. A pair that cannot
 * be used is told once, and the one before stays in use. Safe for use by several threads.
 */
final class TlsKeys extends X509ExtendedKeyManager {
  private static final String ALIAS = "pair-";

  private final TlsFiles files;
  private final Clock clock;
  private final Consumer<Message> complaints;
  // The one before stays, too: a handshake asks several times for what it was named first.
  private final Map<String, TlsPair> pairs = new ConcurrentHashMap<>();
  private String version = "";
  private long count;

  private TlsKeys(TlsFiles files, Clock clock, Consumer<Message> complaints) {
    this.files = files;
    this.clock = clock;
    this.complaints = complaints;
  }

  /**
   * Returns the keys of two files.
   *
   * @param complaints is told of a later pair that cannot be used
   * @throws PortalException if the pair that is there now cannot be used
   */
  static TlsKeys of(TlsFiles files, Clock clock, Consumer<Message> complaints)
      throws PortalException {
    TlsKeys keys = new TlsKeys(files, clock, complaints);
    keys.readFirst();
    return keys;
  }

  /** Returns what HTTPS is spoken by. */
  SSLContext context() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {this}, null, null);
      return context;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java speaks TLS", impossible);
    }
  }

  private synchronized void readFirst() throws PortalException {
    String found = look();
    take(files.read(clock.instant()), found);
  }

  /** Returns the name of the pair that is to be used from now on. */
  private synchronized String newest() {
    String found = look();
    if (!found.equals(version)) {
      try {
        take(files.read(clock.instant()), found);
      } catch (PortalException broken) {
        version = found;
        complaints.accept(
            Message.of("证书没有更换：", "The certificate was not renewed: ").and(broken.sentence()));
      }
    }
    return ALIAS + count;
  }

  private void take(TlsPair pair, String found) {
    version = found;
    count++;
    pairs.put(ALIAS + count, pair);
    pairs.remove(ALIAS + (count - 2));
  }

  private String look() {
    try {
      return files.version();
    } catch (IOException e) {
      // Reading them says which of the two it is.
      return "unreadable";
    }
  }

  @Override
  public @Nullable String chooseEngineServerAlias(
      String keyType, Principal @Nullable [] issuers, SSLEngine engine) {
    String alias = newest();
    return pair(alias).filter(pair -> pair.key().getAlgorithm().equals(keyType)).isPresent()
        ? alias
        : null;
  }

  @Override
  public @Nullable PrivateKey getPrivateKey(String alias) {
    return pair(alias).map(TlsPair::key).orElse(null);
  }

  @Override
  public X509Certificate @Nullable [] getCertificateChain(String alias) {
    return pair(alias).map(pair -> pair.chain().toArray(X509Certificate[]::new)).orElse(null);
  }

  private Optional<TlsPair> pair(String alias) {
    return Optional.ofNullable(pairs.get(alias));
  }

  /** Only a server's engine asks; nobody is visited. */
  @Override
  public @Nullable String chooseServerAlias(
      String keyType, Principal @Nullable [] issuers, Socket socket) {
    return null;
  }

  @Override
  public @Nullable String chooseClientAlias(
      String[] keyTypes, Principal @Nullable [] issuers, Socket socket) {
    return null;
  }

  @Override
  public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }

  @Override
  public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
    return null;
  }
}
