package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code portal serve} as a process of its own, which can be killed. */
final class ServeProcess implements AutoCloseable {
  private final Process process;
  private final String address;

  private ServeProcess(Process process, String address) {
    this.process = process;
    this.address = address;
  }

  /**
   * Starts it, and returns when it serves.
   *
   * @param folder that the process is in; what it complains of comes into its {@code said}
   */
  static ServeProcess start(Path folder, Path portal, String... options) throws IOException {
    Path said = folder.resolve("said");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "portal",
                "serve",
                portal.toString(),
                "--port",
                "0"));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(said.toFile()).start();
    String address = process.inputReader().readLine();
    if (address == null) {
      throw new IOException("portal serve did not start: " + Files.readString(said));
    }
    return new ServeProcess(process, address);
  }

  /** Returns the address of its repository for an account. */
  String url(String account, String token) {
    return address.replaceFirst("://", "://" + account + ":" + token + "@") + "portal.git";
  }

  /** Returns the address of its site, with a slash at the end. */
  String address() {
    return Objects.requireNonNull(address);
  }

  /** Ends it by SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
