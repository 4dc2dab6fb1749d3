package io.replayvault.application.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Outage;
import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.session.StoreMove.Moved;
import io.replayvault.application.session.out.CommittedObjects;
import io.replayvault.application.session.out.InMemoryMovingOut;
import io.replayvault.application.session.out.InMemorySegmentStore;
import io.replayvault.application.session.out.MovingOut;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SessionId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A move of three committed objects, with something happening at each of its steps. */
final class StoreMoveTest {
  private static final int OBJECTS = 3;

  private final InMemorySegmentStore from = new InMemorySegmentStore(InstantSource.system());
  private final InMemorySegmentStore into = new InMemorySegmentStore(InstantSource.system());
  private final SegmentStore both = new SegmentsInTwoPlaces(into, from);
  private final CommittedObjects committed = new CommittedObjects();
  private final Map<ObjectName, byte[]> objects = new LinkedHashMap<>();
  private final MoveSteps steps = new MoveSteps();
  private final MovingOut fromMark = new InMemoryMovingOut();
  private final MovingOut intoMark = new InMemoryMovingOut();
  private final StoreMove move = newMove(steps);

  StoreMoveTest() {
    IntStream.range(0, OBJECTS).forEach(number -> put(number, from));
  }

  @Test
  void everything_moves_and_nothing_is_left() {
    List<Moved> heard = new ArrayList<>();
    assertThat(move.run(heard::add))
        .isEqualTo(
            new Moved(OBJECTS, objects.values().stream().mapToInt(b -> b.length).sum(), 0, 0));
    assertThat(heard).hasSize(OBJECTS);
    assertMoved();
    assertThat(move.run(moved -> {}).isNothing()).isTrue();
  }

  @Test
  void what_nothing_refers_to_is_left_to_its_upload_or_the_sweep() {
    ObjectName uploading = name(77);
    from.write(uploading, new ByteArrayInputStream(new byte[5]), 5);
    assertThat(move.run(moved -> {})).extracting(Moved::objects, Moved::left).contains(3L, 1L);
    assertThat(from.names()).containsExactly(uploading);
    committed.add(uploading.object());
    objects.put(uploading, new byte[5]);
    move.run(moved -> {});
    assertMoved();
  }

  @Test
  void a_copy_that_differs_destroys_nothing() {
    ObjectName name = name(0);
    into.write(name, new ByteArrayInputStream(new byte[] {4}), 1);
    assertThat(move.run(moved -> {})).extracting(Moved::objects, Moved::failed).contains(2L, 1L);
    assertThat(from.names()).containsExactly(name);
    assertThat(read(from, name)).isEqualTo(objects.get(name));
  }

  @Test
  void a_copy_that_is_called_taken_and_is_not_there_leaves_the_original_and_is_counted() {
    SegmentStore refusing = new SaysTaken(into);
    StoreMove blocked = new StoreMove(from, fromMark, refusing, intoMark, committed);
    for (int run = 0; run < 2; run++) {
      Moved moved = blocked.run(soFar -> {});
      assertThat(moved).isEqualTo(new Moved(0, 0, 0, OBJECTS));
      assertThat(moved.isNothing()).isFalse();
    }
    assertThat(from.names()).hasSize(OBJECTS);
    move.run(soFar -> {});
    assertMoved();
  }

  @Test
  void an_object_that_went_before_it_was_read_is_no_failure() {
    steps.at(0, false, () -> objects.keySet().forEach(both::delete));
    assertThat(move.run(moved -> {})).isEqualTo(new Moved(0, 0, 0, 0));
  }

  @Test
  void killed_at_any_step_it_loses_nothing_and_the_next_run_finishes() {
    atEachStep(
        (scene, step, before) -> {
          scene.steps.at(step, before, Outage::strike);
          assertThatThrownBy(() -> scene.move.run(moved -> {})).isInstanceOf(Outage.class);
          scene.objects.forEach(
              (name, bytes) -> assertThat(read(scene.both, name)).isEqualTo(bytes));
          scene.move.run(moved -> {});
          scene.assertMoved();
        });
  }

  @Test
  void an_object_that_is_deleted_at_any_step_does_not_come_back() {
    for (int number = 0; number < OBJECTS; number++) {
      ObjectName deleted = name(number);
      atEachStep(
          (scene, step, before) -> {
            scene.steps.at(step, before, () -> scene.delete(deleted));
            scene.move.run(moved -> {});
            scene.move.run(moved -> {});
            scene.assertMoved();
          });
    }
  }

  /** The counter-proof: without the second look at the index the copy stays. */
  @Test
  void one_that_is_deleted_while_the_index_refers_to_it_would_come_back() {
    int firstWrite = 2;
    steps.at(firstWrite, true, () -> objects.keySet().forEach(both::delete));
    move.run(moved -> {});
    assertThat(into.names()).hasSize(1);
  }

