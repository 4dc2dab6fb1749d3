package io.replayvault.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Whether what nodes hold in memory is bounded, judged by samples of their live objects. Each
 * process has a life of its own: it begins small, and what it fills in its first minutes (caches,
 * pools, compiled statements) is no leak. After that its size may waver, but not rise.
 *
 * @param most the largest sample of all, in MiB
 * @param perHour the steepest growth of any settled process, in MiB an hour; of all slopes between
 *     two of its samples the middle one, which no single outlier moves
 * @param nodes how many of the nodes had a process that was watched for long enough
 */
record MemoryGrowth(long most, double perHour, int nodes) {
  /** Fewer samples of a settled process say nothing. */
  static final int FEWEST = 16;

  private static final double HOUR = 3_600_000;

  /** What the samples say; a process counts as settled so many milliseconds after its first one. */
  static MemoryGrowth of(List<Sample> samples, long settlingMillis) {
    Map<Life, List<Sample>> lives = new TreeMap<>();
    for (Sample each : samples) {
      lives.computeIfAbsent(each.life(), life -> new ArrayList<>()).add(each);
    }
    Map<Integer, Double> growth = new TreeMap<>();
    lives.forEach(
        (life, all) -> {
          long settled = all.get(0).millis() + settlingMillis;
          List<Sample> later = all.stream().filter(each -> each.millis() >= settled).toList();
          if (later.size() >= FEWEST) {
            growth.merge(life.node(), slope(later), Math::max);
          }
        });
    return new MemoryGrowth(
        samples.stream().mapToLong(Sample::mebibytes).max().orElse(0),
        growth.values().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN),
        growth.size());
  }

  /** Whether every node was watched, none was ever larger than that, and none grows faster. */
  boolean isBounded(int watched, long mostMebibytes, double mostPerHour) {
    return nodes == watched && most <= mostMebibytes && perHour <= mostPerHour;
  }

  private static double slope(List<Sample> samples) {
    List<Double> slopes = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      for (int j = i + 1; j < samples.size(); j++) {
        Sample one = samples.get(i);
        Sample other = samples.get(j);
        if (other.millis() > one.millis()) {
          slopes.add(
              (other.mebibytes() - one.mebibytes()) * HOUR / (other.millis() - one.millis()));
        }
      }
    }
    double[] sorted = slopes.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElse(Double.NaN);
  }

  /**
   * What a node held at a moment.
   *
   * @param life of which of its processes
   * @param millis when, on a clock that only goes forwards
   * @param mebibytes live objects
   */
  record Sample(Life life, long millis, long mebibytes) {}

  /**
   * One process of a node.
   *
   * @param node number of the node
   * @param pid of the process
   */
  record Life(int node, long pid) implements Comparable<Life> {
    @Override
    public int compareTo(Life other) {
      return node == other.node ? Long.compare(pid, other.pid) : Integer.compare(node, other.node);
    }
  }
}
