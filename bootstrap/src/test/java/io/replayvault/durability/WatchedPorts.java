package io.replayvault.durability;

import io.replayvault.application.session.out.SegmentIndex;
import io.replayvault.application.session.out.SegmentIndex.CommitOutcome;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.keys.ObjectId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The databases as one actor sees them: each call is a step of the schedule, each change is noted
 * once it is committed. With a {@link Fault} some changes come late, or never.
 */
final class WatchedPorts implements Ports {
  private static final Set<String> CHANGES =
      Set.of("open", "identify", "save", "destroy", "addIfAbsent", "commit", "condemn", "append");

  private final Databases databases;
  private final Schedule schedule;
  private final History history;
  private final InstantSource clock;
  private final Fault fault;
  private final Deque<Late> late = new ArrayDeque<>();

  WatchedPorts(
      Databases databases, Schedule schedule, History history, InstantSource clock, Fault fault) {
    this.databases = databases;
    this.schedule = schedule;
    this.history = history;
    this.clock = clock;
    this.fault = fault;
  }

  @Override
  public <T> T port(Class<T> port) {
    Object watched =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (proxy, call, arguments) -> called(port, call, arguments));
    return port.cast(watched);
  }

  /** Does what came late. */
  void catchUp() throws Throwable {
    while (!late.isEmpty()) {
      Late next = late.remove();
      call(next.port(), next.call(), next.arguments());
    }
  }

  private @Nullable Object called(Class<?> port, Method call, Object[] arguments) throws Throwable {
    String name = call.getName();
    if (name.equals(lateCall())) {
      late.add(new Late(port, call, arguments));
      return early(name, arguments);
    }
    if (name.equals("condemn") && fault == Fault.SWEEP_WITHOUT_CONDEMNING) {
      return !databases.port(SegmentIndex.class).refersTo((ObjectId) arguments[0]);
    }
    return call(port, call, arguments);
  }

  private @Nullable Object call(Class<?> port, Method call, Object[] arguments) throws Throwable {
    schedule.step();
    try {
      databases.setClock(clock.instant());
      Object answer = call.invoke(databases.port(port), arguments);
      if (CHANGES.contains(call.getName())) {
        history.add(new Operation.Committed(port, call, List.of(arguments), clock.instant()));
      }
      return answer;
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** What a call that comes late is answered at first. */
  private static @Nullable Object early(String name, Object[] arguments) {
    return switch (name) {
      case "commit" -> new CommitOutcome.Committed();
      case "append" -> new AuditRecord(1, (AuditEntry) arguments[0]);
      default -> null;
    };
  }

  private String lateCall() {
    return switch (fault) {
      case ROW_AFTER_ACKNOWLEDGEMENT -> "commit";
      case KEY_AFTER_ACKNOWLEDGEMENT -> "save";
      case AUDIT_AFTER_SHOWING -> "append";
      default -> "";
    };
  }

  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  private record Late(Class<?> port, Method call, Object[] arguments) {}
}
