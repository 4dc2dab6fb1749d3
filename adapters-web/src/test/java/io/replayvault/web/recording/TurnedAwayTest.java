package io.replayvault.web.recording;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class TurnedAwayTest {
  private final Later later = new Later();
  private final TurnedAway away = new TurnedAway(2, later);
  private final AtomicInteger answered = new AtomicInteger();
  private int status;

  @AfterEach
  void end() {
    later.shutdownNow();
  }

  @Test
  void who_is_turned_away_hears_so_after_a_while_and_not_before() {
    assertThat(hold()).isTrue();
    assertThat(answered).hasValue(0);
    assertThat(later.delays).containsExactly(TurnedAway.A_WHILE);
    later.come();
    assertThat(answered).hasValue(1);
    assertThat(status).as("if it is lost meanwhile").isEqualTo(503);
  }

  @Test
  void no_more_are_held_than_there_is_room_for() {
    assertThat(hold()).isTrue();
    assertThat(hold()).isTrue();
    assertThat(hold()).isFalse();
    later.come();
    assertThat(hold()).isTrue();
  }

  private boolean hold() {
    AsyncContext context = proxy(AsyncContext.class, (name, arguments) -> answer(name));
    HttpServletRequest request =
        proxy(
            HttpServletRequest.class,
            (name, arguments) -> name.equals("startAsync") ? context : null);
    HttpServletResponse response =
        proxy(
            HttpServletResponse.class,
            (name, arguments) -> {
              status = name.equals("setStatus") ? (int) arguments[0] : status;
              return null;
            });
    return away.hold(request, response, new HeldRequest(request));
  }

  private @Nullable Object answer(String name) {
    if (name.equals("dispatch")) {
      answered.incrementAndGet();
    }
    return null;
  }

  private static <T> T proxy(Class<T> type, BiFunction<String, Object[], @Nullable Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answer.apply(method.getName(), arguments)));
  }

  /** A scheduler for which it becomes later when it is told so. */
  private static final class Later extends ScheduledThreadPoolExecutor {
    private final List<Duration> delays = new ArrayList<>();
    private final List<Runnable> tasks = new ArrayList<>();

    private Later() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
      delays.add(Duration.of(delay, unit.toChronoUnit()));
      tasks.add(task);
      return super.schedule(() -> {}, 0, TimeUnit.SECONDS);
    }

    private void come() {
      tasks.forEach(Runnable::run);
      tasks.clear();
    }
  }
}
