package io.replayvault.application.keys.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link ObjectSealer} promises. Each test is one sentence of its Javadoc. */
public abstract class ObjectSealerContract {
  private static final SecretBytes KEY = Changes.key(1);
  private static final SealingContext CONTEXT = context("acme", "shop", "s1", 'a', "segment-1");
  private static final int[] LENGTHS = {0, 1, 1000, 16_383, 16_384, 16_385, 32_768, 100_000};

  /** The sealer under test. */
  protected abstract ObjectSealer sealer();

  @Test
  void what_was_sealed_opens() throws IOException {
    for (int length : LENGTHS) {
      assertThat(open(seal(plain(length)), KEY, CONTEXT)).isEqualTo(plain(length));
    }
  }

  @Test
  void a_sealed_object_does_not_show_its_content() throws IOException {
    byte[] plain = plain(1000);
    assertThat(Changes.contains(seal(plain), Arrays.copyOf(plain, 16))).isFalse();
  }

  @Test
  void a_changed_object_throws_one_and_the_same_error() throws IOException {
    Changes.everyChangeOf(seal(plain(40))).forEach(this::assertBroken);
  }

  @Test
  void an_object_cut_at_any_length_throws_the_same_error() throws IOException {
    byte[] sealed = seal(plain(50_000));
    for (int length = 0; length < sealed.length; length += 61) {
      assertBroken(Arrays.copyOf(sealed, length));
    }
    for (int length = sealed.length - 100; length < sealed.length; length++) {
      assertBroken(Arrays.copyOf(sealed, length));
    }
  }

  @Test
  void an_object_does_not_open_with_another_key() throws IOException {
    byte[] sealed = seal(plain(100));
    assertBroken(sealed, Changes.key(2), CONTEXT);
  }

  @Test
  void an_object_does_not_open_with_another_context() throws IOException {
    byte[] sealed = seal(plain(100));
    for (SealingContext other :
        List.of(
            context("acmf", "shop", "s1", 'a', "segment-1"),
            context("acme", "shoq", "s1", 'a', "segment-1"),
            context("acme", "shop", "s2", 'a', "segment-1"),
            context("acme", "shop", "s1", 'b', "segment-1"),
            context("acme", "shop", "s1", 'a', "segment-2"))) {
      assertBroken(sealed, KEY, other);
    }
  }

  @Test
  void no_byte_is_given_out_before_it_was_authenticated() throws IOException {
    byte[] plain = plain(50_000);
    byte[] sealed = seal(plain);
    for (int bit = 0; bit < 8 * sealed.length; bit += 8009) {
      ByteArrayOutputStream given = new ByteArrayOutputStream();
      try (InputStream opened = opening(Changes.flip(sealed, bit), KEY, CONTEXT)) {
        assertThatThrownBy(() -> opened.transferTo(given)).isInstanceOf(SealBroken.class);
      }
      assertThat(given.toByteArray()).isEqualTo(Arrays.copyOf(plain, given.size()));
    }
  }

  @Test
  void what_is_broken_stays_broken() throws IOException {
    byte[] sealed = seal(plain(100));
    try (InputStream opened = opening(Changes.flip(sealed, 700), KEY, CONTEXT)) {
      for (int attempt = 0; attempt < 3; attempt++) {
        assertThatThrownBy(opened::read).isInstanceOf(SealBroken.class);
      }
    }
  }

  @Test
  void a_part_is_exactly_those_bytes() throws IOException {
    byte[] plain = plain(50_000);
    byte[] sealed = seal(plain);
    for (int[] part :
        new int[][] {
          {0, 0},
          {0, 1},
          {0, 50_000},
          {16_383, 2},
          {16_384, 16_384},
          {16_384, 1},
          {32_768, 17_232},
          {49_999, 1},
          {20_000, 20_000}
        }) {
      assertThat(openPart(sealed, part[0], part[1]))
          .isEqualTo(Arrays.copyOfRange(plain, part[0], part[0] + part[1]));
    }
  }

  @Test
  void a_part_beyond_the_end_throws_the_same_error() throws IOException {
    for (int length : new int[] {100, 16_384, 50_000}) {
      byte[] sealed = seal(plain(length));
      for (long[] part : new long[][] {{0, length + 1}, {length, 1}, {length + 40_000, 1}}) {
        assertThatExceptionOfType(SealBroken.class)
            .isThrownBy(() -> openPart(sealed, part[0], part[1]));
      }
    }
  }

