package io.replayvault.application.session;

import io.replayvault.domain.session.SegmentNumber;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a frame of a merged object says of itself before its compressed bodies, byte by byte in
 * {@code docs/formats/merged-object.md}. From header to header a merged object can be read without
 * the index: each says where the next one lies.
 *
 * @param compressed length of the compressed bodies that follow, in bytes
 * @param entries one for each segment, in the order in which their bodies follow, 1 to 65,535
 */
public record FrameHeader(int compressed, List<Entry> entries) {
  private static final int MAGIC = 0x52564631;
  private static final int FIXED = 10;
  private static final int ENTRY = 25;
  private static final int SNAPSHOT = 1;

  /** The most segments in a frame. */
  static final int MOST = 65_535;

  public FrameHeader {
    entries = List.copyOf(entries);
    if (entries.isEmpty() || entries.size() > MOST || compressed < 0) {
      throw new IllegalArgumentException("a frame has 1 to 65535 segments");
    }
  }

  /** Its own length in bytes. */
  public int length() {
    return FIXED + ENTRY * entries.size();
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(length());
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.writeInt(MAGIC);
      out.writeShort(entries.size());
      out.writeInt(compressed);
      for (Entry entry : entries) {
        out.writeInt(entry.number().value());
        out.writeByte(entry.snapshot() ? SNAPSHOT : 0);
        out.writeLong(entry.from().toEpochMilli());
        out.writeLong(entry.to().toEpochMilli());
        out.writeInt(entry.body());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  /** The header that begins here; what is none throws {@link IOException}. */
  public static FrameHeader read(InputStream content) throws IOException {
    DataInputStream in = new DataInputStream(content);
    if (in.readInt() != MAGIC) {
      throw damaged();
    }
    int count = in.readUnsignedShort();
    int compressed = in.readInt();
    if (count == 0 || compressed < 0) {
      throw damaged();
    }
    List<Entry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entries.add(entry(in));
    }
    return new FrameHeader(compressed, entries);
  }

  private static Entry entry(DataInputStream in) throws IOException {
    int number = in.readInt();
    int flags = in.readUnsignedByte();
    Instant from = Instant.ofEpochMilli(in.readLong());
    Instant to = Instant.ofEpochMilli(in.readLong());
    int body = in.readInt();
    if (number < 0 || number > SegmentNumber.LARGEST || flags > SNAPSHOT || body < 0) {
      throw damaged();
    }
    return new Entry(new SegmentNumber(number), flags == SNAPSHOT, from, to, body);
  }

  private static IOException damaged() {
    return new IOException("a merged object has no frame here");
  }

  /**
   * A segment in the frame.
   *
   * @param number its place in the session
   * @param snapshot whether it holds a full snapshot, from which drawing can start
   * @param from time of its first event
   * @param to time of its last event
   * @param body length of its body in bytes, as it was uploaded
   */
  public record Entry(SegmentNumber number, boolean snapshot, Instant from, Instant to, int body) {}
}
