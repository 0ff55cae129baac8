package org.jiedu.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-, 0, 10, bytes 0-9/10",
    "bytes=0-0, 0, 1, bytes 0-0/10",
    "bytes=3-6, 3, 7, bytes 3-6/10",
    "bytes=3-99, 3, 10, bytes 3-9/10",
    "bytes=-4, 6, 10, bytes 6-9/10",
    "bytes=-99, 0, 10, bytes 0-9/10"
  })
  void isThePartThatIsAskedFor(String header, long from, long end, String words) {
    ByteRange range = ByteRange.of(header, 10).orElseThrow();

    assertThat(range).isEqualTo(new ByteRange(from, end));
    assertThat(range.length()).isEqualTo(end - from);
    assertThat(range.inWords(10)).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=5-3", "bytes=-0"})
  void isEmptyWhereTheFileHasNoSuchBytes(String header) {
    ByteRange range = ByteRange.of(header, 10).orElseThrow();

    assertThat(range.isEmpty()).isTrue();
    assertThat(range.length()).isZero();
    assertThat(range.inWords(10)).isEqualTo("bytes */10");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bytes=", "bytes=-", "bytes=a-b", "bytes=0-1,3-4", "lines=1-2"})
  void isNoneWhereNoneIsAskedFor(String header) {
    assertThat(ByteRange.of(header, 10)).isEmpty();
    assertThat(ByteRange.of(null, 10)).isEmpty();
  }

  @Test
  void isTheWholeFile() {
    assertThat(ByteRange.whole(10)).isEqualTo(new ByteRange(0, 10));
    assertThat(ByteRange.whole(0).isEmpty()).isTrue();
  }
}
