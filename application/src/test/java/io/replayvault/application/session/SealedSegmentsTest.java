package io.replayvault.application.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.keys.out.ObjectSealer;
import io.replayvault.application.keys.out.SealBroken;
import io.replayvault.application.keys.out.SimpleObjectSealer;
import io.replayvault.application.session.out.DeflateCompression;
import io.replayvault.application.session.out.InMemorySegmentStore;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.Reveal;
import io.replayvault.domain.keys.SealingContext;
import io.replayvault.domain.keys.SecretBytes;
import io.replayvault.domain.session.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class SealedSegmentsTest {
  private final KeyRoom room = new KeyRoom();
  private final Store store = new Store(new InMemorySegmentStore(room.clock));
  private final SealedSegments objects =
      new SealedSegments(
          store, room.objectKeys(), new SimpleObjectSealer(room.chance), new DeflateCompression());
  private final Session session = Sessions.aSession();

  @Test
  void what_was_written_opens_and_is_closed_in_the_store_too() throws IOException {
    SealedSegments.Written written = objects.write(session, compressed("[1,2,3]"));
    try (InputStream body = objects.open(session, written.object())) {
      assertThat(body.readAllBytes()).isEqualTo("[1,2,3]".getBytes(UTF_8));
    }
    assertThat(store.open).isZero();
  }

  @Test
  void an_object_whose_compression_is_damaged_leaves_nothing_open() {
    SealedSegments.Written written = objects.write(session, new byte[] {1, 2, 3});
    assertThatThrownBy(() -> objects.open(session, written.object()))
        .isInstanceOf(IOException.class);
    assertThat(store.open).isZero();
  }

  @Test
  void an_object_moved_to_another_session_does_not_open_and_leaves_nothing_open()
      throws IOException {
    SealedSegments.Written written = objects.write(session, compressed("[1]"));
    Session other = Sessions.aSession(session.account(), session.site(), Sessions.START);
    byte[] sealed = store.open(name(session, written)).readAllBytes();
    store.write(name(other, written), new ByteArrayInputStream(sealed), sealed.length);
    store.open = 0;
    assertThatThrownBy(() -> objects.open(other, written.object())).isInstanceOf(SealBroken.class);
    assertThat(store.open).isZero();
  }

  @Test
  void another_account_does_not_even_open_the_store() {
    SealedSegments.Written written = objects.write(session, new byte[] {1});
    Session foreign = Sessions.aSession(Fresh.account(), session.site(), Sessions.START);
    assertThatThrownBy(() -> objects.open(foreign, written.object()))
        .isInstanceOf(SealBroken.class);
    assertThat(store.opened).isZero();
  }

  @Test
  void each_key_is_destroyed_once_its_object_is_open() throws IOException {
    List<SecretBytes> used = new ArrayList<>();
    SealedSegments watched =
        new SealedSegments(
            store,
            room.objectKeys(),
            new KeyWatch(new SimpleObjectSealer(room.chance), used),
            new DeflateCompression());
    ObjectId segment = watched.write(session, compressed("[1]")).object();
    ObjectId merged = watched.writeMerged(session, new byte[] {1, 2, 3}).object();
    try (InputStream one = watched.open(session, segment);
        InputStream other = watched.openMerged(session, merged);
        InputStream part = watched.openMerged(session, merged, 1, 1)) {
      assertThat(one.readAllBytes()).isEqualTo("[1]".getBytes(UTF_8));
      assertThat(other.readAllBytes()).containsExactly(1, 2, 3);
      assertThat(part.readAllBytes()).containsExactly(2);
    }
    assertThat(used)
        .hasSize(5)
        .allSatisfy(key -> assertThat(key.bytes(Reveal.secrets())).containsOnly(0));
  }

  /** Remembers every key that it was lent. */
  private record KeyWatch(ObjectSealer sealer, List<SecretBytes> used) implements ObjectSealer {
    @Override
    public void seal(
        InputStream plain, OutputStream sealed, SecretBytes key, SealingContext context)
        throws IOException {
      used.add(key);
      sealer.seal(plain, sealed, key, context);
    }

    @Override
    public InputStream open(InputStream sealed, SecretBytes key, SealingContext context) {
      used.add(key);
      return sealer.open(sealed, key, context);
    }

    @Override
    public InputStream openPart(
        SealedParts sealed, SecretBytes key, SealingContext context, long from, long length)
        throws IOException {
      used.add(key);
      return sealer.openPart(sealed, key, context, from, length);
    }
  }

  private static ObjectName name(Session session, SealedSegments.Written written) {
    return new ObjectName(session.account(), session.site(), session.id(), written.object());
  }

  private static byte[] compressed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream compressor = new DeflateCompression().compress(bytes)) {
      compressor.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  /** Counts the streams that are open. */
  private static final class Store implements SegmentStore {
    private final SegmentStore real;
    private int open;
    private int opened;

    Store(SegmentStore real) {
      this.real = real;
    }

    @Override
    public void write(ObjectName name, InputStream content, long length) {
      real.write(name, content, length);
    }

    @Override
    public InputStream open(ObjectName name) {
      open++;
      opened++;
      return new FilterInputStream(real.open(name)) {
        @Override
        public void close() throws IOException {
          open--;
          super.close();
        }
      };
    }

    @Override
    public InputStream open(ObjectName name, long from, long length) {
      return real.open(name, from, length);
    }

    @Override
    public void delete(ObjectName name) {
      real.delete(name);
    }

    @Override
    public void writtenBefore(Instant instant, Consumer<ObjectName> each) {
      real.writtenBefore(instant, each);
    }
  }
}
