package io.replayvault.web.entry;

/**
 * How much the recording endpoint takes at once.
 *
 * @param arriving bodies on their way at a time, on this node
 * @param arrivingBytes bytes of bodies held in memory until they are done with, on this node
 * @param waiting threads of this node that may wait for a body
 * @param atOnce segments and openings in work at a time, on this node
 * @param sessionPerSecond segments a second of one session, lastingly
 * @param sessionBurst segments of one session in one go, such as after a time without network
 * @param sitePerSecond segments a second of one site, lastingly
 * @param siteBurst segments of one site in one go
 * @param opensPerSecond sessions opened a second on one site, lastingly; ten times that in one go
 */
public record UploadAllowance(
    int arriving,
    long arrivingBytes,
    int waiting,
    int atOnce,
    int sessionPerSecond,
    int sessionBurst,
    int sitePerSecond,
    int siteBurst,
    int opensPerSecond) {
  /** Room for a few thousand visitors of a site at once. */
  public static final UploadAllowance USUAL =
      new UploadAllowance(1_000, 32L * 1024 * 1024, 16, 12, 5, 60, 1_000, 4_000, 100);

  public UploadAllowance {
    if (Math.min(atOnce, sessionPerSecond) < 1
        || Math.min(sessionBurst, sitePerSecond) < 1
        || Math.min(waiting, Math.min(arriving, arrivingBytes)) < 1
        || Math.min(siteBurst, opensPerSecond) < 1) {
      throw new IllegalArgumentException("an allowance of nothing takes nothing");
    }
  }

  /** The same with so many in work at a time. */
  public UploadAllowance atOnce(int uploads) {
    return new UploadAllowance(
        arriving,
        arrivingBytes,
        waiting,
        uploads,
        sessionPerSecond,
        sessionBurst,
        sitePerSecond,
        siteBurst,
        opensPerSecond);
  }
}
