package io.replayvault.application.node.out;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/** {@link Meters} that can be read. A timer's reading is how often it was stopped. */
public final class InMemoryMeters implements Meters {
  private final Map<Series, DoubleSupplier> readings = new ConcurrentHashMap<>();
  private final Map<Series, Long> counts = new ConcurrentHashMap<>();

  @Override
  public Counter counter(Series series) {
    readings.put(series, () -> counts.getOrDefault(series, 0L));
    return more -> counts.merge(series, more, Long::sum);
  }

  @Override
  public Timer timer(Series series) {
    Counter stopped = counter(series);
    return () -> () -> stopped.add(1);
  }

  @Override
  public void gauge(Series series, DoubleSupplier now) {
    readings.put(series, now);
  }

  @Override
  public void counted(Series series, LongSupplier total) {
    readings.put(series, total::getAsLong);
  }

  /** What somebody who looks sees. */
  public double read(Series series) {
    DoubleSupplier reading = readings.get(series);
    if (reading == null) {
      throw new IllegalArgumentException(series + " is not measured");
    }
    return reading.getAsDouble();
  }
}
