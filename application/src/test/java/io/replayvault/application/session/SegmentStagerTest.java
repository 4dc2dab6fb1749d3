package io.replayvault.application.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.KeyRoom;
import io.replayvault.application.fixtures.Sessions;
import io.replayvault.application.keys.out.SimpleKeyedHash;
import io.replayvault.application.session.out.DeflateCompression;
import io.replayvault.application.session.out.SegmentInspector;
import io.replayvault.application.session.out.SegmentMalformed;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.keys.AccountKeyPurpose;
import io.replayvault.domain.session.SegmentFacts;
import io.replayvault.domain.session.SegmentFault;
import io.replayvault.domain.session.TimeRange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SegmentStagerTest {
  private static final byte[] BODY = body();
  private static final SegmentFacts FACTS =
      new SegmentFacts(
          new TimeRange(Sessions.START, Sessions.START),
          1,
          0,
          0,
          0,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of());

  private final KeyRoom room = new KeyRoom();
  private final AccountId account = Fresh.account();

  @Test
  void what_is_read_whole_is_what_is_stored() throws Exception {
    assertStoredAsInspected(InputStream::readAllBytes);
  }

  @Test
  void what_is_read_byte_by_byte_is_what_is_stored() throws Exception {
    assertStoredAsInspected(
        in -> {
          ByteArrayOutputStream seen = new ByteArrayOutputStream();
          for (int b = in.read(); b >= 0; b = in.read()) {
            seen.write(b);
          }
          return seen.toByteArray();
        });
  }

  @Test
  void what_is_skipped_is_stored_and_digested_like_the_rest() throws Exception {
    assertStoredAsInspected(
        in -> {
          assertThat(in.skip(-1)).isZero();
          assertThat(in.skip(0)).isZero();
          in.skipNBytes(50_000);
          in.readNBytes(10);
          in.transferTo(new ByteArrayOutputStream());
          assertThat(in.skip(1)).isZero();
          return BODY;
        });
  }

  @Test
  void the_digest_is_keyed_by_the_account() throws Exception {
    byte[] mine = stage(account, InputStream::readAllBytes).digest();
    byte[] theirs = stage(Fresh.account(), InputStream::readAllBytes).digest();
    assertThat(mine).isNotEqualTo(theirs).hasSize(32);
  }

  @Test
  void what_is_malformed_is_not_staged() {
    SegmentInspector refusing =
        body -> {
          throw new SegmentMalformed(SegmentFault.NOT_EVENTS, "rule");
        };
    assertThatThrownBy(() -> stager(refusing).stage(account, new ByteArrayInputStream(BODY)))
        .isInstanceOf(SegmentMalformed.class);
  }

  private void assertStoredAsInspected(Reading reading) throws Exception {
    StagedSegment staged = stage(account, reading);
    byte[] stored =
        new DeflateCompression()
            .decompress(new ByteArrayInputStream(staged.compressed()))
            .readAllBytes();
    assertThat(stored).isEqualTo(BODY);
    assertThat(staged.digest())
        .isEqualTo(
            new SimpleKeyedHash()
                .of(room.accountKeys().key(account, AccountKeyPurpose.UPLOAD_DIGEST), BODY));
  }

  private StagedSegment stage(AccountId whose, Reading reading) throws Exception {
    SegmentInspector inspector =
        body -> {
          assertThat(reading.read(body)).isEqualTo(BODY);
          assertThat(body.markSupported()).isFalse();
          return FACTS;
        };
    return stager(inspector).stage(whose, new ByteArrayInputStream(BODY));
  }

  private SegmentStager stager(SegmentInspector inspector) {
    return new SegmentStager(
        inspector, new DeflateCompression(), new SimpleKeyedHash(), room.accountKeys());
  }

  private static byte[] body() {
    byte[] body = new byte[100_000];
    new Random(7).nextBytes(body);
    System.arraycopy("[{\"type\":4}]".getBytes(UTF_8), 0, body, 0, 12);
    return body;
  }

  private interface Reading {
    byte[] read(InputStream body) throws IOException;
  }
}
