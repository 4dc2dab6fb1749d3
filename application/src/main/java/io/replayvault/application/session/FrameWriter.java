package io.replayvault.application.session;

import io.replayvault.application.session.FrameHeader.Entry;
import io.replayvault.application.session.out.Compression;
import io.replayvault.domain.session.Frame;
import io.replayvault.domain.session.StoredSegment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the content of a merged object, segment after segment. Bodies that follow each other share
 * a frame, since they compress far better together, until it is full or a full snapshot comes: so a
 * seek opens the snapshot's frame at its beginning. Holds the content compressed, and no body.
 */
public final class FrameWriter implements AutoCloseable {
  /** A frame with as many bytes of bodies takes no further one. */
  static final int FULL = 256 * 1024;

  private final Compression compression;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private final List<Placed> placed = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private ByteArrayOutputStream compressed = new ByteArrayOutputStream();
  private @Nullable OutputStream compressor;
  private long bodies;

  public FrameWriter(Compression compression) {
    this.compression = compression;
  }

  /** Adds a segment, whose body is read to its end. */
  public void add(StoredSegment segment, InputStream body) throws IOException {
    boolean snapshot = !segment.snapshots().isEmpty();
    if (bodies >= FULL || entries.size() == FrameHeader.MOST || (snapshot && bodies > 0)) {
      endFrame();
    }
    OutputStream target = compressor;
    if (target == null) {
      compressed = new ByteArrayOutputStream();
      target = compression.compress(compressed);
      compressor = target;
    }
    int length = Math.toIntExact(body.transferTo(target));
    bodies += length;
    entries.add(
        new Entry(
            segment.number(), snapshot, segment.range().from(), segment.range().to(), length));
  }

  /** The whole content; nothing may be added after. */
  public byte[] finish() throws IOException {
    endFrame();
    return content.toByteArray();
  }

  /** Where each segment lies, in the order in which they were added. */
  public List<Placed> placed() {
    return List.copyOf(placed);
  }

  /** Gives back what the compressor of an unfinished frame holds. */
  @Override
  public void close() throws IOException {
    OutputStream unfinished = compressor;
    compressor = null;
    if (unfinished != null) {
      unfinished.close();
    }
  }

  private void endFrame() throws IOException {
    OutputStream open = compressor;
    if (open == null) {
      return;
    }
    open.close();
    compressor = null;
    FrameHeader header = new FrameHeader(compressed.size(), entries);
    Frame frame = new Frame(content.size(), header.length() + compressed.size());
    content.writeBytes(header.bytes());
    compressed.writeTo(content);
    entries.forEach(entry -> placed.add(new Placed(entry, frame)));
    entries.clear();
    bodies = 0;
  }

  /**
   * A segment in its frame.
   *
   * @param entry which, and how long its body is
   * @param frame where
   */
  public record Placed(Entry entry, Frame frame) {}
}
