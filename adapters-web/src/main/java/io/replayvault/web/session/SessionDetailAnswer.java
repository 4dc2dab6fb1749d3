package io.replayvault.web.session;

import io.replayvault.application.session.in.ReadSession;
import java.util.List;

/**
 * Schema {@code SessionDetail} of {@code docs/openapi.json}.
 *
 * @param session its facts
 * @param pages pages visited, in order
 * @param marks events named by the site, in order
 * @param manifest its time ranges
 */
record SessionDetailAnswer(
    SessionAnswer session, List<Page> pages, List<Mark> marks, ManifestAnswer manifest) {

  static SessionDetailAnswer of(ReadSession.Facts facts) {
    return new SessionDetailAnswer(
        SessionAnswer.of(facts.session()),
        facts.pages().stream()
            .map(visit -> new Page(visit.at().toEpochMilli(), visit.path().value()))
            .toList(),
        facts.marks().stream()
            .map(mark -> new Mark(mark.at().toEpochMilli(), mark.name()))
            .toList(),
        ManifestAnswer.of(facts.manifest()));
  }

  /**
   * A page that the visitor came to.
   *
   * @param at milliseconds since the epoch
   * @param path masked
   */
  record Page(long at, String path) {}

  /**
   * An event that the site named.
   *
   * @param at milliseconds since the epoch
   * @param name its name
   */
  record Mark(long at, String name) {}
}
