package org.jiedu.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiedu.diagnostic.Message;

/**
 * The files of the key pair that HTTPS is spoken with, both PEM.
 *
 * @param key a private key as PKCS#8, without a password
 * @param certificate its certificate, and behind it those of who signed it
 */
public record TlsFiles(Path key, Path certificate) {
  private static final List<String> KINDS = List.of("RSA", "EC", "EdDSA");
  private static final String PLAIN = "PRIVATE KEY";
  private static final Set<String> CONVERTIBLE =
      Set.of("RSA PRIVATE KEY", "EC PRIVATE KEY", "ENCRYPTED PRIVATE KEY");

  /**
   * Returns the pair.
   *
   * @param now at which the certificate has to be valid
   * @throws PortalException if it cannot be used, with the reason
   */
  TlsPair read(Instant now) throws PortalException {
    TlsPair pair = new TlsPair(readKey(), readChain());
    if (!pair.belongsTogether()) {
      throw new PortalException(
          Message.of(
              "密钥 {0} 和证书 {1} 不是一对。",
              "The key {0} and the certificate {1} do not belong together.", key, certificate));
    }
    requireValid(pair.certificate(), now);
    return pair;
  }

  /**
   * Returns what tells whether the files are still those that were read: no name, but when and as
   * what they were written.
   *
   * @throws IOException if one of them cannot be looked at
   */
  String version() throws IOException {
    return version(key) + " " + version(certificate);
  }

  private static String version(Path file) throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    return found.lastModifiedTime().toInstant() + " " + found.size() + " " + found.fileKey();
  }

  private void requireValid(X509Certificate found, Instant now) throws PortalException {
    try {
      found.checkValidity(Date.from(now));
    } catch (CertificateExpiredException e) {
      throw new PortalException(
          Message.of(
              "证书 {0} 已经在 {1} 过期；请换成新的。",
              "The certificate {0} expired at {1}; put a new one in its place.",
              certificate,
              found.getNotAfter().toInstant()),
          e);
    } catch (CertificateNotYetValidException e) {
      throw new PortalException(
          Message.of(
              "证书 {0} 要到 {1} 才有效；请看一看本机的时钟。",
              "The certificate {0} is not valid before {1}; look at this machine's clock.",
              certificate,
              found.getNotBefore().toInstant()),
          e);
    }
  }

  private List<X509Certificate> readChain() throws PortalException {
    List<X509Certificate> chain = new ArrayList<>();
    try {
      CertificateFactory factory = CertificateFactory.getInstance("X.509");
      for (PemBlock block : PemBlock.in(text(certificate))) {
        if (block.label().equals("CERTIFICATE")) {
          chain.add(
              (X509Certificate)
                  factory.generateCertificate(new ByteArrayInputStream(block.bytes())));
        }
      }
    } catch (CertificateException | IllegalArgumentException e) {
      throw new PortalException(
          Message.of("读不懂 {0} 里的证书。", "The certificates in {0} cannot be made out.", certificate),
          e);
    }
    if (chain.isEmpty()) {
      throw new PortalException(
          Message.of(
              "{0} 里没有 PEM 格式的证书（-----BEGIN CERTIFICATE-----）。",
              "{0} holds no certificate in PEM form (-----BEGIN CERTIFICATE-----).", certificate));
    }
    return chain;
  }

  private PrivateKey readKey() throws PortalException {
    for (PemBlock block : PemBlock.in(text(key))) {
      if (block.label().equals(PLAIN)) {
        return key(block);
      }
      if (CONVERTIBLE.contains(block.label())) {
        throw new PortalException(
            Message.of(
                "密钥 {0} 是“{1}”，这里要不加密的 PKCS#8；用 openssl pkey -in {0} -out 新文件 转换。",
                "The key {0} is an {1}, and PKCS#8 without a password is needed; convert it with"
                    + " openssl pkey -in {0} -out NEW-FILE.",
                key,
                block.label()));
      }
    }
    throw new PortalException(
        Message.of(
            "{0} 里没有 PEM 格式的私钥（-----BEGIN PRIVATE KEY-----）。",
            "{0} holds no private key in PEM form (-----BEGIN PRIVATE KEY-----).", key));
  }

  private PrivateKey key(PemBlock block) throws PortalException {
    try {
      PKCS8EncodedKeySpec encoded = new PKCS8EncodedKeySpec(block.bytes());
      for (String kind : KINDS) {
        Optional<PrivateKey> found = key(kind, encoded);
        if (found.isPresent()) {
          return found.get();
        }
      }
    } catch (NoSuchAlgorithmException | IllegalArgumentException e) {
      throw unknown(e);
    }
    throw unknown(new InvalidKeySpecException(block.label()));
  }

  private static Optional<PrivateKey> key(String kind, PKCS8EncodedKeySpec encoded)
      throws NoSuchAlgorithmException {
    try {
      return Optional.of(KeyFactory.getInstance(kind).generatePrivate(encoded));
    } catch (InvalidKeySpecException otherKind) {
      return Optional.empty();
    }
  }

  private PortalException unknown(Exception cause) {
    return new PortalException(
        Message.of(
            "读不懂 {0} 里的密钥；可以用 RSA、EC、Ed25519 的密钥。",
            "The key in {0} cannot be made out; it may be an RSA, EC or Ed25519 key.", key),
        cause);
  }

  private static String text(Path file) throws PortalException {
    try {
      // Only ASCII is looked for, and comments may be in any encoding.
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new PortalException(Message.of("无法读取 {0}。", "{0} cannot be read.", file), e);
    }
  }
}
