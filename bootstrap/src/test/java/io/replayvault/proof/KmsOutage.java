package io.replayvault.proof;

import io.replayvault.proof.KmsWire.Fault;
import io.replayvault.proof.OutageLoad.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One time during which the KMS failed: first nodes remember what they opened, then they do not.
 * Points of time are nanoseconds.
 *
 * @param fault how it failed
 * @param isToldToForget whether nodes were told to forget what they opened, or their time came
 * @param load whose answers count
 * @param size how much was run
 * @param begun when it began
 * @param forgotten when nodes no longer remembered
 * @param back when the KMS was well again
 * @param calls requests to the KMS from then on until it was well again
 * @param refusedAfter milliseconds until an upload was refused for it
 * @param takenAfter milliseconds until one was taken again
 */
record KmsOutage(
    Fault fault,
    boolean isToldToForget,
    OutageLoad load,
    Size size,
    long begun,
    long forgotten,
    long back,
    long calls,
    long refusedAfter,
    long takenAfter) {
  /** From one node. */
  static final int MOST_CALLS_A_SECOND = 4;

  private static final long SOON = 5_000;

  /** Who asks so shortly before the KMS is back may get what it says then. */
  private static final long AT_THE_END = 2_000_000_000;

  /** The quarter of an hour, and what it takes to open keys and to notice. */
  private static final long KEPT_SECONDS = 900;

  private static final long ABOUT_SECONDS = 30;

  /** Nodes are told to forget in the middle; a KMS that is well refuses nobody. */
  static KmsOutage run(
      Fault fault, OutageLoad load, KmsWire wire, MasterKeyVersions versions, Size size)
      throws IOException {
    remembered(load, versions, size);
    wire.suffer(fault);
    long begun = System.nanoTime();
    ApiCaller.pause(size.of(30_000, 4_000));
    long forgotten = System.nanoTime();
    versions.forget();
    return ended(fault, true, load, wire, size, begun, forgotten);
  }

  /** Nobody is told anything: nodes forget when their time has come. */
  static KmsOutage runToTheEndOfTime(
      OutageLoad load, KmsWire wire, MasterKeyVersions versions, Size size) throws IOException {
    remembered(load, versions, size);
    wire.suffer(Fault.FROZEN);
    long begun = System.nanoTime();
    long waited = load.millisUntil(503, begun, (KEPT_SECONDS + 2 * ABOUT_SECONDS) * 1_000);
    System.out.printf("  refused %d s after the KMS was frozen%n", waited / 1_000);
    long forgotten = begun + Math.max(0, waited - SOON) * 1_000_000;
    return ended(Fault.FROZEN, false, load, wire, size, begun, forgotten);
  }

  private static KmsOutage ended(
      Fault fault,
      boolean isToldToForget,
      OutageLoad load,
      KmsWire wire,
      Size size,
      long begun,
      long forgotten)
      throws IOException {
    long calls = wire.asked();
    long refusedAfter = fault == Fault.NONE ? 0 : load.millisUntil(503, forgotten, 2 * SOON);
    ApiCaller.pause(size.of(30_000, 6_000));
    calls = wire.asked() - calls;
    wire.suffer(Fault.NONE);
    long back = System.nanoTime();
    long takenAfter = load.millisUntil(204, back, 4 * SOON);
    return new KmsOutage(
        fault, isToldToForget, load, size, begun, forgotten, back, calls, refusedAfter, takenAfter);
  }

  /** Everything is opened afresh, by an upload and by a replay, before it fails. */
  private static void remembered(OutageLoad load, MasterKeyVersions versions, Size size) {
    versions.forget();
    ApiCaller.pause(1_500);
    long begun = System.nanoTime();
    if (load.millisUntil(204, begun, 4 * SOON) > 4 * SOON) {
      throw new IllegalStateException("nothing is recorded before the KMS fails");
    }
    ApiCaller.pause(size.of(6_000, 2_000));
  }

  /** To be asked when the load has ended, so that what waited is told. */
  List<Row> rows(int nodes) {
    return fault == Fault.NONE
        ? List.of(well())
        : List.of(whileRemembered(), forSoLong(), afterwards(), storm(nodes), takenAgain());
  }

  private Row well() {
    List<Answer> all = load.between(begun, back);
    return new Row(
        "Recording and replay with the root key in KMS, keys opened anew: nobody is refused",
        "C3",
        all.size(),
        figure(all),
        "204 and 200 only",
        !all.isEmpty() && all.stream().allMatch(Answer::isDone) && calls > 0);
  }

  private Row whileRemembered() {
    // Who asked before nodes forgot may be answered afterwards.
    List<Answer> all =
        load.between(begun, forgotten).stream().filter(one -> one.ended() <= forgotten).toList();
    return new Row(
        "KMS %s, opened keys remembered (%d s): recording and replay go on"
            .formatted(fault.word(), (forgotten - begun) / 1_000_000_000),
        "C3",
        all.size(),
        figure(all),
        "all done, within " + longest() + " ms",
        all.stream().anyMatch(Answer::isUpload)
            && all.stream().anyMatch(one -> !one.isUpload())
            && all.stream().allMatch(Answer::isDone)
            && slowest(all) <= longest());
  }

  private Row forSoLong() {
    long seconds = (forgotten - begun) / 1_000_000_000 + refusedAfter / 1_000;
    return isToldToForget
        ? new Row(
            "  until nodes are told to forget them",
            "C3",
            1,
            "refused after %d ms".formatted(refusedAfter),
            "within " + SOON + " ms",
            refusedAfter <= SOON)
        : new Row(
            "  until their time has come",
            "C3",
            1,
            "refused after %d s".formatted(seconds),
            "%d s, give or take %d".formatted(KEPT_SECONDS, ABOUT_SECONDS),
            Math.abs(seconds - KEPT_SECONDS) <= ABOUT_SECONDS);
  }

  private Row afterwards() {
    // Each node forgets at a moment of its own, so that the second may take what the first refuses.
    long from = forgotten + (refusedAfter + size.of(10_000, 0)) * 1_000_000;
    List<Answer> all = load.between(from, back - AT_THE_END);
    List<Answer> uploads = all.stream().filter(Answer::isUpload).toList();
    return new Row(
        "  past that, every upload gets 503 and when to come again; nobody waits for long",
        "C1 C3",
        all.size(),
        figure(all),
        "uploads 503, within " + longest() + " ms",
        !uploads.isEmpty()
            && uploads.stream().allMatch(Answer::isRefused)
            && all.stream().allMatch(one -> one.status() != 0)
            && slowest(load.between(begun, back)) <= longest());
  }

  private Row storm(int nodes) {
    double seconds = (back - forgotten) / 1e9;
    long most = Math.round(MOST_CALLS_A_SECOND * nodes * seconds);
    boolean isCounted = fault != Fault.GONE;
    return new Row(
        "  meanwhile the KMS is called seldom, however many ask",
        "C3",
        isCounted ? calls : 0,
        isCounted
            ? "%d calls in %.0f s".formatted(calls, seconds)
            : "nobody is there to count (%.0f s)".formatted(seconds),
        isCounted ? "1 to " + most : "none",
        isCounted ? calls >= 1 && calls <= most : calls == 0);
  }

  private Row takenAgain() {
    return new Row(
        "  and once it is back, uploads are taken again",
        "C3 D1",
        1,
        "after " + takenAfter + " ms",
        "within " + SOON + " ms",
        takenAfter <= SOON);
  }

  /** The root key is given two seconds, and what else an answer takes comes to that. */
  private long longest() {
    return size.of(3_000, 6_000);
  }

  private static long slowest(List<Answer> answers) {
    return answers.stream().mapToLong(Answer::millis).max().orElse(0);
  }

  private static String figure(List<Answer> answers) {
    Map<String, Long> statuses =
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    one -> (one.isUpload() ? "upload " : "replay ") + one.status(),
                    TreeMap::new,
                    Collectors.counting()));
    return statuses + ", " + slowest(answers) + " ms";
  }
}
