package io.replayvault.kms.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import io.replayvault.application.fixtures.Race;
import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.session.out.Compression;
import io.replayvault.application.session.out.CompressionContract;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ZstdCompressionTest extends CompressionContract {
  private final Compression compression = new ZstdCompression();

  @Override
  protected Compression compression() {
    return compression;
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1})
  void content_about_as_long_as_is_held_comes_back(int more) throws IOException {
    byte[] original = new SeededChance(5).bytes(SingleFrameOutput.SHORT + more);
    assertThat(decompressed(compressed(original))).isEqualTo(original);
  }

  @Test
  void what_was_compressed_before_leaves_no_trace_in_a_frame() throws IOException {
    byte[] original = "[{\"type\":4}]".getBytes(StandardCharsets.UTF_8);
    byte[] first = compressed(original);
    compressed(new SeededChance(7).bytes(100_000));
    assertThat(compressed(original)).isEqualTo(first);
  }

  @Test
  void frames_made_at_once_do_not_mix() {
    assertThat(
            Race.run(
                i -> {
                  byte[] original = new SeededChance(i).bytes(20_000 + i);
                  return Arrays.equals(decompressed(compressed(original)), original);
                }))
        .containsOnly(true);
  }

  @Test
  void nothing_is_taken_after_the_end() throws IOException {
    OutputStream ended = compression.compress(new ByteArrayOutputStream());
    ended.close();
    ended.close();
    assertThatIOException().isThrownBy(() -> ended.write(1));
  }

  @Test
  void a_frame_that_asks_for_a_window_above_8_mib_is_refused() throws IOException {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (OutputStream greedy = new ZstdOutputStreamNoFinalizer(target, 3).setWindowLog(27)) {
      greedy.write(new byte[1000]);
    }
    try (InputStream original =
        compression().decompress(new ByteArrayInputStream(target.toByteArray()))) {
      assertThatIOException().isThrownBy(original::readAllBytes);
    }
  }

  private byte[] compressed(byte[] original) {
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    try (OutputStream compressing = compression.compress(target)) {
      compressing.write(original, 0, original.length / 2);
      compressing.write(original, original.length / 2, original.length - original.length / 2);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target.toByteArray();
  }

  private byte[] decompressed(byte[] frame) {
    try (InputStream original = compression.decompress(new ByteArrayInputStream(frame))) {
      return original.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
