package org.jiedu.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Message;
import org.jiedu.git.GitException;
import org.jiedu.output.OutputException;
import org.jiedu.portal.PortalException;
import org.jiedu.preview.PreviewException;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what went wrong in one sentence, and gives it its exit code. */
final class Failures
    implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {
  private static final int MEGABYTE = 20;

  private final PrintWriter err;
  private final String language;

  Failures(PrintWriter err, String language) {
    this.err = err;
    this.language = language;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    err.println(usage(e).in(language));
    String command = e.getCommandLine().getCommandSpec().qualifiedName(" ");
    err.println(Message.of("用法见 {0} --help。", "See {0} --help.", command).in(language));
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(
      Exception e, CommandLine line, CommandLine.ParseResult parsed) {
    if (e instanceof ParameterException usage) {
      return handleParseException(usage, new String[0]);
    }
    if (e instanceof InterruptedException) {
      return ExitCode.INTERRUPTED;
    }
    Optional<IOException> failure = ofEnvironment(e);
    if (failure.isPresent()) {
      err.println(sentence(failure.get()).in(language));
      return ExitCode.ENVIRONMENT;
    }
    if (isOutOfMemory(e)) {
      return handleOutOfMemory();
    }
    err.println(
        Message.of(
                "程序出错了，这不是您的问题。请把下面的内容和所用的命令报告给我们，谢谢。",
                "The program failed, which is not your fault. Please report what follows and the"
                    + " command that you ran.")
            .in(language));
    e.printStackTrace(err);
    return ExitCode.FAULT;
  }

  private static boolean isOutOfMemory(Throwable failure) {
    return failure instanceof OutOfMemoryError
        || (failure.getCause() != null && isOutOfMemory(failure.getCause()));
  }

  /** Says that the program had not enough memory; returns the exit code. */
  int handleOutOfMemory() {
    err.println(
        Message.of(
                "内存不够，程序最多可用{0} MB；电脑内存更大时，可在命令前加上 JIEDU_MEMORY=8g。",
                "There is not enough memory: the program may use {0} MB. Where the machine has"
                    + " more, put JIEDU_MEMORY=8g before the command.",
                Runtime.getRuntime().maxMemory() >> MEGABYTE)
            .in(language));
    return ExitCode.ENVIRONMENT;
  }

  private static Optional<IOException> ofEnvironment(Exception e) {
    if (e instanceof IOException failure) {
      return Optional.of(failure);
    }
    return e instanceof UncheckedIOException unchecked
        ? Optional.ofNullable(unchecked.getCause())
        : Optional.empty();
  }

  /** Returns what went wrong outside the content, for the user. */
  static Message sentence(IOException e) {
    if (e instanceof OutputException output) {
      return output.sentence();
    }
    if (e instanceof PortalException portal) {
      return portal.sentence();
    }
    if (e instanceof GitException git) {
      return git.sentence();
    }
    if (e instanceof PreviewException preview) {
      return preview.sentence();
    }
    if (e instanceof AccessDeniedException denied) {
      return Message.of("没有权限读写 {0}。", "Access to {0} is denied.", denied.getFile());
    }
    if (e instanceof NoSuchFileException missing) {
      return Message.of("找不到文件 {0}。", "The file {0} is not there.", missing.getFile());
    }
    if (e instanceof FileSystemException other) {
      return Message.of(
          "无法读写 {0}：{1}。",
          "{0} cannot be read or written: {1}.",
          other.getFile(),
          Optional.ofNullable(other.getReason()).orElse(""));
    }
    return Message.of(
        "读写失败：{0}。", "Reading or writing failed: {0}.", String.valueOf(e.getMessage()));
  }

  private static Message usage(ParameterException e) {
    String english = String.valueOf(e.getMessage());
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> names = unmatched.getUnmatched();
      return Message.of("没有这个命令、选项或参数：" + String.join(" ", names) + "。", english);
    }
    if (e instanceof MissingParameterException) {
      return Message.of("缺少选项或参数：" + english, english);
    }
    boolean isOurs = e.getCause() == null && e.getArgSpec() == null;
    return Message.of(isOurs ? english : "选项的值不对：" + english, english);
  }
}
