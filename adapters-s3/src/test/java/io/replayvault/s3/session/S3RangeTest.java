package io.replayvault.s3.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** {@link S3Range} believes no answer but the one to its question. */
final class S3RangeTest {
  private final S3Range range = new S3Range(10, 5);

  @Test
  void asks_for_first_and_last_byte() {
    assertThat(range.asked()).isEqualTo("bytes=10-14");
  }

  @Test
  void takes_those_bytes_and_fewer_only_where_the_object_ends() {
    assertThat(range.isAnsweredBy("bytes 10-14/100", 5L)).isTrue();
    assertThat(range.isAnsweredBy("bytes 10-14/15", 5L)).isTrue();
    assertThat(range.isAnsweredBy("bytes 10-12/13", 3L)).isTrue();
    assertThat(range.isAnsweredBy("bytes 10-12/100", 3L)).isFalse();
  }

  @Test
  void takes_no_other_bytes() {
    assertThat(range.isAnsweredBy(null, 100L)).as("the whole object").isFalse();
    assertThat(range.isAnsweredBy("bytes 10-14/100", null)).isFalse();
    assertThat(range.isAnsweredBy("bytes 0-4/100", 5L)).isFalse();
    assertThat(range.isAnsweredBy("bytes 10-15/100", 6L)).isFalse();
    assertThat(range.isAnsweredBy("bytes 10-14/100", 4L)).isFalse();
    assertThat(range.isAnsweredBy("bytes 10-14/*", 5L)).isFalse();
    assertThat(range.isAnsweredBy("items 10-14/100", 5L)).isFalse();
  }
}
