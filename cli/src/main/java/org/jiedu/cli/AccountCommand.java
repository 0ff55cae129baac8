package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.portal.Account;
import org.jiedu.portal.AccountChanges;
import org.jiedu.portal.Accounts;
import org.jiedu.portal.AuditLog;
import org.jiedu.portal.LiveRegister;
import org.jiedu.portal.PortalException;
import org.jiedu.portal.PortalFolder;
import org.jiedu.portal.PortalSettings;
import org.jiedu.portal.SshKey;
import org.jiedu.source.Kinds;
import org.jiedu.workspace.DepartmentRegister;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds, changes, lists and removes the accounts of a portal. */
@Command(name = "account")
final class AccountCommand implements Callable<Integer> {
  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  AccountCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  /** Says which commands there are where none is named. */
  @Override
  public Integer call() {
    spec.commandLine().usage(jiedu.terminal().err());
    return ExitCode.USAGE;
  }

  /** Adds an account and prints its token. */
  @Command(name = "add")
  int add(
      @Parameters(paramLabel = "DIR", index = "0") Path dir,
      @Parameters(paramLabel = "NAME", index = "1") String name,
      @Option(names = "--department", paramLabel = "ID", required = true) String department,
      @Mixin AccountChoices choices)
      throws IOException {
    PortalFolder folder = jiedu.portal(spec, dir);
    requireDepartment(folder, department);
    AccountChoice choice = read(() -> choices.made(jiedu.folder(), department));
    Account account = choice.in(Account.of(name, department, Account.Role.AUTHOR));
    String token = asked(folder, accounts -> accounts.add(account));
    note(folder, "account-add", name, choice.told());
    handOver(
        token,
        Message.of(
            "这是“{0}”的口令，只显示这一次；推送时把它当作密码。",
            "This is the token of {0}, shown this once; it is the password of a push.", name));
    return ExitCode.OK;
  }

  /** Changes what is named of an account, and leaves its token. */
  @Command(name = "change")
  int change(
      @Parameters(paramLabel = "DIR", index = "0") Path dir,
      @Parameters(paramLabel = "NAME", index = "1") String name,
      @Option(names = "--department", paramLabel = "ID") Optional<String> department,
      @Option(names = "--no-ssh-key") boolean isWithoutKey,
      @Mixin AccountChoices choices)
      throws IOException {
    PortalFolder folder = jiedu.portal(spec, dir);
    AccountChoice choice = read(() -> choices.chosen(jiedu.folder(), department, isWithoutKey));
    if (choice.isEmpty()) {
      throw jiedu.usage(
          spec, Message.of("没有写要改什么。", "Nothing is named that would be another way."));
    }
    if (isWithoutKey && choice.key().isPresent()) {
      throw jiedu.usage(
          spec,
          Message.of(
              "--ssh-key 和 --no-ssh-key 只能写一个。", "--ssh-key and --no-ssh-key exclude each other."));
    }
    if (department.isPresent()) {
      requireDepartment(folder, department.get());
    }
    asked(
        folder,
        accounts -> {
          accounts.change(name, choice::in);
          return name;
        });
    note(folder, "account-change", name, choice.told());
    jiedu.say(
        Message.of(
            "账号“{0}”改好了，口令没有变。", "The account {0} is changed; its token is as it was.", name));
    return ExitCode.OK;
  }

  /** Lists the accounts by name. */
  @Command(name = "list")
  int list(@Parameters(paramLabel = "DIR", index = "0") Path dir) throws IOException {
    PortalFolder folder = jiedu.portal(spec, dir);
    String otherwise = PortalSettings.require(folder).language();
    List<Account> accounts = new Accounts(folder).list();
    for (Account one : accounts) {
      List<String> columns =
          List.of(
              one.name(),
              one.department(),
              Kinds.word(one.role()),
              one.language().map(Kinds::word).orElse(otherwise),
              one.sshKey().map(SshKey::fingerprint).orElse(""));
      jiedu.terminal().out().println(String.join("  ", columns).strip());
    }
    if (accounts.isEmpty()) {
      jiedu.say(Message.of("还没有账号。", "There is no account yet."));
    }
    return ExitCode.OK;
  }

