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
 * @param opensByNetwork sessions opened a minute from one IPv4 address or one IPv6 network of 64
 *     bits, lastingly; three times that in one go; 0 for no limit
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
    int opensPerSecond,
    int opensByNetwork) {
  /** Room for a few thousand visitors of a site at once. */
  public static final UploadAllowance USUAL =
      new UploadAllowance(1_000, 32L * 1024 * 1024, 16, 12, 5, 60, 1_000, 4_000, 100, 6_000);

  private static final int BURST = 4;

  public UploadAllowance {
    if (Math.min(atOnce, sessionPerSecond) < 1
        || Math.min(sessionBurst, sitePerSecond) < 1
        || Math.min(waiting, Math.min(arriving, arrivingBytes)) < 1
        || Math.min(siteBurst, opensPerSecond) < 1
        || opensByNetwork < 0) {
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
        opensPerSecond,
        opensByNetwork);
  }

  /** The same with so many of a site a second, and so many openings a minute of a network. */
  public UploadAllowance taking(int siteSegments, int openings) {
    return new UploadAllowance(
        arriving,
        arrivingBytes,
        waiting,
        atOnce,
        sessionPerSecond,
        sessionBurst,
        siteSegments,
        BURST * siteSegments,
        opensPerSecond,
        openings);
  }
}
