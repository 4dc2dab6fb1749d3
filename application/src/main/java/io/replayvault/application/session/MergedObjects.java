package io.replayvault.application.session;

import io.replayvault.application.keys.AccountKeys;
import io.replayvault.application.keys.out.KeyedHash;
import io.replayvault.application.session.FrameWriter.Placed;
import io.replayvault.application.session.SealedSegments.Written;
import io.replayvault.application.session.out.Compression;
import io.replayvault.application.session.out.MergeQueue.MergeCommit;
import io.replayvault.application.session.out.MergeQueue.Moved;
import io.replayvault.application.session.out.MergeQueue.Unmerged;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.session.Session;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Makes one object out of several segments and opens it again: from the store, with the key from
 * the key store, to its end. Each body must then have the digest that was kept of its upload, so
 * that the originals may go.
 */
public final class MergedObjects {
  private final SealedSegments objects;
  private final Compression compression;
  private final KeyedHash hash;
  private final AccountKeys keys;

  public MergedObjects(
      SealedSegments objects, Compression compression, KeyedHash hash, AccountKeys keys) {
    this.objects = objects;
    this.compression = compression;
    this.hash = hash;
    this.keys = keys;
  }

  /**
   * Writes the object and its key and verifies them. What it throws leaves the originals as they
   * are and, at most, an object that nothing refers to.
   *
   * @param each run after each segment that was read or compared
   * @throws IOException if an original or the new object is not what was uploaded
   */
  MergeCommit write(Session session, List<Unmerged> segments, Runnable each) throws IOException {
    MergeCommit merge;
    try (FrameWriter writer = new FrameWriter(compression)) {
      for (Unmerged segment : segments) {
        try (InputStream body = objects.open(session, segment.segment().object())) {
          writer.add(segment.segment(), body);
        }
        each.run();
      }
      Written written = objects.writeMerged(session, writer.finish());
      merge = new MergeCommit(written.object(), moved(segments, writer.placed(), written.bytes()));
    }
    try {
      verify(session, segments, merge, each);
    } catch (IOException | RuntimeException wrong) {
      discardAfter(wrong, session, merge);
      throw wrong;
    }
    return merge;
  }

  /** What cannot be discarded either is an orphan, and is swept; why it had to go comes first. */
  private void discardAfter(Exception wrong, Session session, MergeCommit merge) {
    try {
      discard(session, merge);
    } catch (RuntimeException left) {
      wrong.addSuppressed(left);
    }
  }

  /** Removes a merged object that nothing refers to. */
  void discard(Session session, MergeCommit merge) {
    objects.discard(session, merge.object());
  }

  /** Removes the objects in which the segments lay alone; {@code each} is run after each. */
  void discardOriginals(Session session, MergeCommit merge, Runnable each) {
    for (Moved moved : merge.segments()) {
      objects.discard(session, moved.was());
      each.run();
    }
  }

  private void verify(Session session, List<Unmerged> segments, MergeCommit merge, Runnable each)
      throws IOException {
    Iterator<Unmerged> expected = segments.iterator();
    SecretBytes key = digestKey(session.account());
    FrameReader frames = new FrameReader(compression);
    long last = merge.segments().get(merge.segments().size() - 1).frame().end();
    try (InputStream content = objects.openMerged(session, merge.object())) {
      for (long at = 0; at < last; ) {
        at +=
            frames.read(
                content,
                entry -> true,
                (entry, body) -> {
                  compare(key, expected, entry, body);
                  each.run();
                });
      }
      if (content.read() >= 0 || expected.hasNext()) {
        throw new IOException("a merged object does not end with its last segment");
      }
    }
  }

  private void compare(
      SecretBytes key, Iterator<Unmerged> expected, FrameHeader.Entry entry, InputStream body)
      throws IOException {
    Unmerged original = expected.next();
    if (!entry.number().equals(original.segment().number())
        || !MessageDigest.isEqual(digest(key, body), original.digest())) {
      throw new IOException("a merged segment is not what was uploaded");
    }
  }

  private byte[] digest(SecretBytes key, InputStream body) throws IOException {
    KeyedHash.Running digest = hash.start(key);
    byte[] part = new byte[8192];
    for (int length = body.read(part); length >= 0; length = body.read(part)) {
      digest.update(part, 0, length);
    }
    return digest.finish();
  }

  private SecretBytes digestKey(AccountId account) {
    return keys.key(account, AccountKeyPurpose.UPLOAD_DIGEST);
  }

  /** Each segment's share of the object goes by the length of its body; they add up to it. */
  private static List<Moved> moved(List<Unmerged> segments, List<Placed> placed, long bytes) {
    long bodies = placed.stream().mapToLong(each -> each.entry().body()).sum();
    List<Moved> moved = new ArrayList<>();
    long before = 0;
    long given = 0;
    for (int i = 0; i < placed.size(); i++) {
      before += placed.get(i).entry().body();
      long upTo = bodies == 0 ? bytes : (long) ((double) bytes * before / bodies);
      upTo = i == placed.size() - 1 ? bytes : Math.min(upTo, bytes);
      moved.add(
          new Moved(
              placed.get(i).entry().number(),
              segments.get(i).segment().object(),
              placed.get(i).frame(),
              upTo - given));
      given = upTo;
    }
    return moved;
  }
}
