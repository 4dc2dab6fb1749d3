package io.replayvault.application.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.session.in.AppendSegment;
import io.replayvault.application.session.in.AppendSegment.Outcome;
import io.replayvault.application.session.in.OpenSession.Outcome.Opened;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.account.SiteQuota;
import io.replayvault.domain.session.SegmentFault;
import io.replayvault.domain.session.SegmentNumber;
import io.replayvault.domain.session.Session;
import io.replayvault.domain.session.SessionId;
import io.replayvault.domain.session.StoredSegment;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class AppendSegmentServiceTest {
  private static final String LINES = "0 page /quote\n1 click -\n2 mark sent";
  private static final String OTHER = "0 page /basket";

  private final Recordings recordings = new Recordings();
  private final Site site = recordings.site("Shop");
  private final Opened session = recordings.session(site);

  @Test
  void writes_object_then_key_then_row() throws IOException {
    recordings.watch.forget();
    assertThat(recordings.upload(session, 0, LINES)).isEqualTo(new Outcome.Stored());
    assertThat(changes())
        .containsExactly("SegmentStore.write", "ObjectKeyStore.save", "SegmentIndex.commit");
  }

  @Test
  void the_same_bytes_again_are_stored_already() throws IOException {
    recordings.upload(session, 0, LINES);
    recordings.watch.forget();
    assertThat(recordings.upload(session, 0, LINES)).isEqualTo(new Outcome.Stored());
    assertThat(changes()).isEmpty();
  }

  @Test
  void other_bytes_under_the_same_number_differ_and_change_nothing() throws IOException {
    recordings.upload(session, 0, LINES);
    recordings.watch.forget();
    assertThat(recordings.upload(session, 0, OTHER)).isEqualTo(new Outcome.Differs());
    assertThat(changes()).isEmpty();
    assertThat(replayed(0)).isEqualTo(LINES);
  }

  @Test
  void the_same_bytes_under_another_number_are_another_segment() throws IOException {
    recordings.upload(session, 0, LINES);
    assertThat(recordings.upload(session, 1, LINES)).isEqualTo(new Outcome.Stored());
    assertThat(recordings.segments.segments(session.session())).hasSize(2);
  }

  @Test
  void who_loses_a_race_with_the_same_bytes_is_told_they_are_stored() throws IOException {
    assertThat(racing(LINES)).isEqualTo(new Outcome.Stored());
  }

  @Test
  void who_loses_a_race_with_other_bytes_is_told_they_differ() throws IOException {
    assertThat(racing(OTHER)).isEqualTo(new Outcome.Differs());
  }

  @Test
  void who_loses_a_race_leaves_nothing_and_the_key_goes_first() throws IOException {
    racing(LINES);
    assertThat(changes()).endsWith("ObjectKeyStore.destroy", "SegmentStore.delete");
    assertThat(recordings.objectStore.names()).hasSize(1);
    assertThat(replayed(0)).isEqualTo(LINES);
  }

  @Test
  void a_token_opens_no_session_but_its_own() throws IOException {
    Opened other = recordings.session(site);
    assertThat(append(other.session(), session.token(), Recordings.SHOP))
        .isEqualTo(new Outcome.BadToken());
    assertNothingIsStored();
  }

  @Test
  void a_session_that_never_was_looks_like_a_bad_token() throws IOException {
    assertThat(append(Fresh.session(), session.token(), Recordings.SHOP))
        .isEqualTo(new Outcome.BadToken());
  }

  @Test
  void a_token_is_worth_nothing_once_its_session_expired() throws IOException {
    Duration step = Session.LONGEST.dividedBy(8);
    for (int number = 0; number < 7; number++) {
      recordings.clock.move(step);
      assertThat(recordings.upload(session, number, LINES)).isEqualTo(new Outcome.Stored());
    }
    recordings.clock.move(step.minusMillis(1));
    assertThat(recordings.upload(session, 7, LINES)).isEqualTo(new Outcome.Stored());
    recordings.clock.move(Duration.ofMillis(1));
    assertThat(recordings.upload(session, 8, LINES)).isEqualTo(new Outcome.BadToken());
  }

  /** Clause D4: a token that somebody finds later opens nothing, and none in use is lost. */
  @Test
  void a_token_lives_on_by_being_used_and_two_hours_longer() throws IOException {
    Duration life = UploadGate.LEAST_LIFE;
    recordings.clock.move(life.minusMillis(1));
    assertThat(recordings.upload(session, 0, LINES)).isEqualTo(new Outcome.Stored());
    recordings.clock.move(life.minusMillis(1));
    assertThat(recordings.upload(session, 1, LINES)).isEqualTo(new Outcome.Stored());
    recordings.clock.move(life);
    assertThat(recordings.upload(session, 2, LINES)).isEqualTo(new Outcome.BadToken());
  }

  @Test
  void what_a_bad_token_sends_spends_nobody_s_quota() throws IOException {
    recordings.usage.give(site.id(), new SiteQuota(2, 1_000_000, 1));
    recordings.clock.move(SiteCount.KNOWN_FOR);
    Opened other = recordings.session(site);
    for (int i = 0; i < 10; i++) {
      append(other.session(), session.token(), Recordings.SHOP);
    }
    for (int number = 0; number < 4; number++) {
      assertThat(recordings.upload(session, number, LINES)).isEqualTo(new Outcome.Stored());
    }
    assertThat(recordings.upload(session, 4, LINES)).isInstanceOf(Outcome.QuotaSpent.class);
    recordings.clock.move(Duration.ofSeconds(1));
    assertThat(recordings.upload(session, 4, LINES)).isEqualTo(new Outcome.Stored());
  }

  @Test
  void a_site_whose_bytes_are_spent_stores_nothing_until_tomorrow() throws IOException {
    recordings.usage.give(site.id(), new SiteQuota(10, 1, 100));
    recordings.clock.move(SiteCount.KNOWN_FOR);
    assertThat(recordings.upload(session, 0, LINES)).isEqualTo(new Outcome.Stored());
    assertThat(recordings.upload(session, 1, LINES)).isInstanceOf(Outcome.QuotaSpent.class);
    assertThat(recordings.segments.segments(session.session())).hasSize(1);
  }

  @Test
  void a_foreign_origin_stores_nothing() throws IOException {
    Origin foreign = new Origin("https://shop.example.evil.example");
    assertThat(append(session.session(), session.token(), foreign))
        .isEqualTo(new Outcome.OriginNotAllowed());
    assertNothingIsStored();
  }

  @Test
  void a_foreign_origin_does_not_learn_whether_a_token_is_good() throws IOException {
    Origin foreign = new Origin("https://evil.example");
    assertThat(append(session.session(), "bad", foreign)).isEqualTo(new Outcome.BadToken());
  }

  @Test
  void what_is_malformed_stores_nothing_and_is_named_by_its_rule() throws IOException {
    assertThat(recordings.upload(session, 0, "0 page /quote\nnonsense"))
        .isEqualTo(new Outcome.Malformed(SegmentFault.NOT_EVENTS, "a line has three parts"));
    assertNothingIsStored();
  }

  @Test
  void a_body_that_breaks_off_stores_nothing() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the visitor left");
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            return read();
          }
        };
    assertThatThrownBy(
            () ->
                recordings.append.append(
                    new AppendSegment.Command(
                        session.session(),
                        new SegmentNumber(0),
                        session.token(),
                        Recordings.SHOP,
                        broken)))
        .isInstanceOf(IOException.class);
    assertNothingIsStored();
  }

  @Test
  void what_is_stored_is_sealed() throws IOException {
    recordings.upload(session, 0, LINES);
    InputStream object = recordings.store.open(recordings.objectStore.names().get(0));
    assertThat(new String(object.readAllBytes(), ISO_8859_1)).doesNotContain("quote", "click");
  }

  @Test
  void a_command_prints_no_token() {
    AppendSegment.Command command =
        new AppendSegment.Command(
            session.session(),
            new SegmentNumber(0),
            session.token(),
            Recordings.SHOP,
            InputStream.nullInputStream());
    assertThat(command.toString()).doesNotContain(session.token());
    assertThat(session.toString()).doesNotContain(session.token());
  }

  private Outcome racing(String winner) throws IOException {
    recordings.watch.forget();
    recordings.watch.before("SegmentIndex.commit", () -> uploadUnchecked(winner));
    Outcome outcome = recordings.upload(session, 0, LINES);
    return winner.equals(LINES) ? outcome : check(outcome, winner);
  }

  private Outcome check(Outcome outcome, String winner) throws IOException {
    assertThat(replayed(0)).isEqualTo(winner);
    return outcome;
  }

  private void uploadUnchecked(String lines) {
    try {
      recordings.upload(session, 0, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Outcome append(SessionId id, String token, Origin origin) throws IOException {
    return recordings.append.append(
        new AppendSegment.Command(
            id,
            new SegmentNumber(0),
            token,
            origin,
            new ByteArrayInputStream(LINES.getBytes(UTF_8))));
  }

  private String replayed(int segment) throws IOException {
    Session opened = recordings.sessions.find(session.session()).orElseThrow().session();
    StoredSegment stored = recordings.segments.segments(session.session()).get(segment);
    try (InputStream body = recordings.objects.open(opened, stored.object())) {
      return new String(body.readAllBytes(), UTF_8);
    }
  }

  private List<String> changes() {
    Predicate<String> isChange =
        Set.of(
                "SegmentStore.write",
                "SegmentStore.delete",
                "ObjectKeyStore.save",
                "ObjectKeyStore.destroy",
                "SegmentIndex.commit")
            ::contains;
    return recordings.watch.calls().stream().filter(isChange).toList();
  }

  private void assertNothingIsStored() {
    assertThat(recordings.objectStore.names()).isEmpty();
    assertThat(recordings.segments.segments(session.session())).isEmpty();
    assertThat(changes()).isEmpty();
  }
}