  /** Gives an account a new token and prints it. */
  @Command(name = "token")
  int token(
      @Parameters(paramLabel = "DIR", index = "0") Path dir,
      @Parameters(paramLabel = "NAME", index = "1") String name)
      throws IOException {
    PortalFolder folder = jiedu.portal(spec, dir);
    String token = asked(folder, accounts -> accounts.newToken(name));
    note(folder, "account-token", name, Map.of());
    handOver(
        token,
        Message.of(
            "这是“{0}”的新口令，只显示这一次；原来的口令已经作废。",
            "This is the new token of {0}, shown this once; the old one is worth nothing.", name));
    return ExitCode.OK;
  }

  /** Removes an account. */
  @Command(name = "remove")
  int remove(
      @Parameters(paramLabel = "DIR", index = "0") Path dir,
      @Parameters(paramLabel = "NAME", index = "1") String name)
      throws IOException {
    PortalFolder folder = jiedu.portal(spec, dir);
    asked(
        folder,
        accounts -> {
          accounts.remove(name);
          return name;
        });
    note(folder, "account-remove", name, Map.of());
    jiedu.say(Message.of("账号“{0}”已删除。", "The account {0} is removed.", name));
    return ExitCode.OK;
  }

  /** Prints a token alone on stdout, so that a script can take it. */
  private void handOver(String token, Message about) {
    jiedu.terminal().out().println(token);
    jiedu.say(about);
  }

  /** What is read of what was asked. */
  private interface Reading {
    AccountChoice read() throws IOException;
  }

  private AccountChoice read(Reading reading) throws IOException {
    try {
      return reading.read();
    } catch (PortalException refused) {
      throw jiedu.usage(spec, refused.sentence());
    }
  }

  private void requireDepartment(PortalFolder folder, String department) throws IOException {
    if (!Kinds.isId(department)) {
      throw jiedu.usage(
          spec,
          Message.of(
              "“{0}”不是部门的编号，编号例如 caizheng。",
              "{0} is no department's id, such as caizheng.", department));
    }
    Optional<DepartmentRegister> register = new LiveRegister(folder).read();
    if (register.isEmpty()) {
      // Of a warning nobody is spared by -q: what comes of it shows only much later.
      jiedu
          .terminal()
          .err()
          .println(
              Message.of(
                      "警告：还没有推送过，无法核对部门“{0}”。",
                      "warning: nothing has been pushed yet, so the department {0} cannot be"
                          + " checked.",
                      department)
                  .in(jiedu.language()));
    } else if (register.get().find(department).isEmpty()) {
      throw jiedu.usage(
          spec,
          Message.of(
                  "site/departments.yaml 里没有部门“{0}”。",
                  "There is no department {0} in site/departments.yaml.", department)
              .and(Nearest.didYouMean(department, register.get().ids())));
    }
  }

  /** What may be refused for what was asked. */
  private interface Asked {
    String of(AccountChanges accounts) throws IOException;
  }

  private String asked(PortalFolder folder, Asked work) throws IOException {
    // Read first: that the file is spoilt is no fault of what was asked.
    new Accounts(folder).list();
    try {
      return work.of(AccountChanges.of(folder, ThisProgram.words()));
    } catch (PortalException refused) {
      throw jiedu.usage(spec, refused.sentence());
    }
  }

  private void note(PortalFolder folder, String kind, String name, Map<String, String> told)
      throws IOException {
    TreeMap<String, String> fields = new TreeMap<>(told);
    fields.put("name", name);
    new AuditLog(folder, jiedu.clock()).append(kind, AuditLog.CONSOLE, fields);
  }
}
