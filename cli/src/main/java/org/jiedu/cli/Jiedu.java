package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jiedu.build.BuildSettings;
import org.jiedu.build.WorkspaceCheck;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.library.Library;
import org.jiedu.portal.PortalException;
import org.jiedu.portal.PortalFolder;
import org.jiedu.workspace.WorkspaceReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command that all others are below, with the options that all share. */
@Command(
    name = "jiedu",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommandsRepeatable = false)
final class Jiedu implements Callable<Integer> {
  private static final String BUNDLE = "org.jiedu.cli.messages";

  private static final String COMPLETION = "completion";

  private static final List<Known> COMMANDS =
      List.of(
          new Known("init", InitCommand::new),
          new Known("new", NewCommand::new),
          new Known("check", CheckCommand::new),
          new Known("build", BuildCommand::new),
          new Known("preview", PreviewCommand::new),
          new Known("poster", PosterCommand::new),
          new Known("publish", PublishCommand::new),
          new Known("submit", SubmitCommand::new),
          new Known("translation", TranslationCommand::new),
          new Known("review", ReviewCommand::new),
          new Known("dossier", DossierCommand::new),
          new Known("portal", Jiedu::portal),
          new Known("explain", ExplainCommand::new),
          new Known("schema", SchemaCommand::new),
          new Known(COMPLETION, CompletionCommand::new));

  private record Known(String name, Function<Jiedu, Object> make) {}

  /** When colours are used. */
  enum Colour {
    auto,
    always,
    never
  }

  private final Terminal terminal;
  private final Path folder;
  private final Clock clock;

  @Spec private CommandSpec spec;

  @Option(names = "-C", paramLabel = "DIR", scope = ScopeType.INHERIT)
  private Optional<Path> workspace = Optional.empty();

