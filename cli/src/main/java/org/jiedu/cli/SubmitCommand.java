package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jiedu.author.submit.ClerkRepository;
import org.jiedu.author.submit.OwnChanges;
import org.jiedu.author.submit.SubmitText;
import org.jiedu.author.submit.Submitter;
import org.jiedu.build.WorkspaceCheck;
import org.jiedu.check.Checks;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.git.GitProgram;
import org.jiedu.output.SiteLock;
import org.jiedu.output.ToolFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a clerk's own folders to the portal. */
@Command(name = "submit")
final class SubmitCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String PROMPT = "GIT_TERMINAL_PROMPT";

  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "ID", arity = "0..*")
  private List<String> ids = List.of();

  @Option(
      names = {"-m", "--message"},
      paramLabel = "TEXT")
  private Optional<String> message = Optional.empty();

  SubmitCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    SubmitAnswer answer = new SubmitAnswer(jiedu, Stopwatch.start());
    if (message.filter(String::isBlank).isPresent()) {
      throw jiedu.usage(spec, Message.of("--message 后面应当写这次改了什么。", "--message needs a text."));
    }
    Path root = jiedu.root();
    ToolFolder folder = ToolFolder.of(root);
    SiteLock lock = folder.submitLock(PATIENCE);
    try {
      return submit(ClerkRepository.of(GitProgram.in(root, environment())), folder, answer);
    } finally {
      lock.close();
    }
  }

  private int submit(ClerkRepository repository, ToolFolder folder, SubmitAnswer answer)
      throws IOException, InterruptedException {
    Submitter submitter = new Submitter(repository, folder.submission(), this::findings);
    OwnChanges changes = submitter.changes(asked(repository));
    if (!changes.unfit().isEmpty()) {
      return answer.unfit(changes);
    }
    answer.announce(changes);
    SubmitText text = new SubmitText(jiedu.language(), message);
    return answer.of(submitter.submit(changes, text), changes);
  }

  /** Without a terminal there is nobody whom Git could ask for a password. */
  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(jiedu.terminal().environment());
    if (!jiedu.terminal().isInteractive()) {
      environment.putIfAbsent(PROMPT, "0");
    }
    return environment;
  }

  private NavigableSet<String> asked(ClerkRepository repository)
      throws IOException, InterruptedException {
    NavigableSet<String> folders = new TreeSet<>();
    if (ids.isEmpty()) {
      return folders;
    }
    NavigableSet<String> known = repository.names();
    for (String id : ids) {
      if (!known.contains(id)) {
        throw jiedu.usage(
            spec,
            Message.of(
                    "content/ 里没有“{0}”（政策文件写作 policies/编号）。",
                    "There is no {0} in content/ (a policy is written policies/ID).", id)
                .and(Nearest.didYouMean(id, known)));
      }
      folders.add(repository.folder(id));
    }
    return folders;
  }

  private List<Diagnostic> findings(Path workspace) throws IOException, InterruptedException {
    Diagnostics diagnostics = Diagnostics.insistingOn(Checks.publicationRules());
    new WorkspaceCheck(jiedu.settings().at(workspace), diagnostics).run();
    return diagnostics.sorted();
  }
}
