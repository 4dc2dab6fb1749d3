package io.replayvault.domain.session;

import io.replayvault.domain.access.Limits;
import io.replayvault.domain.masking.MaskedPath;

/**
 * Tells event by event, in the order in which they were recorded, which a person with limits on
 * pages may have (clause E1, ADR-0050).
 *
 * <p>Promises: an event passes only while both names that its page has are known and allowed, the
 * address of the last snapshot and the latest visit, and only after a full snapshot since both are:
 * before, what is drawn may still be of the excluded page. In doubt it is closed. Does not promise:
 * that a site shows on an allowed page nothing of an excluded one.
 */
public final class PageGate {
  private final Limits limits;
  private boolean addressAllowed;
  private boolean visitAllowed;
  private boolean drawn;

  private PageGate(Limits limits, boolean visitAllowed) {
    this.limits = limits;
    this.visitAllowed = visitAllowed;
  }

  /** One that knows nothing yet and is closed. */
  public static PageGate closed(Limits limits) {
    return new PageGate(limits, false);
  }

  /** One at a place where only the latest visit is known, and allowed. */
  public static PageGate onAllowedVisit(Limits limits) {
    return new PageGate(limits, true);
  }

  /** Whether the next event passes. */
  public boolean passes(PageSign next) {
    switch (next) {
      case PageSign.Address(MaskedPath page) -> addressAllowed = limits.allow(page);
      case PageSign.Visit(MaskedPath page) -> visitAllowed = limits.allow(page);
      case PageSign.Loss loss -> {
        addressAllowed = false;
        visitAllowed = false;
      }
      case PageSign.Snapshot snapshot -> drawn = true;
      case PageSign.Nothing nothing -> {}
    }
    boolean allowed = addressAllowed && visitAllowed;
    drawn = drawn && allowed;
    return allowed && (drawn || next instanceof PageSign.Address);
  }
}
