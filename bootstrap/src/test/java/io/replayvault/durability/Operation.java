package io.replayvault.durability;

import io.replayvault.domain.session.SessionId;
import io.replayvault.durability.disk.DiskOperation;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.List;

/** Something in the history of a run, in the order in which it happened. */
sealed interface Operation {
  /** The segment store's disk was changed; durable once it was synced. */
  record OnDisk(DiskOperation change) implements Operation {}

  /**
   * A database committed: durable at once, whole.
   *
   * @param port of which database
   * @param call what changed it
   * @param arguments of the call
   * @param when by the clock of the node
   */
  record Committed(Class<?> port, Method call, List<Object> arguments, Instant when)
      implements Operation {}

  /** The recorder was told that this is stored, and forgot it. */
  record Acknowledged(Upload upload) implements Operation {}

  /** Somebody was shown what was recorded. */
  record Shown(SessionId session) implements Operation {}
}
