package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jiedu.content.FileSchema;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.page.Catalogue;
import org.jiedu.script.Language;
import org.jiedu.workspace.WorkspaceReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Prints the JSON Schema of one of the YAML files that authors write, or of the site's catalogue.
 */
@Command(name = "schema")
final class SchemaCommand implements Callable<Integer> {
  /** What a built site lists for other portals. */
  private static final String CATALOGUE = "catalogue";

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
      return known().iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    if (name.equals(CATALOGUE)) {
      jiedu.terminal().out().print(Catalogue.schema());
      return ExitCode.OK;
    }
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

  private static List<String> known() {
    return Stream.concat(FileSchema.names().stream(), Stream.of(CATALOGUE)).toList();
  }

  private ParameterException unknown() {
    List<String> known = known();
    Message message =
        Message.of("没有“{0}”这种文件。", "There is no schema {0}.", name)
            .and(Nearest.didYouMean(name, known))
            .and(
                Message.of(
                    "有这些：" + String.join("、", known) + "。",
                    " There are " + String.join(", ", known) + "."));
    return jiedu.usage(spec, message);
  }
}
