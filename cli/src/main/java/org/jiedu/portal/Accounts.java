package org.jiedu.portal;

import static org.jiedu.source.Key.required;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.output.OutputException;
import org.jiedu.output.SiteLock;
import org.jiedu.source.Fields;
import org.jiedu.source.Format;
import org.jiedu.source.Key;
import org.jiedu.source.Kind;
import org.jiedu.source.Kinds;
import org.jiedu.source.Lists;
import org.jiedu.source.Placed;
import org.jiedu.source.Shape;
import org.jiedu.source.SourceReader;
import org.jiedu.source.SourceText;
import org.jiedu.source.YamlEdit;
import org.jiedu.source.YamlReader;

/**
 * The accounts of a portal, in {@code accounts.yaml}. The file is read each time, so that who was
 * removed is refused at once. Safe for use by several threads and processes.
 *
 * @param folder the portal
 * @param random where tokens come from
 */
public record Accounts(PortalFolder folder, SecureRandom random) {
  private static final String HEAD = "# 账号。由 jiedu portal account 写；这里只有口令的摘要，没有口令本身。\n";
  private static final String NOBODY = "{}\n";

  /** What the digest of a name that nobody bears is compared with: no token has it. */
  private static final String NO_DIGEST = "0".repeat(64);

  private static final Kind<Placed<String>> DIGEST =
      Kinds.parsed(
          new Shape.Text("[0-9a-f]{64}"),
          text -> Optional.of(text).filter(found -> found.matches("[0-9a-f]{64}")),
          Message.of("这里应当是64位的摘要。", "A digest of 64 digits is expected here."));

  private static final Key<Placed<String>> DEPARTMENT = required("department", Kinds.ID);
  private static final Key<Placed<Account.Role>> ROLE =
      required("role", Kinds.choice(Account.Role.class));
  private static final Key<Placed<String>> TOKEN = required("token", DIGEST);
  private static final Kind<List<Lists.Named<Fields>>> FORMAT =
      Lists.named(Kinds.ID, Format.of(fields -> fields, DEPARTMENT, ROLE, TOKEN));

  private record Entry(Account account, String digest) {}

  /** Returns the accounts of a portal. */
  public static Accounts of(PortalFolder folder) {
    return new Accounts(folder, new SecureRandom());
  }

  /**
   * Adds an account and returns its token, which is kept nowhere.
   *
   * @param name an id that no account has
   * @throws PortalException if the name is none or taken
   */
  public String add(String name, String department, Account.Role role)
      throws PortalException, OutputException {
    if (!Kinds.isId(name)) {
      throw new PortalException(
          Message.of(
              "账号名“{0}”不合规定：只用小写字母、数字和连字符，最多80个字符，例如 wang-xiaoming。",
              "The name {0} must be made of lower-case letters, digits and hyphens, at most 80"
                  + " characters, such as wang-xiaoming.",
              name));
    }
    String token = AccountToken.create(random);
    change(
        entries -> {
          if (entries.containsKey(name)) {
            throw new PortalException(
                Message.of(
                    "已经有账号“{0}”；要换口令，用 account token。",
                    "There is an account {0} already; account token gives it a new token.", name));
          }
          Account account = new Account(name, department, role);
          entries.put(name, new Entry(account, AccountToken.digest(token)));
        });
    return token;
  }

  /**
   * Gives an account a new token and returns it; the old one is worth nothing any more.
   *
   * @throws PortalException if there is no such account
   */
  public String newToken(String name) throws PortalException, OutputException {
    String token = AccountToken.create(random);
    change(
        entries -> {
          Account account = known(name, entries).account();
          entries.put(name, new Entry(account, AccountToken.digest(token)));
        });
    return token;
  }

  /**
   * Removes an account.
   *
   * @throws PortalException if there is no such account
   */
  public void remove(String name) throws PortalException, OutputException {
    change(entries -> entries.remove(known(name, entries).account().name()));
  }

  /**
   * Returns all accounts by name.
   *
   * @throws PortalException if the file of the accounts cannot be taken
   */
  public List<Account> list() throws IOException {
    return entries().values().stream()
        .map(Entry::account)
        .sorted(Comparator.comparing(Account::name))
        .toList();
  }

