package io.replayvault.domain.account;

/**
 * How much a site may record (clause D4): beyond it the site's recorders are refused until the day
 * is over, and no other site's are.
 *
 * @param sessionsADay sessions opened in a day (UTC)
 * @param bytesADay stored bytes of their segments in a day
 * @param uploadsASecond segments a second that a node takes, lastingly; four times that in one go
 */
public record SiteQuota(long sessionsADay, long bytesADay, int uploadsASecond) {
  /** Beyond what any site was seen to record. */
  public static final SiteQuota USUAL = new SiteQuota(1_000_000, 1_000L << 30, 1_000);

  public SiteQuota {
    if (Math.min(Math.min(sessionsADay, bytesADay), uploadsASecond) < 1) {
      throw new IllegalArgumentException("a site that may record nothing is no quota");
    }
  }
}
