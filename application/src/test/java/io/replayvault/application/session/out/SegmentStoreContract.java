package io.replayvault.application.session.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SessionId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SegmentStore} promises. Each test is one sentence of its Javadoc; tests are
 * kept apart by a fresh account, so that a store may be shared. That a written object survives the
 * loss of power is for each store's own test.
 */
public abstract class SegmentStoreContract {
  /** So large that a store may have to take it in parts. */
  private static final int LARGE = 20 * 1024 * 1024;

  private final AccountId account =
      new AccountId("acme-" + UUID.randomUUID().toString().substring(0, 8));

  /** The store under test; each call within a test gives the same objects. */
  protected abstract SegmentStore store();

  /** The time by the store's own clock. */
  protected Instant now() {
    return Instant.now();
  }

  @Test
  void a_written_object_reads_back_byte_for_byte() {
    for (int length : new int[] {0, 1, 1000, 65_536, 3_000_000}) {
      ObjectName name = fresh();
      byte[] content = new SeededChance(length).bytes(length);
      write(name, content);
      assertThat(read(name)).isEqualTo(content);
    }
  }

  @Test
  void a_name_that_is_taken_throws_and_changes_nothing() {
    ObjectName name = fresh();
    write(name, new byte[] {1});
    assertThatIllegalStateException().isThrownBy(() -> write(name, new byte[] {2, 3}));
    assertThatIllegalStateException().isThrownBy(() -> write(name, new byte[] {1}));
    assertThat(read(name)).containsExactly(1);
  }

  @Test
  protected void of_many_who_write_one_name_one_succeeds() {
    for (int round = 0; round < 5; round++) {
      ObjectName name = fresh();
      List<byte[]> written = writtenAtOnce(name, 8, 20_000);
      assertThat(written).hasSize(1);
      assertThat(read(name)).isEqualTo(written.getFirst());
    }
  }

  @Test
  protected void of_many_who_write_one_large_object_one_succeeds() {
    ObjectName name = fresh();
    List<byte[]> written = writtenAtOnce(name, 3, LARGE / 2);
    assertThat(written).hasSize(1);
    assertThat(read(name)).isEqualTo(written.getFirst());
  }

  @Test
  protected void a_large_object_reads_back_whole_and_in_parts() throws IOException {
    ObjectName name = fresh();
    byte[] content = new SeededChance(20).bytes(LARGE);
    write(name, content);
    assertThat(read(name)).isEqualTo(content);
    for (int from : new int[] {0, 8 * 1024 * 1024 - 10, 16 * 1024 * 1024 - 10, LARGE - 10}) {
      assertThat(part(name, from, 20))
          .isEqualTo(Arrays.copyOfRange(content, from, Math.min(from + 20, LARGE)));
    }
    assertThat(part(name, LARGE, 1)).isEmpty();
  }

  @Test
  protected void the_name_of_a_large_object_that_is_taken_throws_and_changes_nothing() {
    ObjectName small = fresh();
    write(small, new byte[] {1});
    ObjectName large = fresh();
    write(large, new byte[LARGE / 2]);
    byte[] other = new SeededChance(21).bytes(LARGE / 2);
    assertThatIllegalStateException().isThrownBy(() -> write(small, other));
    assertThatIllegalStateException().isThrownBy(() -> write(large, other));
    assertThatIllegalStateException().isThrownBy(() -> write(large, new byte[] {1}));
    assertThat(read(small)).containsExactly(1);
    assertThat(read(large)).isEqualTo(new byte[LARGE / 2]);
  }