  /**
   * Returns the account of a name and token, or empty if they do not belong together. It takes the
   * same time whether the name or the token is wrong.
   *
   * @throws PortalException if the file of the accounts cannot be taken
   */
  public Optional<Account> verify(String name, String token) throws IOException {
    Optional<Entry> entry = Optional.ofNullable(entries().get(name));
    byte[] given = AccountToken.digest(token).getBytes(StandardCharsets.US_ASCII);
    byte[] kept = entry.map(Entry::digest).orElse(NO_DIGEST).getBytes(StandardCharsets.US_ASCII);
    boolean isRight = MessageDigest.isEqual(given, kept);
    return isRight ? entry.map(Entry::account) : Optional.empty();
  }

  /** Writes the file of a portal that has no account yet. */
  static void createEmpty(PortalFolder folder) throws IOException {
    write(folder, new TreeMap<>());
  }

  /** What is done to the accounts while nobody else writes them. */
  private interface Change {
    void apply(SortedMap<String, Entry> entries) throws PortalException;
  }

  private void change(Change change) throws PortalException, OutputException {
    try (SiteLock lock = folder.accountsLock()) {
      if (!lock.isHeld()) {
        throw new IllegalStateException("accounts are written by who holds their lock");
      }
      SortedMap<String, Entry> entries = entries();
      change.apply(entries);
      write(folder, entries);
    } catch (PortalException refused) {
      throw refused;
    } catch (IOException failure) {
      throw OutputException.writing(folder.accounts(), failure);
    }
  }

  private static Entry known(String name, SortedMap<String, Entry> entries) throws PortalException {
    Optional<Entry> entry = Optional.ofNullable(entries.get(name));
    return entry.orElseThrow(
        () -> new PortalException(Message.of("没有账号“{0}”。", "There is no account {0}.", name)));
  }

  private SortedMap<String, Entry> entries() throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Optional<SourceText> text =
        new SourceReader(folder.root(), diagnostics).read(folder.accounts());
    Optional<List<Lists.Named<Fields>>> read =
        text.flatMap(found -> new YamlReader(List.of(), diagnostics).read(found, FORMAT).value());
    List<Diagnostic> findings = diagnostics.sorted();
    if (read.isEmpty() || !findings.isEmpty()) {
      throw unreadable(findings);
    }
    SortedMap<String, Entry> entries = new TreeMap<>();
    for (Lists.Named<Fields> one : read.get()) {
      String name = one.name().value();
      Fields fields = one.value();
      Account account = new Account(name, fields.get(DEPARTMENT).value(), fields.get(ROLE).value());
      entries.put(name, new Entry(account, fields.get(TOKEN).value()));
    }
    return entries;
  }

  /** Half a list of accounts must not be taken for all: the next change would lose the others. */
  private static PortalException unreadable(List<Diagnostic> findings) {
    List<String> zh = new ArrayList<>();
    List<String> en = new ArrayList<>();
    for (Diagnostic finding : findings) {
      String place = finding.place().file() + ":" + finding.place().line() + ": ";
      zh.add(place + finding.message().zh());
      en.add(place + finding.message().en());
    }
    return new PortalException(
        new Message(
            "账号文件有错误，没有改动：" + String.join(" ", zh),
            "The file of the accounts has errors and was not changed: " + String.join(" ", en)));
  }

  private static void write(PortalFolder folder, SortedMap<String, Entry> entries)
      throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    entries.forEach(
        (name, entry) ->
            text.append(YamlEdit.scalar(name))
                .append(":\n  department: ")
                .append(YamlEdit.scalar(entry.account().department()))
                .append("\n  role: ")
                .append(Kinds.word(entry.account().role()))
                .append("\n  token: \"")
                .append(entry.digest())
                .append("\"\n"));
    if (entries.isEmpty()) {
      text.append(NOBODY);
    }
    DurableFiles.write(
        folder.accounts(), text.toString().getBytes(StandardCharsets.UTF_8), DurableFiles.SECRET);
  }
}
