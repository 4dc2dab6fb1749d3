package io.replayvault.application.session;

import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.application.session.out.Compression;
import io.replayvault.application.session.out.SegmentInspector;
import io.replayvault.application.session.out.SegmentMalformed;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.session.SegmentFacts;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Reads an upload once: what is inspected is, byte for byte, what is digested and compressed. */
public final class SegmentStager {
  private final SegmentInspector inspector;
  private final Compression compression;
  private final KeyedHash hash;
  private final AccountKeys keys;

  public SegmentStager(
      SegmentInspector inspector, Compression compression, KeyedHash hash, AccountKeys keys) {
    this.inspector = inspector;
    this.compression = compression;
    this.hash = hash;
    this.keys = keys;
  }

  StagedSegment stage(AccountId account, InputStream body) throws IOException, SegmentMalformed {
    KeyedHash.Running digest = hash.start(keys.key(account, AccountKeyPurpose.UPLOAD_DIGEST));
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    SegmentFacts facts;
    try (OutputStream compressor = compression.compress(compressed)) {
      facts = inspector.inspect(new Tee(body, digest, compressor));
    }
    return new StagedSegment(facts, digest.finish(), compressed.toByteArray());
  }

  /** Passes on what is read. */
  private static final class Tee extends FilterInputStream {
    private final KeyedHash.Running digest;
    private final OutputStream copy;

    Tee(InputStream source, KeyedHash.Running digest, OutputStream copy) {
      super(source);
      this.digest = digest;
      this.copy = copy;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      if (count > 0) {
        digest.update(buffer, offset, count);
        copy.write(buffer, offset, count);
      }
      return count;
    }

    @Override
    public long skip(long count) throws IOException {
      byte[] skipped = new byte[Math.clamp(count, 0, 8192)];
      return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
