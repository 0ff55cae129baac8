package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiedu.content.FileSchema;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.script.Language;
import org.jiedu.workspace.WorkspaceReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the JSON Schema of one of the YAML files that authors write, for editors. */
@Command(name = "schema")
final class SchemaCommand implements Callable<Integer> {
  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "NAME", arity = "1", completionCandidates = Names.class)
  private String name = "";

  SchemaCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  /** What may be asked for, for completion. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return FileSchema.names().iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    FileSchema schema = FileSchema.find(name).orElseThrow(this::unknown);
    jiedu.terminal().out().print(schema.text(languages()));
    return ExitCode.OK;
  }

  /** Returns the workspace's languages; none where there is no workspace or it cannot be read. */
  private List<Language> languages() throws IOException {
    Optional<Path> root = jiedu.findRoot();
    return root.isPresent()
        ? new WorkspaceReader(root.get(), new Diagnostics()).readLanguages()
        : List.of();
  }

  private ParameterException unknown() {
    List<String> known = FileSchema.names();
    Message message =
        Message.of("没有“{0}”这种文件。", "There is no schema {0}.", name)
            .and(Nearest.didYouMean(name, known))
            .and(
                new Message(
                    "有这些：" + String.join("、", known) + "。",
                    " There are " + String.join(", ", known) + "."));
    return jiedu.usage(spec, message);
  }
}
