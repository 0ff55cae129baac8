package org.jiedu.git;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SecretsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https://clerk:geheim@host/x.git | https://***@host/x.git",
        "https://token@host/x.git | https://***@host/x.git",
        "HTTP://a:b@c:d@host/x | HTTP://***@host/x",
        "ssh://git@host/x.git | ssh://git@host/x.git",
        "ssh://git:pw@host/x.git | ssh://***@host/x.git",
        "git@host:x.git | git@host:x.git",
        "cannot reach 'https://u:p@h/a' and https://t@h/b | "
            + "cannot reach 'https://***@h/a' and https://***@h/b",
        "https://host/a@b | https://host/a@b",
        "/srv/x@y.git | /srv/x@y.git",
      })
  void noAddressTellsASecret(String text, String shown) {
    assertThat(Secrets.masked(text)).isEqualTo(shown);
  }
}