  @Test
  void writing_does_not_close_the_content() {
    boolean[] closed = {false};
    InputStream content =
        new ByteArrayInputStream(new byte[10]) {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    store().write(fresh(), content, 10);
    assertThat(closed[0]).isFalse();
  }

  @Test
  void an_object_being_written_is_not_readable() {
    ObjectName name = fresh();
    InputStream content =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[100_000]),
            new InputStream() {
              private int left = 100_000;

              @Override
              public int read() {
                if (left == 50_000) {
                  assertMissing(name);
                }
                return left-- > 0 ? 0 : -1;
              }
            });
    store().write(name, content, 200_000);
    assertThat(read(name)).hasSize(200_000);
  }

  @Test
  void content_that_breaks_off_leaves_nothing_readable() {
    ObjectName name = fresh();
    InputStream breaking =
        new SequenceInputStream(
            new ByteArrayInputStream(new byte[50_000]),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("the source broke off");
              }
            });
    assertThatThrownBy(() -> store().write(name, breaking, 100_000))
        .isInstanceOf(RuntimeException.class);
    assertMissing(name);
  }

  @Test
  void content_of_another_length_leaves_nothing_readable() {
    ObjectName name = fresh();
    for (int length : new int[] {99, 101, 0}) {
      assertThatThrownBy(() -> store().write(name, new ByteArrayInputStream(new byte[100]), length))
          .isInstanceOf(RuntimeException.class);
      assertMissing(name);
    }
  }

  @Test
  void large_content_of_another_length_leaves_nothing_readable() {
    ObjectName name = fresh();
    int half = LARGE / 2;
    for (int length : new int[] {half - 1, half + 1, 1, LARGE}) {
      assertThatThrownBy(
              () -> store().write(name, new ByteArrayInputStream(new byte[half]), length))
          .isInstanceOf(RuntimeException.class);
      assertMissing(name);
    }
  }

  @Test
  void an_absent_object_throws_segment_missing() {
    assertMissing(fresh());
  }

  @Test
  void a_part_of_an_object_is_those_bytes_and_ends_with_the_object() throws IOException {
    ObjectName name = fresh();
    byte[] content = new SeededChance(7).bytes(100_000);
    write(name, content);
    for (int[] part : new int[][] {{0, 1}, {0, 100_000}, {62, 16_400}, {99_999, 1}}) {
      assertThat(part(name, part[0], part[1]))
          .isEqualTo(Arrays.copyOfRange(content, part[0], part[0] + part[1]));
    }
    assertThat(part(name, 99_990, 50)).isEqualTo(Arrays.copyOfRange(content, 99_990, 100_000));
    assertThat(part(name, 100_000, 5)).isEmpty();
    assertThat(part(name, 5_000_000_000L, 5)).isEmpty();
  }

  @Test
  void a_part_of_an_empty_object_is_empty() throws IOException {
    ObjectName name = fresh();
    write(name, new byte[0]);
    assertThat(part(name, 0, 1)).isEmpty();
    assertThat(part(name, 7, 100)).isEmpty();
  }

  @Test
  void a_part_of_an_absent_object_throws_segment_missing() {
    assertThatExceptionOfType(SegmentMissing.class)
        .isThrownBy(() -> store().open(fresh(), 0, 1).close());
  }

  @Test
  void a_deleted_object_is_absent_and_others_stay() {
    ObjectName kept = fresh();
    ObjectName deleted = fresh();
    write(kept, new byte[] {1});
    write(deleted, new byte[] {2});
    store().delete(deleted);
    assertMissing(deleted);
    assertThat(read(kept)).containsExactly(1);
  }

  @Test
  void deleting_what_is_absent_changes_nothing() {
    assertThatCode(() -> store().delete(fresh())).doesNotThrowAnyException();
  }

  @Test
  void each_object_written_before_an_instant_is_given_once() {
    List<ObjectName> written = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      ObjectName name = fresh();
      write(name, new byte[] {1});
      written.add(name);
    }
    assertThat(writtenBefore(now().plus(Duration.ofHours(1))))
        .containsExactlyInAnyOrderElementsOf(written);
  }

  @Test
  void an_object_written_after_an_instant_is_not_given() {
    write(fresh(), new byte[] {1});
    assertThat(writtenBefore(now().minus(Duration.ofHours(1)))).isEmpty();
  }

  @Test
  void a_deleted_object_is_not_given() {
    ObjectName name = fresh();
    write(name, new byte[] {1});
    store().delete(name);
    assertThat(writtenBefore(now().plus(Duration.ofHours(1)))).isEmpty();
  }

  @Test
  void objects_may_be_deleted_while_they_are_given() {
    for (int i = 0; i < 5; i++) {
      write(fresh(), new byte[] {1});
    }
    Instant later = now().plus(Duration.ofHours(1));
    store()
        .writtenBefore(
            later,
            name -> {
              if (name.account().equals(account)) {
                store().delete(name);
              }
            });
    assertThat(writtenBefore(later)).isEmpty();
  }

  /** What those wrote who succeeded. */
  protected final List<byte[]> writtenAtOnce(ObjectName name, int writers, int length) {
    return IntStream.range(0, writers)
        .parallel()
        .mapToObj(writer -> new SeededChance(writer).bytes(length))
        .flatMap(
            content -> {
              try {
                write(name, content);
                return Stream.of(content);
              } catch (IllegalStateException | SegmentStoreUnavailable lost) {
                return Stream.empty();
              }
            })
        .toList();
  }

  private List<ObjectName> writtenBefore(Instant instant) {
    List<ObjectName> given = new ArrayList<>();
    store().writtenBefore(instant, given::add);
    return given.stream().filter(name -> name.account().equals(account)).toList();
  }

  protected final void write(ObjectName name, byte[] content) {
    store().write(name, new ByteArrayInputStream(content), content.length);
  }

  protected final byte[] read(ObjectName name) {
    try (InputStream content = store().open(name)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  protected final byte[] part(ObjectName name, long from, long length) throws IOException {
    try (InputStream content = store().open(name, from, length)) {
      return content.readAllBytes();
    }
  }

  protected final void assertMissing(ObjectName name) {
    assertThatExceptionOfType(SegmentMissing.class).isThrownBy(() -> store().open(name).close());
  }

  protected final ObjectName fresh() {
    return new ObjectName(
        account,
        new SiteId("shop"),
        new SessionId(UUID.randomUUID().toString().substring(0, 22)),
        new ObjectId(UUID.randomUUID().toString().replace("-", "")));
  }
}
