package org.jiedu.portal;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
 * @param program the words that start this program, before its own: sshd is told them
 * @param random where tokens come from
 */
public record AccountChanges(PortalFolder folder, List<String> program, SecureRandom random) {
  /** Copies the words. */
  public AccountChanges {
    program = List.copyOf(program);
  }

  /**
   * Returns the changes of a portal's accounts.
   *
   * @param program the words that start this program, before its own
   */
  public static AccountChanges of(PortalFolder folder, List<String> program) {
    return new AccountChanges(folder, program, new SecureRandom());
  }

  /**
   * Adds an account and returns its token, which is kept nowhere.
   *
   * @param account whose name is an id that no account has
   * @throws PortalException if the name is none or taken, or the SSH key another account's
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
   * @throws PortalException if there is no such account, or the SSH key is another account's
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

  /**
   * Tells sshd anew how this program is started, which may lie elsewhere than it did.
   *
   * @throws PortalException if the file of the accounts cannot be taken
   */
  public void renewAuthorizedKeys() throws PortalException, OutputException {
    try (SiteLock lock = folder.accountsLock()) {
      requireHeld(lock);
      writeKeys(new AccountFile(folder).read());
    } catch (PortalException refused) {
      throw refused;
    } catch (IOException failure) {
      throw OutputException.writing(folder.authorizedKeys(), failure);
    }
  }

  /** What is done to the accounts while nobody else writes them. */
  private interface Change {
    void apply(SortedMap<String, AccountFile.Entry> entries) throws PortalException;
  }

  private void apply(Change change) throws PortalException, OutputException {
    AccountFile file = new AccountFile(folder);
    try (SiteLock lock = folder.accountsLock()) {
      requireHeld(lock);
      SortedMap<String, AccountFile.Entry> entries = file.read();
      change.apply(entries);
      requireDifferentKeys(entries);
      // First: a key that is taken away opens nothing from here on, whatever happens next, and one
      // of an account that is not there yet opens nothing either.
      writeKeys(entries);
      file.write(entries);
    } catch (PortalException refused) {
      throw refused;
    } catch (IOException failure) {
      throw OutputException.writing(folder.accounts(), failure);
    }
  }

  private static void requireHeld(SiteLock lock) {
    if (!lock.isHeld()) {
      throw new IllegalStateException("accounts are written by who holds their lock");
    }
  }

  private void writeKeys(SortedMap<String, AccountFile.Entry> entries) throws IOException {
    new AuthorizedKeys(folder, program)
        .write(entries.values().stream().map(AccountFile.Entry::account).toList());
  }

  /** sshd takes the first line of a key: the second account would act as the first. */
  private static void requireDifferentKeys(SortedMap<String, AccountFile.Entry> entries)
      throws PortalException {
    Map<SshKey, String> owners = new HashMap<>();
    for (AccountFile.Entry entry : entries.values()) {
      Account account = entry.account();
      Optional<String> other = account.sshKey().map(key -> owners.putIfAbsent(key, account.name()));
      if (other.isPresent()) {
        throw new PortalException(
            Message.of(
                "账号“{0}”和“{1}”的公钥相同；每个账号要有自己的公钥。",
                "The accounts {0} and {1} would have the same SSH key; each needs its own.",
                other.get(),
                account.name()));
      }
    }
  }

  private static AccountFile.Entry known(String name, SortedMap<String, AccountFile.Entry> entries)
      throws PortalException {
    Optional<AccountFile.Entry> entry = Optional.ofNullable(entries.get(name));
    return entry.orElseThrow(
        () -> new PortalException(Message.of("没有账号“{0}”。", "There is no account {0}.", name)));
  }
}
