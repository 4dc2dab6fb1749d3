package io.replayvault.application.session.out;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/** {@link Compression} for application tests, by the JDK's zlib (RFC 1950); holds all in memory. */
public final class DeflateCompression implements Compression {
  @Override
  public OutputStream compress(OutputStream target) {
    return new DeflaterOutputStream(target);
  }

  @Override
  public InputStream decompress(InputStream compressed) throws IOException {
    byte[] original = inflated(compressed.readAllBytes());
    return new ByteArrayInputStream(original) {
      @Override
      public void close() throws IOException {
        compressed.close();
      }
    };
  }

  private static byte[] inflated(byte[] compressed) throws IOException {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(compressed);
      ByteArrayOutputStream original = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!inflater.finished()) {
        int length = inflater.inflate(buffer);
        if (length == 0 && !inflater.finished()) {
          throw new IOException("compressed bytes are cut");
        }
        original.write(buffer, 0, length);
      }
      if (inflater.getRemaining() > 0) {
        throw new IOException("compressed bytes go on after their end");
      }
      return original.toByteArray();
    } catch (DataFormatException e) {
      throw new IOException("compressed bytes are damaged", e);
    } finally {
      inflater.end();
    }
  }
}
