package io.replayvault.web.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.web.entry.BodyRefused;
import io.replayvault.web.entry.ProblemKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class GzipMemberTest {
  private static final byte[] CONTENT = "[1,2,3] and so on".repeat(100).getBytes(UTF_8);
  private static final int MOST = 8 * 1024 * 1024;

  @Test
  void content_comes_out_as_it_went_in() throws IOException {
    assertThat(read(Segments.gzip(CONTENT), MOST)).isEqualTo(CONTENT);
    assertThat(read(Segments.gzip(new byte[0]), MOST)).isEmpty();
  }

  @Test
  void a_name_and_comment_in_the_header_are_passed_over() throws IOException {
    byte[] plain = Segments.gzip(CONTENT);
    ByteArrayOutputStream named = new ByteArrayOutputStream();
    named.write(plain, 0, 3);
    named.write(4 | 8 | 16 | 2);
    named.write(plain, 4, 6);
    named.writeBytes(new byte[] {2, 0, 'x', 'y', 'n', 0, 'c', 0, 1, 2});
    named.write(plain, 10, plain.length - 10);

    assertThat(read(named.toByteArray(), MOST)).isEqualTo(CONTENT);
  }

  @Test
  void a_bomb_is_stopped_at_the_limit() throws IOException {
    byte[] bomb = Segments.gzip(new byte[MOST + 1]);
    assertThat(bomb.length).isLessThan(16 * 1024);
    long given = 0;
    try (InputStream content = new GzipMember(bomb, MOST)) {
      byte[] buffer = new byte[8_192];
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        given += n;
      }
    } catch (BodyRefused refused) {
      assertThat(refused.kind()).isEqualTo(ProblemKind.INFLATES_TOO_FAR);
    }
    assertThat(given).isEqualTo(MOST);
    assertThat(read(Segments.gzip(new byte[MOST]), MOST)).hasSize(MOST);
  }

  @Test
  void a_second_member_or_anything_else_behind_is_refused() {
    byte[] one = Segments.gzip(CONTENT);
    byte[] two = Arrays.copyOf(one, 2 * one.length);
    System.arraycopy(one, 0, two, one.length, one.length);

    assertMalformed(two);
    assertMalformed(Arrays.copyOf(one, one.length + 1));
  }

  @Test
  void every_truncation_is_refused() {
    byte[] whole = Segments.gzip(CONTENT);
    for (int length = 0; length < whole.length; length++) {
      assertMalformed(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void every_flipped_bit_changes_nothing_or_is_refused() throws IOException {
    byte[] whole = Segments.gzip(CONTENT);
    for (int bit = 0; bit < whole.length * 8; bit++) {
      byte[] flipped = whole.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      try {
        assertThat(read(flipped, MOST)).isEqualTo(CONTENT);
      } catch (BodyRefused refused) {
        assertThat(refused.kind()).isEqualTo(ProblemKind.NOT_GZIP);
      }
    }
  }

  private static void assertMalformed(byte[] member) {
    assertThatThrownBy(() -> read(member, MOST))
        .isInstanceOfSatisfying(
            BodyRefused.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.NOT_GZIP));
  }

  private static byte[] read(byte[] member, int most) throws IOException {
    try (InputStream content = new GzipMember(member, most)) {
      return content.readAllBytes();
    }
  }
}
