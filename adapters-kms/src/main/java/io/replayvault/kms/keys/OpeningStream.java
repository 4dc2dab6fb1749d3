package io.replayvault.kms.keys;

import io.replayvault.application.keys.out.SealBroken;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.SecretKey;

/**
 * The plain text of a chunked message, opened chunk by chunk as it is read. A chunk's bytes are
 * given out after its tag was found right; the end is reported after a last, short chunk was. Once
 * broken, it stays broken. Holds two chunks in memory; used by one thread.
 */
final class OpeningStream extends InputStream {
  private static final int FULL_BOX = ChunkedEncryption.CHUNK + ChunkKeys.TAG;

  private final InputStream sealed;
  private final byte[] header;
  private final SecretKey inputKey;
  private final byte[] context;
  private final byte[] box = new byte[FULL_BOX];
  private final byte[] plain = new byte[ChunkedEncryption.CHUNK];

  private State state = new State.Unread();
  private long number;
  private int position;
  private int limit;

  private sealed interface State {
    /** Nothing was read yet. */
    record Unread() implements State {}

    /** The commitment holds; there are chunks to come. */
    record Open(ChunkKeys keys) implements State {}

    /** The last chunk was opened. */
    record Ended() implements State {}

    /** Something did not open. */
    record Broken() implements State {}

    /** Closed by the reader. */
    record Closed() implements State {}
  }

  /**
   * A stream over a message that follows this header.
   *
   * @param header the bytes that must come first, as they are; empty for a bare message
   */
  OpeningStream(InputStream sealed, byte[] header, SecretKey inputKey, byte[] context) {
    this(sealed, header, inputKey, context, 0);
  }

  /**
   * The same from a chunk on: after salt and commitment comes that chunk. It can be opened without
   * those before it; what is missing after it is found once it is read.
   */
  OpeningStream(
      InputStream sealed, byte[] header, SecretKey inputKey, byte[] context, long firstChunk) {
    this.number = firstChunk;
    this.sealed = sealed;
    this.header = header.clone();
    this.inputKey = inputKey;
    this.context = context.clone();
  }

  @Override
  public int read() throws IOException {
    return ready() ? plain[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, target.length);
    if (length == 0) {
      return 0;
    }
    if (!ready()) {
      return -1;
    }
    int given = Math.min(length, limit - position);
    System.arraycopy(plain, position, target, offset, given);
    position += given;
    return given;
  }

  @Override
  public int available() {
    return limit - position;
  }

  @Override
  public void close() throws IOException {
    Arrays.fill(plain, (byte) 0);
    position = 0;
    limit = 0;
    state = new State.Closed();
    sealed.close();
  }

  /** Whether there is a byte to give; opens chunks until there is or the message has ended. */
  private boolean ready() throws IOException {
    while (position == limit) {
      switch (state) {
        case State.Unread unread -> readPrefix();
        case State.Open open -> openChunk(open.keys());
        case State.Ended ended -> {
          return false;
        }
        case State.Broken broken -> throw new SealBroken();
        case State.Closed closed -> throw new IOException("stream closed");
      }
    }
    return true;
  }

  private void readPrefix() throws IOException {
    byte[] start = sealed.readNBytes(header.length);
    byte[] salt = sealed.readNBytes(ChunkKeys.SALT);
    byte[] commitment = sealed.readNBytes(ChunkKeys.COMMITMENT);
    if (!Arrays.equals(start, header) || commitment.length < ChunkKeys.COMMITMENT) {
      throw broken();
    }
    ChunkKeys keys = ChunkKeys.derive(inputKey, salt, context);
    if (!keys.areCommittedBy(commitment)) {
      throw broken();
    }
    state = new State.Open(keys);
  }

  private void openChunk(ChunkKeys keys) throws IOException {
    int length = sealed.readNBytes(box, 0, FULL_BOX);
    if (length < ChunkKeys.TAG || number == ChunkedEncryption.MOST_CHUNKS) {
      throw broken();
    }
    try {
      limit = keys.open(number++, box, length, plain);
      position = 0;
    } catch (SealBroken e) {
      throw broken();
    }
    if (length < FULL_BOX) {
      state = new State.Ended();
    }
  }

  private SealBroken broken() {
    Arrays.fill(plain, (byte) 0);
    position = 0;
    limit = 0;
    state = new State.Broken();
    return new SealBroken();
  }
}
