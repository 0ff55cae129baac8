package org.jiedu.portal;

import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A private key and the certificates of its public one.
 *
 * @param chain the certificate itself first, then each of who signed the one before
 */
record TlsPair(PrivateKey key, List<X509Certificate> chain) {
  /** How a key of each kind signs. */
  private static final Map<String, String> SIGNATURES =
      Map.of("RSA", "SHA256withRSA", "EC", "SHA256withECDSA", "EdDSA", "EdDSA");

  private static final byte[] PROBE = {'j', 'i', 'e', 'd', 'u'};

  TlsPair {
    chain = List.copyOf(chain);
  }

  /** Returns the certificate of the key. */
  X509Certificate certificate() {
    return chain.get(0);
  }

  /** Returns whether what the key signs is what the certificate vouches for. */
  boolean belongsTogether() {
    Optional<String> name = Optional.ofNullable(SIGNATURES.get(key.getAlgorithm()));
    if (name.isEmpty() || !key.getAlgorithm().equals(certificate().getPublicKey().getAlgorithm())) {
      return false;
    }
    try {
      Signature signature = Signature.getInstance(name.get());
      signature.initSign(key);
      signature.update(PROBE);
      byte[] signed = signature.sign();
      signature.initVerify(certificate().getPublicKey());
      signature.update(PROBE);
      return signature.verify(signed);
    } catch (GeneralSecurityException otherKey) {
      return false;
    }
  }
}
