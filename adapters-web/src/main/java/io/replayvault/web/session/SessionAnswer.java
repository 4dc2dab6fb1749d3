package io.replayvault.web.session;

import io.replayvault.application.session.in.SessionView;
import io.replayvault.domain.masking.MaskedPath;
import io.replayvault.domain.session.ClientFacts;
import io.replayvault.domain.session.DeviceKind;
import io.replayvault.domain.session.Doubt;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionTotals;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Schema {@code Session} of {@code docs/openapi.json}, which says what each part means; instants
 * are milliseconds since the epoch.
 */
record SessionAnswer(
    String id,
    String siteId,
    long startedAt,
    long endedAt,
    long durationMillis,
    String state,
    String browser,
    String operatingSystem,
    DeviceKind device,
    Optional<String> firstPage,
    Optional<String> lastPage,
    long pageCount,
    long eventCount,
    long clickCount,
    long inputCount,
    long bytes,
    long policyVersion,
    String consentMethod,
    Size viewport,
    long lostSegments,
    List<Doubt> doubts) {

  static SessionAnswer of(SessionView view) {
    Session session = view.session();
    SessionTotals totals = view.totals();
    ClientFacts client = session.client();
    return new SessionAnswer(
        session.id().value(),
        session.site().value(),
        session.startedAt().toEpochMilli(),
        totals.lastEventAt().toEpochMilli(),
        Duration.between(totals.firstEventAt(), totals.lastEventAt()).toMillis(),
        view.open() ? "OPEN" : "CLOSED",
        client.browser(),
        client.operatingSystem(),
        client.device(),
        totals.firstPage().map(MaskedPath::value),
        totals.lastPage().map(MaskedPath::value),
        totals.pages(),
        totals.events(),
        totals.clicks(),
        totals.inputs(),
        totals.bytes(),
        session.policyVersion(),
        session.consent().method().name().toLowerCase(Locale.ROOT),
        new Size(client.viewport().width(), client.viewport().height()),
        totals.lostSegments(),
        List.copyOf(Doubt.of(session, totals)));
  }

  /**
   * CSS pixels.
   *
   * @param width 0 to 32767
   * @param height 0 to 32767
   */
  record Size(int width, int height) {}

  /**
   * Schema {@code SessionPage}.
   *
   * @param items newest first
   * @param nextCursor empty on the last page
   */
  record Page(List<SessionAnswer> items, Optional<String> nextCursor) {}
}
