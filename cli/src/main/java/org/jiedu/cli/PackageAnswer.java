package org.jiedu.cli;

import java.util.OptionalInt;
import org.jiedu.build.PackageResult;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Answers somebody who asked for the files of one package.
 *
 * @param id as asked
 */
record PackageAnswer(Jiedu jiedu, CommandSpec spec, String id) {

  /**
   * Returns how many files were written, or empty after an error in the package.
   *
   * @param onWithdrawn what is said of a package that was withdrawn
   * @throws picocli.CommandLine.ParameterException if there is no such package, or no more
   */
  OptionalInt files(PackageResult result, Message onWithdrawn) {
    if (result instanceof PackageResult.Unknown unknown) {
      throw jiedu.usage(
          spec,
          Message.of("没有解读包“{0}”。", "There is no package {0}.", id)
              .and(Nearest.didYouMean(id, unknown.known())));
    }
    if (result instanceof PackageResult.Withdrawn) {
      throw jiedu.usage(spec, onWithdrawn);
    }
    return result instanceof PackageResult.Written written
        ? OptionalInt.of(written.files())
        : OptionalInt.empty();
  }
}
