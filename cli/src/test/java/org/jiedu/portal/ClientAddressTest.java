package org.jiedu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClientAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.1 | 10.0.0.1",
        "10.0.0.1:51234 | 10.0.0.1",
        "1.1.1.1, 10.0.0.1 | 10.0.0.1",
        "2001:db8:1:2:3:4:5:6 | 20:01:0d:b8:00:01:00:02",
        "2001:db8:1:2::9 | 20:01:0d:b8:00:01:00:02",
        "[2001:db8:1:2::9] | 20:01:0d:b8:00:01:00:02",
        "[2001:db8:1:2::9]:443 | 20:01:0d:b8:00:01:00:02",
        "::ffff:10.0.0.1 | 10.0.0.1",
        "unknown | unknown",
        "1:2:3 | 1:2:3",
      })
  void theLastOneCounts(String header, String address) {
    assertThat(ClientAddress.last(List.of(header))).contains(address);
  }

  @Test
  void theLastHeaderCounts() {
    assertThat(ClientAddress.last(List.of("10.0.0.1", "10.0.0.2, 10.0.0.3"))).contains("10.0.0.3");
  }

  @Test
  void whereNothingIsToldThereIsNone() {
    assertThat(ClientAddress.last(List.of())).isEmpty();
    assertThat(ClientAddress.last(List.of(" "))).isEmpty();
  }

  @Test
  void aLongOneDoesNotFillTheMemory() {
    assertThat(ClientAddress.last(List.of("x".repeat(10_000)))).contains("x".repeat(64));
  }
}
