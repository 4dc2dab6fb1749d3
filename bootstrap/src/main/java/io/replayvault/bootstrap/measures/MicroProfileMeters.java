package io.replayvault.bootstrap.measures;

import io.replayvault.application.node.out.Measure;
import io.replayvault.application.node.out.Meters;
import io.replayvault.application.node.out.Series;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;
import org.eclipse.microprofile.metrics.Tag;

/**
 * {@link Meters} on MicroProfile Metrics, which knows no counter that reads: what others count is
 * brought up to date by {@link #refresh}.
 */
public final class MicroProfileMeters implements Meters {
  private static final Tag[] NONE = {};

  private final MetricRegistry registry;
  private final List<Counted> counted = new CopyOnWriteArrayList<>();

  public MicroProfileMeters(MetricRegistry registry) {
    this.registry = registry;
  }

  @Override
  public Counter counter(Series series) {
    return registry.counter(metadata(series.measure()), tags(series))::inc;
  }

  @Override
  public Timer timer(Series series) {
    org.eclipse.microprofile.metrics.Timer timer =
        registry.timer(metadata(series.measure()), tags(series));
    return () -> timer.time()::stop;
  }

  @Override
  public void gauge(Series series, DoubleSupplier now) {
    registry.gauge(metadata(series.measure()), now::getAsDouble, tags(series));
  }

  @Override
  public void counted(Series series, LongSupplier total) {
    counted.add(new Counted(counter(series), total));
  }

  /** Brings what others count up to date; called every few seconds. */
  public void refresh() {
    counted.forEach(Counted::refresh);
  }

  private static Metadata metadata(Measure measure) {
    return Metadata.builder()
        .withName(measure.id())
        .withDescription(measure.description())
        .withUnit(measure.unit().orElse(MetricUnits.NONE))
        .build();
  }

  private static Tag[] tags(Series series) {
    return series
        .value()
        .flatMap(value -> series.measure().label().map(name -> new Tag[] {new Tag(name, value)}))
        .orElse(NONE);
  }

  private static final class Counted {
    private final Counter counter;
    private final LongSupplier total;
    private long before;

    private Counted(Counter counter, LongSupplier total) {
      this.counter = counter;
      this.total = total;
    }

    private synchronized void refresh() {
      long now = total.getAsLong();
      counter.add(Math.max(0, now - before));
      before = now;
    }
  }
}
