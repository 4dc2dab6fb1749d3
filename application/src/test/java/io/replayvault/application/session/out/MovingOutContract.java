package io.replayvault.application.session.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link MovingOut} promises. Each test has a place of its own. */
public abstract class MovingOutContract {
  /** The mark of the place, as one node sees it; each call within a test is another node. */
  protected abstract MovingOut mark();

  /** The place itself. */
  protected abstract SegmentStore store();

  @Test
  void a_place_has_no_mark_until_it_is_set_and_then_every_node_sees_it() {
    assertThat(mark().isSet()).isFalse();
    mark().set();
    assertThat(mark().isSet()).isTrue();
  }

  @Test
  void setting_it_again_changes_nothing() {
    mark().set();
    mark().set();
    assertThat(mark().isSet()).isTrue();
  }

  @Test
  void it_is_no_object_of_the_store() {
    mark().set();
    List<ObjectName> names = new ArrayList<>();
    store().writtenBefore(Instant.MAX, names::add);
    assertThat(names).isEmpty();
  }
}
