package io.replayvault.web.session;

import io.replayvault.web.entry.BodyRefused;
import io.replayvault.web.entry.ProblemKind;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The content of exactly one gzip member (RFC 1952), inflated while it is read. Counts as it
 * inflates and stops at the limit; its end is reported only after checksum and length were found
 * right and nothing follows.
 */
final class GzipMember extends InputStream {
  private static final int HEADER = 10;
  private static final int TRAILER = 8;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  private final byte[] member;
  private final int most;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final int begin;
  private int given;
  private boolean ended;

  /** Reads the member, of which no more than so many bytes of content are given. */
  GzipMember(byte[] member, int most) throws BodyRefused {
    this.member = member;
    this.most = most;
    this.begin = afterHeader();
    inflater.setInput(member, begin, member.length - begin);
  }

  @Override
  public int read() throws BodyRefused {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws BodyRefused {
    if (length == 0) {
      return 0;
    }
    if (ended) {
      return -1;
    }
    int count = inflate(buffer, offset, length);
    if (count > most - given) {
      throw new BodyRefused(ProblemKind.INFLATES_TOO_FAR);
    }
    given += count;
    crc.update(buffer, offset, count);
    if (count == 0) {
      checkTrailer();
      ended = true;
      return -1;
    }
    return count;
  }

  @Override
  public void close() {
    inflater.end();
  }

  /** How much was inflated; 0 only at the end of the deflated data. */
  private int inflate(byte[] buffer, int offset, int length) throws BodyRefused {
    try {
      int count = inflater.inflate(buffer, offset, length);
      if (count == 0 && !inflater.finished()) {
        throw malformed();
      }
      return count;
    } catch (DataFormatException e) {
      throw malformed();
    }
  }

  private void checkTrailer() throws BodyRefused {
    int end = begin + Math.toIntExact(inflater.getBytesRead());
    if (member.length - end != TRAILER) {
      throw malformed();
    }
    ByteBuffer trailer = ByteBuffer.wrap(member, end, TRAILER).order(ByteOrder.LITTLE_ENDIAN);
    if (trailer.getInt() != (int) crc.getValue() || trailer.getInt() != given) {
      throw malformed();
    }
  }

  private int afterHeader() throws BodyRefused {
    if (member.length < HEADER + TRAILER || at(0) != 0x1f || at(1) != 0x8b || at(2) != 8) {
      throw malformed();
    }
    int flags = at(3);
    if ((flags & RESERVED) != 0) {
      throw malformed();
    }
    int next = HEADER;
    if ((flags & EXTRA) != 0) {
      next += 2 + at(next) + (at(next + 1) << 8);
    }
    next = (flags & NAME) != 0 ? afterZero(next) : next;
    next = (flags & COMMENT) != 0 ? afterZero(next) : next;
    next += (flags & HEADER_CRC) != 0 ? 2 : 0;
    if (next > member.length - TRAILER) {
      throw malformed();
    }
    return next;
  }

  private int afterZero(int from) throws BodyRefused {
    int next = from;
    while (at(next) != 0) {
      next++;
    }
    return next + 1;
  }

  private int at(int index) throws BodyRefused {
    if (index >= member.length) {
      throw malformed();
    }
    return member[index] & 0xff;
  }

  private static BodyRefused malformed() {
    return new BodyRefused(ProblemKind.NOT_GZIP);
  }
}
