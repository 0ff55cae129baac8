package org.jiedu.portal;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.jiedu.diagnostic.Message;
import org.jiedu.output.OutputException;
import org.jiedu.output.SiteLock;
import org.jiedu.source.Kinds;

/**
 * What is done to the accounts of a portal. Safe for use by several threads and processes: nobody
 * else writes the accounts meanwhile.
 *
 * @param folder the portal
 * @param random where tokens come from
 */
public record AccountChanges(PortalFolder folder, SecureRandom random) {

  /** Returns the changes of a portal's accounts. */
  public static AccountChanges of(PortalFolder folder) {
    return new AccountChanges(folder, new SecureRandom());
  }

  /**
   * Adds an account and returns its token, which is kept nowhere.
   *
   * @param account whose name is an id that no account has
   * @throws PortalException if the name is none or taken
   */
  public String add(Account account) throws PortalException, OutputException {
    String name = account.name();
    if (!Kinds.isId(name)) {
      throw new PortalException(
          Message.of(
              "账号名“{0}”不合规定：只用小写字母、数字和连字符，最多80个字符，例如 wang-xiaoming。",
              "The name {0} must be made of lower-case letters, digits and hyphens, at most 80"
                  + " characters, such as wang-xiaoming.",
              name));
    }
    String token = AccountToken.create(random);
    apply(
        entries -> {
          if (entries.containsKey(name)) {
            throw new PortalException(
                Message.of(
                    "已经有账号“{0}”；要换口令，用 account token。",
                    "There is an account {0} already; account token gives it a new token.", name));
          }
          entries.put(name, new AccountFile.Entry(account, AccountToken.digest(token)));
        });
    return token;
  }

  /**
   * Makes an account another; its token stays.
   *
   * @param change keeps the name
   * @throws PortalException if there is no such account
   */
  public void change(String name, UnaryOperator<Account> change)
      throws PortalException, OutputException {
    apply(
        entries -> {
          AccountFile.Entry entry = known(name, entries);
          entries.put(name, new AccountFile.Entry(change.apply(entry.account()), entry.digest()));
        });
  }

  /**
   * Gives an account a new token and returns it; the old one is worth nothing any more.
   *
   * @throws PortalException if there is no such account
   */
  public String newToken(String name) throws PortalException, OutputException {
    String token = AccountToken.create(random);
    apply(
        entries -> {
          Account account = known(name, entries).account();
          entries.put(name, new AccountFile.Entry(account, AccountToken.digest(token)));
        });
    return token;
  }

  /**
   * Removes an account.
   *
   * @throws PortalException if there is no such account
   */
  public void remove(String name) throws PortalException, OutputException {
    apply(entries -> entries.remove(known(name, entries).account().name()));
  }

  /** What is done to the accounts while nobody else writes them. */
  private interface Change {
    void apply(SortedMap<String, AccountFile.Entry> entries) throws PortalException;
  }

  private void apply(Change change) throws PortalException, OutputException {
    AccountFile file = new AccountFile(folder);
    try (SiteLock lock = folder.accountsLock()) {
      if (!lock.isHeld()) {
        throw new IllegalStateException("accounts are written by who holds their lock");
      }
      SortedMap<String, AccountFile.Entry> entries = file.read();
      change.apply(entries);
      file.write(entries);
    } catch (PortalException refused) {
      throw refused;
    } catch (IOException failure) {
      throw OutputException.writing(folder.accounts(), failure);
    }
  }

  private static AccountFile.Entry known(String name, SortedMap<String, AccountFile.Entry> entries)
      throws PortalException {
    Optional<AccountFile.Entry> entry = Optional.ofNullable(entries.get(name));
    return entry.orElseThrow(
        () -> new PortalException(Message.of("没有账号“{0}”。", "There is no account {0}.", name)));
  }
}
