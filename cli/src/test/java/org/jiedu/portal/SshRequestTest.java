package org.jiedu.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SshRequestTest {
  @Test
  void gitsOwnTwoAreTaken() throws PortalException {
    assertThat(SshRequest.parse("git-receive-pack 'portal.git'")).isEqualTo(SshRequest.RECEIVE);
    assertThat(SshRequest.parse("git-receive-pack '/portal.git'")).isEqualTo(SshRequest.RECEIVE);
    assertThat(SshRequest.parse("git-upload-pack '/portal.git'")).isEqualTo(SshRequest.UPLOAD);
    assertThat(SshRequest.parse("git upload-pack 'portal.git'")).isEqualTo(SshRequest.UPLOAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sh",
        "git-upload-archive 'portal.git'",
        "git-receive-pack portal.git",
        "git-receive-pack 'portal.git'; sh",
        "git-receive-pack 'portal.git'\nsh",
        "git-receive-pack  'portal.git'",
        "git-receive-pack 'portal.git' --help",
        "git-receive-pack ''portal.git''",
        "/usr/bin/git-receive-pack 'portal.git'",
      })
  void everythingElseIsRefused(String command) {
    assertThatThrownBy(() -> SshRequest.parse(command))
        .isInstanceOf(PortalException.class)
        .hasMessage("Only Git may come here, to fetch and push.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "git-receive-pack '/srv/other.git'",
        "git-upload-pack '../portal.git'",
        "git-upload-pack 'portal.git/'",
        "git-upload-pack ''",
        "git-upload-pack 'it'\\''s'",
        "git-upload-pack 'new'\\!''",
      })
  void anotherRepositoryIsRefusedWithTheNameOfTheOne(String command) {
    assertThatThrownBy(() -> SshRequest.parse(command))
        .hasMessage("The one repository here is portal.git, at ssh://USER@HOST/portal.git.");
  }

  @Test
  void anEndlessOneIsRefused() {
    assertThatThrownBy(() -> SshRequest.parse("git-upload-pack '" + "x".repeat(100_000) + "'"))
        .isInstanceOf(PortalException.class);
  }

  @Test
  void whoWantsToLogInIsToldThatNobodyMay() {
    assertThatThrownBy(() -> SshRequest.parse("")).hasMessageEndingWith("there is no login.");
  }
}
