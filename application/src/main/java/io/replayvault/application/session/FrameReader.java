package io.replayvault.application.session;

import io.replayvault.application.session.FrameHeader.Entry;
import io.replayvault.application.session.out.Compression;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Predicate;

/** Reads frames of a merged object one after another, and holds none. */
public final class FrameReader {
  private final Compression compression;

  public FrameReader(Compression compression) {
    this.compression = compression;
  }

  /**
   * Reads the frame that begins here and stands behind it afterwards. Gives the bodies of the
   * wanted segments in order; where none is wanted any more, the rest is not decompressed.
   *
   * @return its length in bytes
   */
  public long read(InputStream content, Predicate<Entry> wanted, Bodies bodies) throws IOException {
    FrameHeader header = FrameHeader.read(content);
    Section compressed = new Section(content, header.compressed());
    long left = header.entries().stream().filter(wanted).count();
    try (InputStream all = compression.decompress(compressed)) {
      for (Entry entry : header.entries()) {
        if (left == 0) {
          break;
        }
        Section body = new Section(all, entry.body());
        if (wanted.test(entry)) {
          bodies.read(entry, body);
          left--;
        }
        body.drain();
      }
    }
    compressed.drain();
    return (long) header.length() + header.compressed();
  }

  /** Takes the bodies. */
  public interface Bodies {
    /** A segment's body as it was uploaded; not to be kept. */
    void read(Entry entry, InputStream body) throws IOException;
  }
}
