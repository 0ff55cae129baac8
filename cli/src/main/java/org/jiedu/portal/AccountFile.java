package org.jiedu.portal;

import static org.jiedu.source.Key.optional;
import static org.jiedu.source.Key.required;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
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

/** The file of a portal's accounts, {@code accounts.yaml}. */
record AccountFile(PortalFolder folder) {
  private static final String HEAD = "# 账号。由 jiedu portal account 写；这里只有口令的摘要，没有口令本身。\n";
  private static final String NOBODY = "{}\n";

  private static final Kind<Placed<String>> DIGEST =
      Kinds.parsed(
          new Shape.Text("[0-9a-f]{64}"),
          text -> Optional.of(text).filter(found -> found.matches("[0-9a-f]{64}")),
          Message.of("这里应当是64位的摘要。", "A digest of 64 digits is expected here."));

  private static final Kind<Placed<SshKey>> PUBLIC_KEY =
      Kinds.parsed(
          new Shape.Text("[a-z0-9@.-]+ [A-Za-z0-9+/=]+"),
          SshKey::find,
          Message.of("这里应当是 OpenSSH 的公钥。", "A public key of OpenSSH is expected here."));

  private static final Key<Placed<String>> DEPARTMENT = required("department", Kinds.ID);
  private static final Key<Placed<Account.Role>> ROLE =
      required("role", Kinds.choice(Account.Role.class));
  private static final Key<Placed<Tongue>> LANGUAGE =
      optional("language", Kinds.choice(Tongue.class));
  private static final Key<Placed<String>> TOKEN = required("token", DIGEST);
  private static final Key<Placed<SshKey>> SSH_KEY = optional("ssh-key", PUBLIC_KEY);
  private static final Kind<List<Lists.Named<Fields>>> FORMAT =
      Lists.named(
          Kinds.ID, Format.of(fields -> fields, DEPARTMENT, ROLE, LANGUAGE, SSH_KEY, TOKEN));

  /**
   * An account and what it proves itself with.
   *
   * @param digest of its token
   */
  record Entry(Account account, String digest) {}

  /**
   * Returns the accounts by name.
   *
   * @throws PortalException if the file cannot be taken
   */
  SortedMap<String, Entry> read() throws IOException {
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
      entries.put(one.name().value(), entry(one.name().value(), one.value()));
    }
    return entries;
  }

  private static Entry entry(String name, Fields fields) {
    Account account =
        new Account(
            name,
            fields.get(DEPARTMENT).value(),
            fields.get(ROLE).value(),
            fields.find(LANGUAGE).map(Placed::value),
            fields.find(SSH_KEY).map(Placed::value));
    return new Entry(account, fields.get(TOKEN).value());
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
        Message.of(
            "账号文件有错误，没有改动：" + String.join(" ", zh),
            "The file of the accounts has errors and was not changed: " + String.join(" ", en)));
  }

  /** Writes the accounts; the file is there as a whole, and only for the portal's own user. */
  void write(SortedMap<String, Entry> entries) throws IOException {
    StringBuilder text = new StringBuilder(HEAD);
    entries.forEach(
        (name, entry) -> {
          text.append(YamlEdit.scalar(name)).append(":\n");
          line(text, "department", YamlEdit.scalar(entry.account().department()));
          line(text, "role", Kinds.word(entry.account().role()));
          entry
              .account()
              .language()
              .ifPresent(tongue -> line(text, "language", Kinds.word(tongue)));
          entry
              .account()
              .sshKey()
              .ifPresent(key -> line(text, "ssh-key", YamlEdit.scalar(key.text())));
          line(text, "token", "\"" + entry.digest() + "\"");
        });
    if (entries.isEmpty()) {
      text.append(NOBODY);
    }
    DurableFiles.write(
        folder.accounts(), text.toString().getBytes(StandardCharsets.UTF_8), DurableFiles.SECRET);
  }

  private static void line(StringBuilder text, String key, String value) {
    text.append("  ").append(key).append(": ").append(value).append('\n');
  }
}
