package io.replayvault.kms.session;

import static org.assertj.core.api.Assertions.assertThatIOException;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import io.replayvault.application.session.out.Compression;
import io.replayvault.application.session.out.CompressionContract;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

final class ZstdCompressionTest extends CompressionContract {
  @Override
  protected Compression compression() {
    return new ZstdCompression();
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
}
