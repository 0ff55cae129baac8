package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiedu.author.NewInterpretation;
import org.jiedu.author.NewPolicy;
import org.jiedu.content.Form;
import org.jiedu.content.Policy;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.library.Library;
import org.jiedu.source.Kinds;
import org.jiedu.workspace.WorkspaceReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the folder of a new policy or package. */
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  NewCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  /** Says which commands there are where none is named. */
  @Override
  public Integer call() {
    spec.commandLine().usage(jiedu.terminal().err());
    return ExitCode.USAGE;
  }

  /** Writes a policy's folder. */
  @Command(name = "policy")
  int policy(
      @Parameters(paramLabel = "ID", index = "0") String id,
      @Option(names = "--number", paramLabel = "NUMBER") Optional<String> number,
      @Option(names = "--issuer", paramLabel = "ID") @Nullable List<String> issuers,
      @Option(names = "--title", paramLabel = "TITLE") Optional<String> title,
      @Option(names = "--published", paramLabel = "DATE") Optional<LocalDate> published)
      throws IOException, InterruptedException {
    Library library = jiedu.library(spec);
    refuseId(library, id, "content/policies/");
    List<String> named = issuers == null ? List.of() : issuers;
    List<String> register = library.workspace().departments().ids();
    for (String issuer : named) {
      if (!register.contains(issuer)) {
        throw jiedu.usage(
            spec,
            Message.of(
                    "site/departments.yaml 里没有部门“{0}”。",
                    "There is no department {0} in site/departments.yaml.", issuer)
                .and(Nearest.didYouMean(issuer, register)));
      }
    }
    LocalDate day = published.orElseGet(() -> today(library));
    List<String> files = new NewPolicy(id, number, named, title, day, day).write(library);
    tell(
        library,
        files,
        Message.of(
            "下一步：填写 policy.yaml，把正文贴进 {0}.md，再运行 {1}。",
            "Next: fill in policy.yaml, paste the text into {0}.md, then run {1}.",
            library.site().authoritative().tag(),
            checkOf("content/policies/" + id, library)));
    return ExitCode.OK;
  }

  /** Writes a package's folder. */
  @Command(name = "interpretation")
  int interpretation(
      @Parameters(paramLabel = "ID", index = "0") String id,
      @Option(names = "--policy", paramLabel = "ID", required = true) List<String> policyIds,
      @Option(names = "--form", paramLabel = "FORM", defaultValue = "text") String formName)
      throws IOException, InterruptedException {
    Library library = jiedu.library(spec);
    refuseId(library, id, "content/interpretations/");
    List<Policy> policies = new ArrayList<>();
    for (String policyId : policyIds) {
      policies.add(policy(library, policyId));
    }
    List<String> files =
        new NewInterpretation(id, policies, form(formName), today(library)).write(library);
    tell(
        library,
        files,
        Message.of(
            "下一步：写正文（注释说明写什么），再运行 {0}。",
            "Next: write the text (comments say what belongs there), then run {0}.",
            checkOf("content/interpretations/" + id, library)));
    return ExitCode.OK;
  }

  private Policy policy(Library library, String name) {
    Policy policy =
        library
            .policyNamed(name)
            .orElseThrow(
                () ->
                    jiedu.usage(
                        spec,
                        Message.of("没有文件“{0}”。", "There is no policy {0}.", name)
                            .and(
                                Nearest.didYouMean(
                                    name, library.policyIds().stream().sorted().toList()))));
    // The new files would copy its title and clauses to where anybody may read them.
    if (!policy.head().isPublic()) {
      throw jiedu.usage(
          spec,
          Message.of(
              "文件“{0}”不是主动公开的，不能解读。",
              "The policy {0} is not public and cannot be explained.", policy.id()));
    }
    if (policy.head().withdrawn().isPresent()) {
      throw jiedu.usage(
          spec,
          Message.of(
              "文件“{0}”已经撤下，不能解读。",
              "The policy {0} is withdrawn and cannot be explained.", policy.id()));
    }
    return policy;
  }

  private Form form(String name) {
    List<String> names = new ArrayList<>();
    for (Form form : Form.values()) {
      names.add(Kinds.word(form));
      if (Kinds.word(form).equals(name)) {
        return form;
      }
    }
    throw jiedu.usage(
        spec,
        Message.of(
            "没有“{0}”这种形式；有：{1}。",
            "There is no form {0}; there are {2}.",
            name,
            String.join("、", names),
            String.join(", ", names)));
  }

  private void refuseId(Library library, String id, String parent) {
    if (!Kinds.isId(id)) {
      throw jiedu.usage(
          spec,
          Message.of(
              "编号“{0}”不合规定：只用小写字母、数字和连字符，最多80个字符，例如 caizheng-2026-12。",
              "The id {0} must be made of lower-case letters, digits and hyphens, at most 80"
                  + " characters, such as caizheng-2026-12.",
              id));
    }
    if (Files.exists(library.workspace().root().resolve(parent + id), LinkOption.NOFOLLOW_LINKS)) {
      throw jiedu.usage(
          spec,
          Message.of(
              "{0}{1} 已经有了，没有改动；请换一个编号。",
              "{0}{1} is there already and was left as it is; take another id.", parent, id));
    }
  }

  private LocalDate today(Library library) {
    return LocalDate.ofInstant(jiedu.clock().instant(), library.site().timeZone());
  }

  /** Returns the command that checks a folder of the workspace, as the user can type it. */
  private String checkOf(String folder, Library library) {
    Path root = library.workspace().root();
    boolean isFound = WorkspaceReader.findRoot(jiedu.folder()).filter(root::equals).isPresent();
    String where = isFound ? "" : " -C " + jiedu.shown(root);
    return "jiedu check" + where + " " + jiedu.shown(root.resolve(folder));
  }

  private void tell(Library library, List<String> files, Message next) {
    Path root = library.workspace().root();
    files.forEach(file -> jiedu.terminal().out().println(jiedu.shown(root.resolve(file))));
    jiedu.say(next);
  }
}