  @Test
  void a_part_of_a_changed_or_foreign_object_throws_the_same_error() throws IOException {
    byte[] sealed = seal(plain(100));
    for (int bit = 0; bit < 8 * sealed.length; bit += 31) {
      byte[] changed = Changes.flip(sealed, bit);
      assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> openPart(changed, 10, 20));
    }
    SealingContext other = context("acme", "shop", "s2", 'a', "segment-1");
    assertThatExceptionOfType(SealBroken.class)
        .isThrownBy(
            () ->
                sealer()
                    .openPart((from, length) -> cut(sealed, from, length), KEY, other, 0, 1)
                    .read());
  }

  @Test
  void sealing_closes_neither_stream() throws IOException {
    Closings source = new Closings(plain(10));
    boolean[] targetClosed = {false};
    ByteArrayOutputStream target =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            targetClosed[0] = true;
          }
        };
    sealer().seal(source, target, KEY, CONTEXT);
    assertThat(source.count).isZero();
    assertThat(targetClosed[0]).isFalse();
  }

  @Test
  void closing_the_opened_stream_closes_the_sealed_one() throws IOException {
    Closings sealed = new Closings(seal(plain(10)));
    sealer().open(sealed, KEY, CONTEXT).close();
    assertThat(sealed.count).isEqualTo(1);
  }

  @Test
  void a_key_may_be_destroyed_once_the_object_is_open() throws IOException {
    byte[] plain = plain(50_000);
    byte[] sealed = seal(plain);
    SecretBytes whole = Changes.key(1);
    try (InputStream opened = opening(sealed, whole, CONTEXT)) {
      whole.destroy();
      assertThat(opened.readAllBytes()).isEqualTo(plain);
    }
    SecretBytes part = Changes.key(1);
    try (InputStream opened =
        sealer().openPart((from, length) -> cut(sealed, from, length), part, CONTEXT, 5, 40_000)) {
      part.destroy();
      assertThat(opened.readAllBytes()).isEqualTo(Arrays.copyOfRange(plain, 5, 40_005));
    }
  }

  @Test
  void an_object_that_cannot_be_read_is_not_called_broken() throws IOException {
    InputStream unreadable =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the disk is gone");
          }
        };
    try (InputStream opened = sealer().open(unreadable, KEY, CONTEXT)) {
      assertThatIOException().isThrownBy(opened::read).withMessage("the disk is gone");
    }
  }

  private byte[] seal(byte[] plain) throws IOException {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream();
    sealer().seal(new ByteArrayInputStream(plain), sealed, KEY, CONTEXT);
    return sealed.toByteArray();
  }

  private byte[] openPart(byte[] sealed, long from, long length) throws IOException {
    try (InputStream part =
        sealer()
            .openPart((start, count) -> cut(sealed, start, count), KEY, CONTEXT, from, length)) {
      return part.readAllBytes();
    }
  }

  private static InputStream cut(byte[] sealed, long from, long length) {
    int start = (int) Math.min(from, sealed.length);
    return new ByteArrayInputStream(
        sealed, start, (int) Math.min(length, (long) sealed.length - start));
  }

  private byte[] open(byte[] sealed, SecretBytes key, SealingContext context) throws IOException {
    try (InputStream opened = opening(sealed, key, context)) {
      return opened.readAllBytes();
    }
  }

  private InputStream opening(byte[] sealed, SecretBytes key, SealingContext context) {
    return sealer().open(new ByteArrayInputStream(sealed), key, context);
  }

  private void assertBroken(byte[] sealed) {
    assertBroken(sealed, KEY, CONTEXT);
  }

  private void assertBroken(byte[] sealed, SecretBytes key, SealingContext context) {
    assertThatExceptionOfType(SealBroken.class)
        .isThrownBy(() -> open(sealed, key, context))
        .withMessage(new SealBroken().getMessage())
        .withNoCause();
  }

  private static byte[] plain(int length) {
    return new SeededChance(length).bytes(length);
  }

  private static SealingContext context(
      String account, String site, String session, char object, String format) {
    return new SealingContext(
        new AccountId(account),
        new SiteId(site),
        session,
        new ObjectId(String.valueOf(object).repeat(32)),
        format);
  }

  private static final class Closings extends ByteArrayInputStream {
    private int count;

    Closings(byte[] bytes) {
      super(bytes);
    }

    @Override
    public void close() {
      count++;
    }
  }
}
