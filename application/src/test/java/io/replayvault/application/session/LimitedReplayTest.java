package io.replayvault.application.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.access.Guarded;
import io.replayvault.application.fixtures.Callers;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.application.session.in.ReadSession;
import io.replayvault.application.session.in.ReplaySession;
import io.replayvault.application.session.in.ReplaySession.Events;
import io.replayvault.application.session.out.LineSegments;
import io.replayvault.domain.access.Caller;
import io.replayvault.domain.session.PageVisit;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.TimeRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Clause E1: excluded pages are left out on the server, wherever reading begins. */
final class LimitedReplayTest {
  private static final String HOME = "%1$d page /home\n%1$d meta /home\n%1$d snapshot -\n";
  private static final String BILLING =
      "%1$d page /billing/pay\n%1$d meta /billing/pay\n%1$d snapshot CANARY\n";

  private final Recordings recordings = new Recordings();
  private final Opened session = recordings.session(recordings.site("Shop"));
  private final Caller limited = Callers.limited(recordings.account, "NOT_PAGES /billing/*");
  private final Caller admin = Callers.admin(recordings.account);
  private final ReplaySession replay =
      new ReplaySessionService(
          recordings.sight,
          new WatchableEvents(
              recordings.sight, recordings.segments, recordings.bodies, new LineSegments()),
          recordings.guard);
  private final ReadSession read =
      new ReadSessionService(
          recordings.sight,
          recordings.sessions,
          recordings.segments,
          recordings.dictionary,
          recordings.views,
          recordings.guard);

  @Test
  void an_excluded_page_is_left_out_and_what_is_around_it_is_not() throws IOException {
    upload(0, at(HOME, 0) + "1 click before\n");
    upload(1, at(BILLING, 10) + "11 input CANARY\n");
    upload(2, "15 input CANARY\n" + at(HOME, 20) + "21 click after");
    assertThat(delivered(limited, 0, 100))
        .contains("1 click before", "20 meta /home", "20 snapshot", "21 click after")
        .doesNotContain("CANARY", "billing");
    assertThat(delivered(admin, 0, 100)).contains("CANARY", "billing");
  }

  @Test
  void a_window_that_begins_in_the_middle_of_an_excluded_page_is_empty() throws IOException {
    upload(0, at(HOME, 0));
    upload(1, at(BILLING, 10));
    for (int number = 2; number < 9; number++) {
      upload(number, number * 10 + " input CANARY\n");
    }
    assertThat(delivered(limited, 45, 55)).isEmpty();
    assertThat(delivered(limited, 80, 81)).isEmpty();
    assertThat(delivered(admin, 45, 55)).isEqualTo("50 input CANARY\n");
  }

  @Test
  void a_window_in_the_middle_of_an_allowed_page_is_whole() throws IOException {
    upload(0, at(BILLING, 0));
    upload(1, at(HOME, 10));
    upload(2, "20 click a\n");
    upload(3, "30 click b\n31 click c\n");
    assertThat(delivered(limited, 25, 100)).isEqualTo("30 click b\n31 click c\n");
  }

  @Test
  void a_navigation_within_the_document_closes_at_once_and_opens_with_a_snapshot()
      throws IOException {
    upload(0, at(HOME, 0) + "5 page /billing/card\n6 input CANARY\n7 page /home\n8 input CANARY\n");
    upload(1, "10 input CANARY\n12 meta /home\n12 snapshot -\n13 click after\n");
    assertThat(delivered(limited, 0, 100))
        .contains("12 snapshot -", "13 click after")
        .doesNotContain("CANARY", "billing");
    assertThat(manifest(limited).manifest().withheld()).containsExactly(range(5, 12));
  }

  @Test
  void a_page_that_the_site_names_itself_stays_excluded_over_a_snapshot() throws IOException {
    upload(0, at(HOME, 0) + "5 page /billing/step\n");
    upload(1, "10 meta /home\n10 snapshot CANARY\n");
    upload(2, "20 meta /home\n20 snapshot CANARY\n");
    upload(3, "30 input CANARY\n");
    assertThat(delivered(limited, 0, 100)).doesNotContain("CANARY");
    assertThat(delivered(limited, 30, 100)).isEmpty();
  }

  @Test
  void an_address_alone_closes_too() throws IOException {
    upload(0, at(HOME, 0) + "5 meta /billing/pay\n5 snapshot CANARY\n");
    assertThat(delivered(limited, 0, 100)).doesNotContain("CANARY");
  }

  @Test
  void after_missing_segments_nothing_is_shown_until_the_page_is_known_again() throws IOException {
    upload(0, at(HOME, 0));
    upload(2, "20 input CANARY\n21 meta /home\n21 snapshot CANARY\n");
    upload(3, "30 input CANARY\n");
    upload(4, at(HOME, 40) + "41 click known\n");
    assertThat(delivered(limited, 0, 100)).contains("41 click known").doesNotContain("CANARY");
    assertThat(delivered(limited, 25, 35)).isEmpty();
    assertThat(manifest(limited).manifest().withheld()).containsExactly(range(0, 40));
  }

