package org.jiedu.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The accounts of a portal. Their file is read each time, so that who was removed is refused at
 * once. Safe for use by several threads and processes.
 *
 * @param folder the portal
 */
public record Accounts(PortalFolder folder) {
  /** What the digest of a name that nobody bears is compared with: no token has it. */
  private static final String NO_DIGEST = "0".repeat(64);

  /**
   * Returns all accounts by name.
   *
   * @throws PortalException if the file of the accounts cannot be taken
   */
  public List<Account> list() throws IOException {
    return new AccountFile(folder)
        .read().values().stream()
            .map(AccountFile.Entry::account)
            .sorted(Comparator.comparing(Account::name))
            .toList();
  }

  /**
   * Returns the account of a name, or empty if there is none.
   *
   * @throws PortalException if the file of the accounts cannot be taken
   */
  public Optional<Account> find(String name) throws IOException {
    return list().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  /**
   * Returns the account of a name and token, or empty if they do not belong together. It takes the
   * same time whether the name or the token is wrong.
   *
   * @throws PortalException if the file of the accounts cannot be taken
   */
  public Optional<Account> verify(String name, String token) throws IOException {
    Optional<AccountFile.Entry> entry =
        Optional.ofNullable(new AccountFile(folder).read().get(name));
    byte[] given = AccountToken.digest(token).getBytes(StandardCharsets.US_ASCII);
    byte[] kept =
        entry.map(AccountFile.Entry::digest).orElse(NO_DIGEST).getBytes(StandardCharsets.US_ASCII);
    boolean isRight = MessageDigest.isEqual(given, kept);
    return isRight ? entry.map(AccountFile.Entry::account) : Optional.empty();
  }
}
