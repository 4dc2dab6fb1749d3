package io.replayvault.web.entry;

/**
 * How much of something that all sites share one of them may have: three quarters, so that a site
 * that wants everything leaves room for the others.
 */
public final class SiteShare {
  private SiteShare() {}

  /** The share of so much, at least one of one. */
  public static long of(long all) {
    return all - all / 4;
  }

  /** The same for what is counted in small numbers. */
  public static int of(int all) {
    return all - all / 4;
  }
}
