package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.cli.PortalFixture.Clone;
import org.jiedu.cli.PortalFixture.Said;
import org.jiedu.portal.SshBlob;

/**
 * Does what sshd does for whoever comes with the key of an account: starts the command that stands
 * in authorized_keys, with what the client asked for in a variable.
 *
 * @param command as a shell takes it
 * @param program that Git calls in place of ssh
 */
record SshDoor(Path folder, String command, Path program) {
  private static final String ADDRESS = "jiedu@portal:portal.git";
  private static final Pattern LINE =
      Pattern.compile("restrict,command=\"(.*)\" ssh-ed25519 \\S+ (\\S+)");

  /**
   * Gives an account a key, and opens the door for it.
   *
   * @param number of the key
   */
  static SshDoor of(Path folder, PortalFixture portal, String account, int number)
      throws IOException {
    Files.writeString(folder.resolve(account + ".pub"), SshBlob.ed25519(number) + " at home\n");
    JieduRun run =
        JieduRun.in(
            folder,
            "portal",
            "account",
            "change",
            "portal",
            account,
            "--ssh-key",
            account + ".pub");
    assertThat(run.code()).as(run.err()).isZero();
    for (String line : Files.readAllLines(portal.portal().authorizedKeys())) {
      Matcher found = LINE.matcher(line);
      if (found.matches() && found.group(2).equals(account)) {
        String command = found.group(1).replace("\\\"", "\"");
        Path script = folder.resolve(account + ".sh");
        Path program = folder.resolve("ssh-" + account);
        Files.writeString(script, command);
        PublishFixture.script(
            program,
            """
            exec env -i PATH="$PATH" SSH_ORIGINAL_COMMAND="$2" sh '%s'
            """
                .formatted(script));
        return new SshDoor(folder, command, program);
      }
    }
    throw new AssertionError("no key of " + account);
  }

  Clone clone(String name) throws IOException, InterruptedException {
    Path target = folder.resolve(name);
    Said said =
        Said.of(
            folder,
            "git",
            "clone",
            "-q",
            "-c",
            "core.sshCommand=" + program,
            "-c",
            "ssh.variant=simple",
            ADDRESS,
            target.toString());
    assertThat(said.code()).as(said.text()).isZero();
    return new Clone(target, ADDRESS);
  }

  /** Starts what sshd would, and leaves it waiting for the client. */
  Process start(String request) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("sh", "-c", command);
    builder.environment().put("SSH_ORIGINAL_COMMAND", request);
    return builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
