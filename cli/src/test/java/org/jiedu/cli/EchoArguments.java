package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.List;

/** Stands in for the tool where the launcher is tested: says what reached it. */
final class EchoArguments {
  private static final int MEGABYTE = 20;

  private EchoArguments() {}

  public static void main(String[] args) {
    var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
    List.of(args).forEach(argument -> out.println("argument " + argument));
    out.println("folder " + System.getProperty("user.dir"));
    out.println("locale " + System.getProperty("jiedu.locale"));
    if (List.of(args).contains("memory")) {
      out.println("memory " + (Runtime.getRuntime().maxMemory() >> MEGABYTE));
    }
    if (List.of(args).contains("compiler")) {
      out.println("compiler " + compiler());
    }
    if (List.of(args).contains("fail")) {
      System.exit(70);
    }
  }

  private static String compiler() {
    List<String> given = ManagementFactory.getRuntimeMXBean().getInputArguments();
    if (given.contains("-XX:TieredStopAtLevel=1")) {
      return "quick";
    }
    return given.contains("-XX:-C1UpdateMethodData") ? "sparing" : "thorough";
  }
}
