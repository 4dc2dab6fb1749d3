package io.replayvault.web.session;

import io.replayvault.application.session.in.ListViewers;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.session.TimeRange;
import java.util.List;
import java.util.Optional;

/**
 * Schema {@code SessionViewers} of {@code docs/openapi.json}.
 *
 * @param recorded the session's length; empty where it is no more
 * @param items whoever looked last first
 */
record ViewersAnswer(Optional<Stretch> recorded, List<Item> items) {
  static ViewersAnswer of(ListViewers.Viewers viewers) {
    return new ViewersAnswer(
        viewers.recorded().map(Stretch::of), viewers.all().stream().map(Item::of).toList());
  }

  /**
   * Schema {@code SessionViewer}.
   *
   * @param person pseudonymous id
   * @param personName empty where the account has nobody of that id
   * @param grant of Support
   * @param firstAt milliseconds since the epoch
   * @param lastAt milliseconds since the epoch
   * @param looks how often they were shown something of it
   * @param refused how often they were not
   * @param seen what was delivered, in order
   * @param purposes why they looked, by their own word
   */
  record Item(
      String person,
      Optional<String> personName,
      Optional<String> grant,
      long firstAt,
      long lastAt,
      long looks,
      long refused,
      List<Stretch> seen,
      List<String> purposes) {
    private static Item of(ListViewers.Viewer viewer) {
      return new Item(
          viewer.person().value(),
          viewer.name(),
          viewer.grant().map(SupportGrantId::value),
          viewer.firstAt().toEpochMilli(),
          viewer.lastAt().toEpochMilli(),
          viewer.looks(),
          viewer.refused(),
          viewer.seen().stream().map(Stretch::of).toList(),
          viewer.purposes());
    }
  }

  /**
   * Schema {@code Stretch}.
   *
   * @param from milliseconds since the epoch
   * @param to milliseconds since the epoch
   */
  record Stretch(long from, long to) {
    private static Stretch of(TimeRange range) {
      return new Stretch(range.from().toEpochMilli(), range.to().toEpochMilli());
    }
  }
}
