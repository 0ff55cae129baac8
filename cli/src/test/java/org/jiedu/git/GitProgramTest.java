package org.jiedu.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedu.git.GitProgram.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GitProgramTest {
  @TempDir private Path folder;

  @Test
  void saysThatThereIsNoGit() {
    GitProgram none = new GitProgram("no-such-git", folder, Map.of(), List.of(), Optional.empty());

    assertThatThrownBy(() -> none.run("version"))
        .isInstanceOf(GitException.class)
        .hasMessageContaining("please install it");
  }

  @Test
  void addsSettingsBehindThoseOfTheUsersOwn() throws IOException, InterruptedException {
    Map<String, String> own =
        Map.of("GIT_CONFIG_COUNT", "1", "GIT_CONFIG_KEY_0", "a.first", "GIT_CONFIG_VALUE_0", "甲");
    GitProgram git =
        GitProgram.in(folder, own).with(List.of(new Setting("a.second", "一\n二 \"三\"")));

    assertThat(git.run("config", "a.first").out()).isEqualTo("甲\n");
    assertThat(git.run("config", "a.second").out()).isEqualTo("一\n二 \"三\"\n");
  }

  /** As in a hook of another repository. */
  @Test
  void worksInItsOwnFolderWhereverItIsCalledFrom() throws IOException, InterruptedException {
    GitProgram git = GitProgram.in(folder, Map.of("GIT_DIR", "/elsewhere", "GIT_INDEX_FILE", "x"));

    assertThat(git.run("init", "-q").isDone()).isTrue();
    assertThat(folder.resolve(".git/HEAD")).exists();
  }
}