  @Option(
      names = {"-q", "--quiet"},
      scope = ScopeType.INHERIT)
  private boolean isQuiet;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT)
  private boolean isVerbose;

  @Option(names = "--color", paramLabel = "auto|always|never", scope = ScopeType.INHERIT)
  private Colour colour = Colour.auto;

  @Option(names = "--messages", paramLabel = "zh|en", scope = ScopeType.INHERIT)
  private Optional<String> messages = Optional.empty();

  /**
   * Makes the command line.
   *
   * @param folder the folder that the user is in
   */
  Jiedu(Terminal terminal, Path folder, Clock clock) {
    this.terminal = terminal;
    this.folder = folder;
    this.clock = clock;
  }

  /** Runs a command and returns its exit code. */
  int execute(String[] args) {
    String language = language(args);
    CommandLine line = new CommandLine(this);
    asked(args).forEach(command -> line.addSubcommand(command.make().apply(this)));
    line.setResourceBundle(
        ResourceBundle.getBundle(
            BUNDLE,
            Locale.forLanguageTag(language),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    line.setOut(terminal.out());
    line.setErr(terminal.err());
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // A folder may be called portal, or build.
    line.setAllowSubcommandsAsOptionParameters(true);
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            terminal.isColourful() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
    Failures failures = new Failures(terminal.err(), language);
    line.setParameterExceptionHandler(failures);
    line.setExecutionExceptionHandler(failures);
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      return failures.handleOutOfMemory();
    }
  }

  /** Only those that are named, if any is: to make all takes longer than many a command runs. */
  private static List<Known> asked(String[] args) {
    Set<String> words = new HashSet<>(Arrays.asList(args));
    List<Known> named =
        COMMANDS.stream().filter(command -> words.contains(command.name())).toList();
    return named.isEmpty() || words.contains(COMPLETION) ? COMMANDS : named;
  }

  private static Object portal(Jiedu jiedu) {
    CommandLine portal = new CommandLine(new PortalCommand(jiedu));
    portal.addSubcommand(new AccountCommand(jiedu));
    portal.addSubcommand(new ServeCommand(jiedu));
    portal.addSubcommand(new ReceiveCommand(jiedu));
    portal.addSubcommand(new RefreshCommand(jiedu));
    portal.addSubcommand(new WithdrawCommand(jiedu));
    portal.addSubcommand(new PurgeCommand(jiedu));
    return portal;
  }

  /** Says which commands there are where none is named. */
  @Override
  public Integer call() {
    spec.commandLine().usage(terminal.err());
    return ExitCode.USAGE;
  }

  /** Returns the workspace's folder: as given, or the nearest above the user's. */
  Path root() {
    return findRoot()
        .orElseThrow(
            () ->
                usage(
                    spec,
                    Message.of(
                        "这里没有工作区：在 {0} 和它的上级文件夹中都没有 site/site.yaml。",
                        "There is no workspace here: neither {0} nor a folder above it holds"
                            + " site/site.yaml.",
                        start())));
  }

  /** Returns the workspace's folder, or empty where there is none. */
  Optional<Path> findRoot() {
    return WorkspaceReader.findRoot(start());
  }

  private Path start() {
    return folder.resolve(workspace.orElse(Path.of(""))).toAbsolutePath().normalize();
  }

  /** Returns the folder that the user is in. */
  Path folder() {
    return folder.toAbsolutePath().normalize();
  }

  /** Returns files that the user names from where the user is. */
  List<Path> resolved(List<Path> files) {
    return files.stream().map(file -> folder().resolve(file)).toList();
  }

  /** Returns how a folder is told to the user: from where the user is, where it lies below. */
  String shown(Path target) {
    return target.startsWith(folder()) ? folder().relativize(target).toString() : target.toString();
  }

  /** Returns the settings of a command that reads the workspace and builds no site. */
  BuildSettings settings() {
    return BuildSettings.reading(root(), Runtime.getRuntime().availableProcessors(), clock);
  }

  /**
   * Returns everything that the workspace holds, whatever is wrong with it; its findings are told
   * by {@code check}.
   *
   * @param asking the command that wants it
   */
  Library library(CommandSpec asking) throws IOException, InterruptedException {
    return new WorkspaceCheck(settings(), new Diagnostics())
        .read()
        .orElseThrow(
            () ->
                usage(
                    asking,
                    Message.of(
                        "site/ 里有错误，请先运行 jiedu check。",
                        "There are errors in site/; run jiedu check first.")));
  }

  /**
   * Returns the portal in a folder that the user names from where the user is.
   *
   * @param asking the command that wants it
   */
  PortalFolder portal(CommandSpec asking, Path dir) {
    try {
      return PortalFolder.of(folder().resolve(dir));
    } catch (PortalException refused) {
      throw usage(asking, refused.sentence());
    }
  }

  /** Returns what ends a command that was asked for something that cannot be. */
  ParameterException usage(CommandSpec asked, Message message) {
    return new ParameterException(asked.commandLine(), message.in(language()));
  }

  /** Tells the user at once what was done, unless findings alone are wanted. */
  void say(Message message) {
    if (!isQuiet) {
      complain(message);
    }
  }

  /** Tells the user why a command did not do what it was asked for, quiet or not. */
  void complain(Message message) {
    terminal.err().println(message.in(language()));
    // A command that goes on for hours is read while it runs.
    terminal.err().flush();
  }

  Clock clock() {
    return clock;
  }

  Terminal terminal() {
    return terminal;
  }

  boolean isQuiet() {
    return isQuiet;
  }

  boolean isVerbose() {
    return isVerbose;
  }

  boolean isColourful() {
    return switch (colour) {
      case always -> true;
      case never -> false;
      case auto -> terminal.isColourful();
    };
  }

  /** Returns the language of messages: {@code zh} or {@code en}. */
  String language() {
    return messages.filter(List.of("zh", "en")::contains).orElseGet(terminal::language);
  }

  /** Finds the language before the arguments are parsed, since the help is written in it too. */
  private String language(String[] args) {
    Map<String, String> written = Map.of("--messages=zh", "zh", "--messages=en", "en");
    int index = Arrays.asList(args).indexOf("--messages");
    if (index >= 0 && index + 1 < args.length) {
      return args[index + 1].equals("zh") ? "zh" : "en";
    }
    return Arrays.stream(args)
        .flatMap(arg -> Optional.ofNullable(written.get(arg)).stream())
        .findFirst()
        .orElseGet(terminal::language);
  }
}
