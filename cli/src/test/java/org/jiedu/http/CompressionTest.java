package org.jiedu.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompressionTest {

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "gzip, deflate, br", "br;q=1.0, gzip;q=0.5", "GZIP", "br , gzip"})
  void isAcceptedWhereItIsNamed(String header) {
    assertThat(Compression.isAccepted(header)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "br", "identity", "gzip;q=0", "gzip; q=0.000", "x-gzip", "*;q=0"})
  void isNotAcceptedElsewhere(String header) {
    assertThat(Compression.isAccepted(header)).isFalse();
  }

  @Test
  void isNotAcceptedWhereNothingIsSaid() {
    assertThat(Compression.isAccepted(null)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.html", "a.css", "a.js", "a.json", "a.xml", "a.svg", "a.vtt", "a.csv"})
  void isWorthwhileForTexts(String name) {
    assertThat(Compression.isWorthwhile(MediaTypes.of(name), 5000)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.png", "a.jpg", "a.woff2", "a.mp4", "a.mp3", "a.pdf", "a.bin"})
  void isNotWorthwhileForWhatIsCompressed(String name) {
    assertThat(Compression.isWorthwhile(MediaTypes.of(name), 5000)).isFalse();
  }

  @Test
  void isNotWorthwhileForLittleAndForVeryMuch() {
    assertThat(Compression.isWorthwhile("text/plain", 100)).isFalse();
    assertThat(Compression.isWorthwhile("text/plain", 100_000_000)).isFalse();
  }
}
