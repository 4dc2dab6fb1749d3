package io.replayvault.proof;

import io.replayvault.system.Deployment;
import java.util.HashSet;
import java.util.Set;

/**
 * Where the objects lie to which committed segments refer.
 *
 * @param referred how many objects they are
 * @param missing how many of them do not lie in the new place
 * @param twice how many objects lie in both
 * @param leftBehind how many objects lie in the old place
 */
record ObjectsInPlaces(long referred, long missing, long twice, long leftBehind) {
  /** Looks while recording and merging go on: what went in the meantime does not count. */
  static ObjectsInPlaces of(Deployment deployment, SegmentPlace old, SegmentPlace next) {
    Set<String> before = referred(deployment);
    Set<String> inNext = new HashSet<>(next.objects());
    Set<String> inOld = new HashSet<>(old.objects());
    Set<String> all = new HashSet<>(before);
    all.retainAll(referred(deployment));
    return new ObjectsInPlaces(
        all.size(),
        all.stream().filter(object -> !inNext.contains(object)).count(),
        inOld.stream().filter(inNext::contains).count(),
        inOld.size());
  }

  boolean isNewPlaceAlone() {
    return referred > 0 && missing == 0 && twice == 0 && leftBehind == 0;
  }

  String figure() {
    return missing + " missing, " + twice + " twice, " + leftBehind + " left behind";
  }

  private static Set<String> referred(Deployment deployment) {
    return new HashSet<>(deployment.query("select distinct object_id from segment"));
  }
}
