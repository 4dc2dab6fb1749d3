package io.replayvault.durability;

import io.replayvault.application.audit.out.AuditLog;
import io.replayvault.application.audit.out.InMemoryAuditLog;
import io.replayvault.application.fixtures.HandClock;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.keys.out.AccountKeyStore;
import io.replayvault.application.keys.out.InMemoryAccountKeyStore;
import io.replayvault.application.keys.out.InMemoryMasterKeyStore;
import io.replayvault.application.keys.out.InMemoryObjectKeyStore;
import io.replayvault.application.keys.out.MasterKeyStore;
import io.replayvault.application.keys.out.ObjectKeyStore;
import io.replayvault.application.session.out.InMemoryLabelStore;
import io.replayvault.application.session.out.InMemorySessionIndex;
import io.replayvault.application.session.out.LabelStore;
import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SessionIndex;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Key store, index and audit log. PostgreSQL is trusted with its own promise: what a call returned
 * from is durable, whole. What order the calls come in is not its promise but ours.
 */
final class Databases implements Ports {
  private final HandClock clock = new HandClock(Sessions.START);
  private final InMemoryAuditLog audit = new InMemoryAuditLog();
  private final Map<Class<?>, Object> ports;

  Databases() {
    InMemorySessionIndex index = new InMemorySessionIndex(clock);
    InMemoryObjectKeyStore objectKeys = new InMemoryObjectKeyStore(clock);
    InMemoryAccountKeyStore accountKeys = new InMemoryAccountKeyStore();
    ports =
        Map.of(
            MasterKeyStore.class, new InMemoryMasterKeyStore(clock, objectKeys, accountKeys),
            AccountKeyStore.class, accountKeys,
            ObjectKeyStore.class, objectKeys,
            SessionIndex.class, index,
            SegmentIndex.class, index,
            LabelStore.class, new InMemoryLabelStore(),
            AuditLog.class, audit);
  }

  @Override
  public <T> T port(Class<T> port) {
    return port.cast(Objects.requireNonNull(ports.get(port)));
  }

  InMemoryAuditLog audit() {
    return audit;
  }

  /** Keeps the databases' time; keys are kept at it. */
  void setClock(Instant now) {
    clock.move(Duration.between(clock.instant(), now));
  }

  /** Does again what was committed. */
  void redo(Operation.Committed committed) {
    setClock(committed.when());
    try {
      committed.call().invoke(ports.get(committed.port()), committed.arguments().toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a commit cannot be done again", e);
    }
  }
}