  @Test
  void so_it_is_when_the_move_is_killed_then_and_there_but_for_what_a_sweep_finds() {
    ObjectName deleted = name(1);
    atEachStep(
        (scene, step, before) -> {
          scene.steps.at(
              step,
              before,
              () -> {
                scene.delete(deleted);
                Outage.strike();
              });
          assertThatThrownBy(() -> scene.move.run(moved -> {})).isInstanceOf(Outage.class);
          scene.move.run(moved -> {});
          scene.sweep();
          scene.assertMoved();
        });
  }

  @Test
  void another_node_that_moves_at_any_step_does_no_harm() {
    atEachStep(
        (scene, step, before) -> {
          scene.steps.at(step, before, () -> scene.newMove(new MoveSteps()).run(moved -> {}));
          scene.move.run(moved -> {});
          scene.assertMoved();
        });
  }

  @Test
  void an_object_that_is_read_at_any_step_is_there() {
    atEachStep(
        (scene, step, before) -> {
          scene.steps.at(
              step,
              before,
              () ->
                  scene.objects.forEach(
                      (name, bytes) -> assertThat(read(scene.both, name)).isEqualTo(bytes)));
          scene.move.run(moved -> {});
          scene.assertMoved();
        });
  }

  @Test
  void objects_never_move_in_opposite_directions() {
    atEachStep(
        (scene, step, before) -> {
          StoreMove back =
              new StoreMove(
                  scene.into, scene.intoMark, scene.from, scene.fromMark, scene.committed);
          scene.steps.at(
              step,
              before,
              () -> assertThatIllegalStateException().isThrownBy(() -> back.run(moved -> {})));
          scene.move.run(moved -> {});
          scene.assertMoved();
          assertThatIllegalStateException().isThrownBy(() -> back.run(moved -> {}));
          scene.assertMoved();
        });
  }

  @Test
  void of_two_directions_that_begin_at_once_one_at_most_goes_on() {
    MovingOut meanwhile =
        new MovingOut() {
          @Override
          public void set() {
            fromMark.set();
            intoMark.set();
          }

          @Override
          public boolean isSet() {
            return fromMark.isSet();
          }
        };
    StoreMove overtaken = new StoreMove(from, meanwhile, into, intoMark, committed);
    assertThatIllegalStateException().isThrownBy(() -> overtaken.run(moved -> {}));
    assertThat(from.names()).hasSize(OBJECTS);
  }

  private StoreMove newMove(MoveSteps counted) {
    return new StoreMove(
        counted.over(from), fromMark, counted.over(into), intoMark, counted.over(committed));
  }

  private static void atEachStep(Scenario scenario) {
    StoreMoveTest counted = new StoreMoveTest();
    counted.move.run(moved -> {});
    assertThat(counted.steps.calls()).isEqualTo(OBJECTS * 6);
    for (int step = 0; step < counted.steps.calls(); step++) {
      scenario.play(new StoreMoveTest(), step, true);
      scenario.play(new StoreMoveTest(), step, false);
    }
  }

  /** As every deleter does: first nothing refers to it, then the object goes. */
  private void delete(ObjectName name) {
    committed.remove(name.object());
    objects.remove(name);
    both.delete(name);
  }

  private void sweep() {
    both.writtenBefore(
        Instant.MAX,
        name -> {
          if (!committed.refersTo(name.object())) {
            both.delete(name);
          }
        });
  }

  private void assertMoved() {
    assertThat(from.names()).isEmpty();
    assertThat(into.names()).containsExactlyInAnyOrderElementsOf(objects.keySet());
    objects.forEach((name, bytes) -> assertThat(read(into, name)).isEqualTo(bytes));
  }

  private void put(int number, SegmentStore store) {
    byte[] bytes = new SeededChance(number).bytes(100 * number);
    store.write(name(number), new ByteArrayInputStream(bytes), bytes.length);
    committed.add(name(number).object());
    objects.put(name(number), bytes);
  }

  private static byte[] read(SegmentStore store, ObjectName name) {
    try (InputStream content = store.open(name)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectName name(int number) {
    return new ObjectName(
        new AccountId("acme"),
        new SiteId("shop"),
        new SessionId("s1"),
        new ObjectId("%032x".formatted(number)));
  }

  /** Takes nothing: every name is taken, though nothing is there. */
  private record SaysTaken(SegmentStore store) implements SegmentStore {
    @Override
    public void write(ObjectName name, InputStream content, long length) {
      throw new IllegalStateException("there is an object at " + name.path());
    }

    @Override
    public InputStream open(ObjectName name) {
      return store.open(name);
    }

    @Override
    public InputStream open(ObjectName name, long start, long length) {
      return store.open(name, start, length);
    }

    @Override
    public void delete(ObjectName name) {
      store.delete(name);
    }

    @Override
    public void writtenBefore(Instant instant, Consumer<ObjectName> each) {
      store.writtenBefore(instant, each);
    }
  }

  private interface Scenario {
    void play(StoreMoveTest scene, int step, boolean before);
  }
}
