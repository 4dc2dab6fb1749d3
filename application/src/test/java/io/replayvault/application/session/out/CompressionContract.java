package io.replayvault.application.session.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.replayvault.application.keys.out.Changes;
import io.replayvault.application.keys.out.SeededChance;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Compression} promises. Each test is one sentence of its Javadoc. */
public abstract class CompressionContract {
  private static final byte[] TEXT =
      "[{\"type\":3,\"data\":{\"source\":1}}]".repeat(4000).getBytes(StandardCharsets.UTF_8);

  /** The compression under test. */
  protected abstract Compression compression();

  @Test
  void the_original_bytes_come_back() throws IOException {
    for (int length : new int[] {0, 1, 1000, 1_000_000}) {
      byte[] original = new SeededChance(length).bytes(length);
      assertThat(decompress(compress(original))).isEqualTo(original);
    }
    assertThat(decompress(compress(TEXT))).isEqualTo(TEXT);
  }

  @Test
  void what_repeats_becomes_smaller() throws IOException {
    assertThat(compress(TEXT).length).isLessThan(TEXT.length / 10);
  }

  @Test
  void what_is_written_byte_by_byte_comes_back_byte_by_byte() throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (OutputStream compressing = compression().compress(target)) {
      for (byte one : Arrays.copyOf(TEXT, 3000)) {
        compressing.write(one);
      }
    }
    try (InputStream original = decompressing(target.toByteArray())) {
      for (byte one : Arrays.copyOf(TEXT, 3000)) {
        assertThat(original.read()).isEqualTo(one & 0xff);
      }
      assertThat(original.read()).isEqualTo(-1);
    }
  }

  @Test
  void input_that_is_cut_throws() throws IOException {
    byte[] compressed = compress(Arrays.copyOf(TEXT, 3000));
    for (int length = 0; length < compressed.length; length++) {
      assertDamaged(Arrays.copyOf(compressed, length));
    }
  }

  @Test
  void input_that_goes_on_after_its_end_throws() throws IOException {
    byte[] compressed = compress(TEXT);
    for (int more : new int[] {1, 3, 18, 100_000}) {
      assertDamaged(Arrays.copyOf(compressed, compressed.length + more));
    }
    byte[] twice = Arrays.copyOf(compressed, 2 * compressed.length);
    System.arraycopy(compressed, 0, twice, compressed.length, compressed.length);
    assertDamaged(twice);
  }

  @Test
  void damaged_input_never_passes_for_the_original() throws IOException {
    byte[] original = new SeededChance(3).bytes(200);
    byte[] compressed = compress(original);
    IntStream.range(0, 8 * compressed.length)
        .forEach(
            bit -> {
              try {
                // A header may hold bits that mean nothing; the content must be right then.
                assertThat(decompress(Changes.flip(compressed, bit))).isEqualTo(original);
              } catch (IOException refused) {
                assertThat(refused).isNotNull();
              }
            });
  }

  @Test
  void closing_closes_the_stream_below() throws IOException {
    boolean[] closed = {false, false};
    OutputStream target =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    compression().compress(target).close();
    InputStream source =
        new ByteArrayInputStream(compress(TEXT)) {
          @Override
          public void close() {
            closed[1] = true;
          }
        };
    compression().decompress(source).close();
    assertThat(closed).containsExactly(true, true);
  }

  @Test
  void it_may_be_called_concurrently() {
    assertThat(
            IntStream.range(0, 50)
                .parallel()
                .allMatch(
                    call -> {
                      try {
                        return Arrays.equals(TEXT, decompress(compress(TEXT)));
                      } catch (IOException e) {
                        return false;
                      }
                    }))
        .isTrue();
  }

  private void assertDamaged(byte[] compressed) {
    assertThatIOException().isThrownBy(() -> decompress(compressed));
  }

  private byte[] compress(byte[] original) throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (OutputStream compressing = compression().compress(target)) {
      compressing.write(original);
    }
    return target.toByteArray();
  }

  private byte[] decompress(byte[] compressed) throws IOException {
    try (InputStream original = decompressing(compressed)) {
      return original.readAllBytes();
    }
  }

  private InputStream decompressing(byte[] compressed) throws IOException {
    return compression().decompress(new ByteArrayInputStream(compressed));
  }
}
