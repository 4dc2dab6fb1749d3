package io.replayvault.launch.audit;

import io.replayvault.domain.audit.export.ExportLine;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Reads lines as bytes; one that is longer than any of an export is cut, and so no line of one. */
final class ExportLines {
  private ExportLines() {}

  static void of(InputStream export, Consumer<byte[]> line) throws IOException {
    InputStream buffered = new BufferedInputStream(export, 1 << 16);
    ByteArrayOutputStream current = new ByteArrayOutputStream();
    boolean pending = false;
    for (int read = buffered.read(); read >= 0; read = buffered.read()) {
      if (read == '\n') {
        line.accept(current.toByteArray());
        current.reset();
        pending = false;
      } else {
        pending = true;
        if (current.size() < ExportLine.LONGEST) {
          current.write(read);
        }
      }
    }
    if (pending) {
      line.accept(current.toByteArray());
    }
  }
}