  @Test
  void a_loss_that_the_recorder_tells_of_closes() throws IOException {
    upload(0, at(HOME, 0) + "5 lost 1\n6 input CANARY\n");
    assertThat(delivered(limited, 0, 100)).doesNotContain("CANARY");
  }

  /** What was lost may have been the visit of an excluded page that the site names itself. */
  @Test
  void a_window_far_behind_a_loss_stays_closed_until_the_next_visit() throws IOException {
    upload(0, at(HOME, 0));
    upload(1, "5 lost 1\n");
    upload(2, "10 input CANARY\n");
    upload(3, "20 meta /home\n20 snapshot CANARY\n");
    upload(4, "30 input CANARY\n");
    assertThat(delivered(limited, 30, 31)).isEmpty();
    assertThat(delivered(limited, 0, 100)).doesNotContain("CANARY");
    upload(5, at(HOME, 40) + "41 click known\n");
    assertThat(delivered(limited, 41, 42)).isEqualTo("41 click known\n");
  }

  @Test
  void an_address_at_the_end_of_the_segment_before_its_snapshot_counts() throws IOException {
    upload(0, "0 page /home\n0 meta /home\n");
    upload(1, "1 snapshot -\n");
    upload(2, "10 click a\n");
    assertThat(delivered(limited, 10, 11)).isEqualTo("10 click a\n");
  }

  @Test
  void merged_segments_are_filtered_as_single_ones() throws IOException {
    upload(0, at(HOME, 0) + "1 click before\n");
    upload(1, at(BILLING, 10));
    upload(2, "20 input CANARY\n");
    upload(3, at(HOME, 30));
    String single = delivered(limited, 0, 100);
    recordings.clock.move(Duration.ofHours(13));
    recordings.merge().next();
    assertThat(recordings.segments.segments(session.session()).get(0).frame()).isPresent();
    assertThat(delivered(limited, 0, 100)).isEqualTo(single).doesNotContain("CANARY");
    assertThat(delivered(limited, 20, 25)).isEmpty();
  }

  @Test
  void facts_name_no_excluded_page_and_nothing_that_happened_there() throws IOException {
    upload(0, at(HOME, 0));
    upload(1, at(BILLING, 10) + "11 mark CANARY\n");
    upload(2, at(HOME, 20) + "21 mark seen\n");
    ReadSession.Facts facts = manifest(limited);
    assertThat(facts.pages()).extracting(PageVisit::path).asString().doesNotContain("billing");
    assertThat(facts.marks()).as("which page each belongs to is not known here").isEmpty();
    assertThat(facts.manifest().withheld()).containsExactly(range(10, 20));
    assertThat(facts.manifest().segments().get(1).snapshots()).isEmpty();
    assertThat(facts.manifest().segments().get(2).snapshots()).hasSize(1);
    assertThat(manifest(admin).manifest().withheld()).isEmpty();
    assertThat(manifest(admin).marks()).hasSize(2);
  }

  @Test
  void a_session_that_a_label_excludes_is_as_one_that_never_was() throws IOException {
    upload(0, at(HOME, 0) + "1 mark vip\n");
    Caller caller = Callers.limited(recordings.account, "NOT_SESSIONS event=vip");
    assertThat(read.read(caller, session.session())).isInstanceOf(Guarded.Refused.class);
    assertThat(replay.replay(caller, session.session(), range(0, 9)))
        .isInstanceOf(Guarded.Refused.class);
    Caller other = Callers.limited(recordings.account, "NOT_SESSIONS event=other");
    assertThat(delivered(other, 0, 9)).contains("1 mark vip");
  }

  @Test
  void a_label_that_comes_with_a_segment_hides_that_segment_too() throws IOException {
    upload(0, at(HOME, 0));
    Caller caller = Callers.limited(recordings.account, "NOT_SESSIONS event=vip");
    recordings.watch.before(
        "AuditLog.append",
        () -> {
          try {
            upload(1, "1 mark vip\n2 input CANARY\n");
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
    assertThat(delivered(caller, 0, 9)).isEmpty();
  }

  private ReadSession.Facts manifest(Caller caller) {
    return switch (read.read(caller, session.session())) {
      case Guarded.Allowed<ReadSession.Facts> allowed -> allowed.value();
      case Guarded.Refused<ReadSession.Facts> refused -> throw new AssertionError("refused");
    };
  }

  private String delivered(Caller caller, int from, int to) throws IOException {
    SessionId id = session.session();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    switch (replay.replay(caller, id, range(from, to))) {
      case Guarded.Allowed<Events> allowed -> allowed.value().writeTo(lines);
      case Guarded.Refused<Events> refused -> throw new AssertionError("refused");
    }
    return lines.toString(UTF_8);
  }

  private void upload(int number, String lines) throws IOException {
    recordings.upload(session, number, lines.strip());
  }

  private static String at(String lines, int second) {
    return lines.formatted(second);
  }

  private static TimeRange range(int from, int to) {
    return new TimeRange(Sessions.START.plusSeconds(from), Sessions.START.plusSeconds(to));
  }
}
