package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.session.out.InMemorySegmentStore;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentMissing;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreContract;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class SegmentsInTwoPlacesTest extends SegmentStoreContract {
  private final InMemorySegmentStore main = new InMemorySegmentStore(InstantSource.system());
  private final InMemorySegmentStore also = new InMemorySegmentStore(InstantSource.system());
  private final SegmentStore store = new SegmentsInTwoPlaces(main, also);

  @Override
  protected SegmentStore store() {
    return store;
  }

  @Test
  void what_lies_in_the_other_place_is_read_listed_and_deleted() throws IOException {
    ObjectName name = fresh();
    also.write(name, new ByteArrayInputStream(new byte[] {1, 2, 3}), 3);
    assertThat(read(name)).containsExactly(1, 2, 3);
    assertThat(part(name, 1, 1)).containsExactly(2);
    List<ObjectName> listed = new ArrayList<>();
    store.writtenBefore(Instant.MAX, listed::add);
    assertThat(listed).containsExactly(name);
    store.delete(name);
    assertMissing(name);
    assertThat(also.names()).isEmpty();
  }

  @Test
  void what_is_written_lies_in_the_main_place() {
    ObjectName name = fresh();
    write(name, new byte[] {1});
    assertThat(main.names()).containsExactly(name);
    assertThat(also.names()).isEmpty();
  }

  @Test
  void what_lies_in_both_is_deleted_from_both() {
    ObjectName name = fresh();
    write(name, new byte[] {1});
    also.write(name, new ByteArrayInputStream(new byte[] {1}), 1);
    store.delete(name);
    assertThat(main.names()).isEmpty();
    assertThat(also.names()).isEmpty();
  }

  @Test
  void what_moves_between_the_two_looks_is_found() throws IOException {
    ObjectName name = fresh();
    SegmentStore moving = new SegmentsInTwoPlaces(main, new MovesWhenAsked(main));
    try (InputStream content = moving.open(name)) {
      assertThat(content.readAllBytes()).containsExactly(9);
    }
  }

  @Test
  void an_outage_of_the_other_place_keeps_nothing_back_in_the_main_one() {
    ObjectName name = fresh();
    write(name, new byte[] {1});
    SegmentStore halved = new SegmentsInTwoPlaces(main, new Away());
    List<ObjectName> listed = new ArrayList<>();
    assertThatExceptionOfType(SegmentStoreUnavailable.class)
        .isThrownBy(() -> halved.writtenBefore(Instant.MAX, listed::add))
        .withMessage("away");
    assertThat(listed).containsExactly(name);
    assertThatExceptionOfType(SegmentStoreUnavailable.class)
        .isThrownBy(() -> halved.delete(name))
        .withMessage("away");
    assertThat(main.names()).isEmpty();
  }

  @Test
  void an_outage_of_both_places_tells_of_both() {
    SegmentStore none = new SegmentsInTwoPlaces(new Away(), new Away());
    assertThatExceptionOfType(SegmentStoreUnavailable.class)
        .isThrownBy(() -> none.delete(fresh()))
        .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
  }

  /** Cannot be reached. */
  private record Away() implements SegmentStore {
    @Override
    public InputStream open(ObjectName name) {
      throw away();
    }

    @Override
    public InputStream open(ObjectName name, long from, long length) {
      throw away();
    }

    @Override
    public void write(ObjectName name, InputStream content, long length) {
      throw away();
    }

    @Override
    public void delete(ObjectName name) {
      throw away();
    }

    @Override
    public void writtenBefore(Instant instant, Consumer<ObjectName> each) {
      throw away();
    }

    private static SegmentStoreUnavailable away() {
      return new SegmentStoreUnavailable("away", new IOException("no route to host"));
    }
  }

  /** Empty; whoever asks it for an object finds that it has just moved into the main place. */
  private record MovesWhenAsked(SegmentStore main) implements SegmentStore {
    @Override
    public InputStream open(ObjectName name) {
      main.write(name, new ByteArrayInputStream(new byte[] {9}), 1);
      throw new SegmentMissing(name);
    }

    @Override
    public InputStream open(ObjectName name, long from, long length) {
      return open(name);
    }

    @Override
    public void write(ObjectName name, InputStream content, long length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void delete(ObjectName name) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void writtenBefore(Instant instant, Consumer<ObjectName> each) {
      throw new UnsupportedOperationException();
    }
  }
}
