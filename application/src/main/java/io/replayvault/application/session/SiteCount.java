package io.replayvault.application.session;

import io.replayvault.application.session.out.IndexUnavailable;
import io.replayvault.application.session.out.SiteUsage.Day;
import io.replayvault.application.session.out.SiteUsage.Used;
import io.replayvault.domain.account.SiteQuota;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** What a node knows of one site's day. May be called concurrently. */
final class SiteCount {
  /** So long a node goes on by what it knows. */
  static final Duration KNOWN_FOR = Duration.ofSeconds(10);

  /** So many seconds' worth of uploads come in one go. */
  private static final int BURST = 4;

  private final Exchange exchange;
  private SiteQuota quota;
  private final SiteQuota usual;

  private LocalDate day = LocalDate.MIN;
  private Used byAll = Used.NOTHING;
  private Used untold = Used.NOTHING;
  private Instant toldAt = Instant.MIN;
  private boolean noticed;
  private double uploads;
  private Instant uploadsAt = Instant.MIN;

  /** Nothing is known yet. */
  SiteCount(Exchange exchange, SiteQuota usual) {
    this.exchange = exchange;
    this.usual = usual;
    this.quota = usual;
  }

  synchronized void count(Used more) {
    untold = untold.plus(more);
  }

  synchronized Answer open(Instant now) {
    catchUp(now);
    if (isSpent(1)) {
      return spent(now);
    }
    untold = untold.plus(new Used(1, 0));
    return Answer.GO_ON;
  }

  synchronized Answer upload(Instant now) {
    catchUp(now);
    return isSpent(0) ? spent(now) : inTime(now);
  }

  /** One upload out of a bucket that fills by itself. */
  private Answer inTime(Instant now) {
    double capacity = (double) BURST * quota.uploadsASecond();
    double seconds =
        uploadsAt.equals(Instant.MIN)
            ? BURST
            : Math.max(0, Duration.between(uploadsAt, now).toNanos() / 1e9);
    uploads = Math.min(capacity, uploads + seconds * quota.uploadsASecond());
    uploadsAt = now;
    if (uploads < 1) {
      double left = (1 - uploads) / quota.uploadsASecond();
      return new Answer(
          Optional.of(Duration.ofMillis((long) Math.ceil(left * 1_000))), Optional.empty());
    }
    uploads--;
    return Answer.GO_ON;
  }

  private boolean isSpent(int sessions) {
    Used now = byAll.plus(untold);
    boolean noMoreSessions = sessions > 0 && now.sessions() + sessions > quota.sessionsADay();
    return noMoreSessions || now.bytes() >= quota.bytesADay();
  }

  private Answer spent(Instant now) {
    Instant tomorrow = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    Optional<LocalDate> first = noticed ? Optional.empty() : Optional.of(day);
    noticed = true;
    return new Answer(Optional.of(Duration.between(now, tomorrow)), first);
  }

  private void catchUp(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    boolean another = !today.equals(day);
    if (!another && Duration.between(toldAt, now).abs().compareTo(KNOWN_FOR) < 0) {
      return;
    }
    try {
      if (another) {
        tellOfDayBefore();
      }
      Used telling = untold;
      Day told = exchange.tell(today, telling);
      byAll = told.used();
      quota = told.own().orElse(usual);
      untold = untold.minus(telling);
    } catch (IndexUnavailable away) {
      if (another) {
        throw away;
      }
      // What is known goes on to count, and so does what was not told.
      toldAt = now;
      return;
    }
    toldAt = now;
    noticed = noticed && !another;
    day = today;
  }

  /** What was taken before midnight counts for the day that it was taken on. */
  private void tellOfDayBefore() {
    if (!day.equals(LocalDate.MIN) && !untold.equals(Used.NOTHING)) {
      exchange.tell(day, untold);
      untold = Used.NOTHING;
    }
  }

  /** Tells the others what was taken on a day, and hears what all took. */
  interface Exchange {
    Day tell(LocalDate day, Used taken);
  }

  /**
   * Whether to go on.
   *
   * @param pause how long not to; empty to go on
   * @param spentOn the day whose quota is spent, where this node did not know yet
   */
  record Answer(Optional<Duration> pause, Optional<LocalDate> spentOn) {
    static final Answer GO_ON = new Answer(Optional.empty(), Optional.empty());
  }
}
