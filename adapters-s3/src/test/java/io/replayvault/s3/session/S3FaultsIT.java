package io.replayvault.s3.session;

import static io.replayvault.application.fixtures.FaultyWire.Fault.BUSY;
import static io.replayvault.application.fixtures.FaultyWire.Fault.CUT_BODY;
import static io.replayvault.application.fixtures.FaultyWire.Fault.FLIPPED_ANSWER;
import static io.replayvault.application.fixtures.FaultyWire.Fault.FLIPPED_REQUEST;
import static io.replayvault.application.fixtures.FaultyWire.Fault.LOST_ANSWER;
import static io.replayvault.application.fixtures.FaultyWire.Fault.NONE;
import static io.replayvault.application.fixtures.FaultyWire.Fault.RESET;
import static io.replayvault.application.fixtures.FaultyWire.Fault.SLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.replayvault.application.fixtures.FaultyWire;
import io.replayvault.application.fixtures.FaultyWire.Fault;
import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentMissing;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.session.SessionId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * {@link S3SegmentStore} over a wire that fails: no wrong bytes come out as right, what was
 * acknowledged is there, and a lost answer is known for our own write.
 */
final class S3FaultsIT {
  /** Shorter than {@link FaultyWire#TOO_LONG}, and long enough for a busy machine. */
  private static final S3Patience SHORT =
      new S3Patience(
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(4),
          Duration.ofMinutes(1));

  private static final int IN_PARTS = 9 * 1024 * 1024;
  private static final int STEPS = 250;

  private static S3Server server;
  private static FaultyWire wire;
  private static S3SegmentStore store;
  private int made;

  @BeforeAll
  static void startServer(@TempDir Path folder) throws IOException, InterruptedException {
    server = S3Proxy.plain(folder);
    wire = FaultyWire.to(server.endpoint().getPort());
    S3Settings settings = server.through(wire.port(), "faulty/");
    S3Client client = S3Connection.builder(settings, server.credentials(), SHORT).build();
    store = new S3SegmentStore(client, settings, new SeededChance(1));
  }

  @AfterAll
  static void stopServer() throws IOException {
    store.close();
    wire.close();
    server.close();
  }

  @AfterEach
  void calm() {
    wire.calm();
  }

  @Test
  void one_failed_exchange_of_any_kind_is_not_noticed() throws IOException {
    for (Fault fault : List.of(RESET, LOST_ANSWER, BUSY, SLOW)) {
      ObjectName name = fresh("once");
      wire.next(fault);
      write(name, new byte[] {1, 2, 3});
      wire.next(fault);
      assertThat(read(name)).containsExactly(1, 2, 3);
      wire.next(fault);
      assertThat(part(name, 1, 1)).containsExactly(2);
      wire.next(fault);
      store.delete(name);
      assertThatExceptionOfType(SegmentMissing.class).isThrownBy(() -> read(name));
    }
  }

  @Test
  void a_lost_answer_to_each_step_of_an_upload_in_parts_is_not_noticed() throws IOException {
    byte[] content = new SeededChance(5).bytes(IN_PARTS);
    for (int step = 0; step < 4; step++) {
      ObjectName name = fresh("parts");
      Fault[] faults = new Fault[step + 1];
      Arrays.fill(faults, NONE);
      faults[step] = LOST_ANSWER;
      wire.next(faults);
      write(name, content);
      assertThat(read(name)).isEqualTo(content);
    }
  }

  @Test
  void a_lost_answer_does_not_make_somebody_elses_object_ours() throws IOException {
    ObjectName name = fresh("theirs");
    write(name, new byte[] {1});
    wire.next(LOST_ANSWER);
    assertThatIllegalStateException().isThrownBy(() -> write(name, new byte[] {1}));
    wire.next(NONE, NONE, NONE, LOST_ANSWER);
    assertThatIllegalStateException().isThrownBy(() -> write(name, new byte[IN_PARTS]));
    assertThat(read(name)).containsExactly(1);
  }

  @Test
  void an_upload_in_parts_that_fails_leaves_no_parts() throws IOException {
    ObjectName name = fresh("left");
    wire.next(NONE, NONE, RESET, RESET, RESET);
    assertThatExceptionOfType(SegmentStoreUnavailable.class)
        .isThrownBy(() -> write(name, new byte[IN_PARTS]));
    assertThatExceptionOfType(SegmentMissing.class).isThrownBy(() -> read(name));
    try (S3Client s3 = server.client()) {
      assertThat(s3.listMultipartUploads(list -> list.bucket(S3Server.BUCKET)).uploads())
          .noneMatch(upload -> upload.key().endsWith(name.path()));
    }
  }

  @Test
  void a_flipped_bit_on_the_way_there_is_not_kept() throws IOException {
    ObjectName small = fresh("there");
    wire.next(FLIPPED_REQUEST, FLIPPED_REQUEST, FLIPPED_REQUEST);
    assertThatExceptionOfType(SegmentStoreUnavailable.class)
        .isThrownBy(() -> write(small, new byte[1000]));
    wire.calm();
    assertThatExceptionOfType(SegmentMissing.class).isThrownBy(() -> read(small));
  }

  @Test
  void a_flipped_bit_or_an_early_end_on_the_way_back_is_not_read_as_the_object() {
    byte[] content = new SeededChance(6).bytes(100_000);
    ObjectName name = fresh("back");
    write(name, content);
    for (Fault fault : List.of(FLIPPED_ANSWER, CUT_BODY)) {
      wire.next(fault, fault, fault);
      assertThat(catchThrowable(() -> read(name))).isInstanceOf(IOException.class);
      wire.calm();
    }
    wire.next(CUT_BODY, CUT_BODY, CUT_BODY);
    assertThat(catchThrowable(() -> part(name, 10, 50_000))).isInstanceOf(IOException.class);
  }

  /** S3 gives no checksum of a range; the seal's own finds it (ADR-0006), and TLS before that. */
  @Test
  void a_flipped_bit_within_a_range_is_left_to_the_seal() throws IOException {
    ObjectName name = fresh("range");
    write(name, new byte[1000]);
    wire.next(FLIPPED_ANSWER, FLIPPED_ANSWER, FLIPPED_ANSWER);
    assertThat(part(name, 10, 100)).hasSize(100).contains(1);
  }

  @Test
  void without_our_own_checksum_the_flipped_bit_would_have_come_through() throws IOException {
    try (S3Client s3 = server.client()) {
      ObjectName name = fresh("plain");
      s3.putObject(
          put -> put.bucket(S3Server.BUCKET).key("faulty/" + name.path()),
          RequestBody.fromBytes(new byte[1000]));
      wire.next(FLIPPED_ANSWER, FLIPPED_ANSWER, FLIPPED_ANSWER);
      assertThat(read(name)).hasSize(1000).contains(1);
    }
  }

  @Test
  void the_self_check_comes_to_its_end_while_a_fifth_of_what_it_asks_is_spoiled() {
    int before = wire.spoiled();
    wire.spoil(0.2);
    S3Findings findings = store.selfCheck(InstantSource.system());
    assertThat(findings.lacking()).isEmpty();
    assertThat(wire.spoiled()).isGreaterThan(before);
  }

  @Test
  void nothing_acknowledged_is_lost_and_nothing_wrong_is_read_whatever_fails() throws IOException {
    Random random = new Random(34);
    Map<ObjectName, byte[]> written = new HashMap<>();
    List<ObjectName> doubtful = new ArrayList<>();
    int before = wire.spoiled();
    for (int step = 0; step < STEPS; step++) {
      int act = random.nextInt(3);
      wire.next(fault(random, act != 1));
      if (act == 0 || written.isEmpty()) {
        ObjectName name = fresh("any");
        byte[] content = new SeededChance(step).bytes(random.nextInt(5000));
        try {
          write(name, content);
          written.put(name, content);
        } catch (SegmentStoreUnavailable lost) {
          doubtful.add(name);
        }
      } else {
        Map.Entry<ObjectName, byte[]> object =
            List.copyOf(written.entrySet()).get(random.nextInt(written.size()));
        if (act == 1) {
          readWhole(object.getKey(), object.getValue());
        } else {
          written.remove(object.getKey());
          deleteSurely(object.getKey());
        }
      }
      wire.calm();
    }
    for (Map.Entry<ObjectName, byte[]> object : written.entrySet()) {
      assertThat(read(object.getKey())).isEqualTo(object.getValue());
    }
    assertThat(wire.spoiled() - before).isGreaterThan(STEPS / 2);
    List<ObjectName> listed = new ArrayList<>();
    store.writtenBefore(Instant.MAX, listed::add);
    assertThat(listed.stream().filter(name -> name.site().value().equals("any")))
        .containsAll(written.keySet())
        .allMatch(name -> written.containsKey(name) || doubtful.contains(name));
  }

  private static Fault[] fault(Random random, boolean changes) {
    List<Fault> possible =
        changes
            ? List.of(NONE, RESET, LOST_ANSWER, BUSY, FLIPPED_REQUEST)
            : List.of(NONE, RESET, LOST_ANSWER, BUSY, CUT_BODY, FLIPPED_ANSWER);
    Fault[] faults = new Fault[1 + random.nextInt(3)];
    Arrays.setAll(faults, i -> possible.get(random.nextInt(possible.size())));
    return faults;
  }

  private static void readWhole(ObjectName name, byte[] content) {
    try {
      assertThat(read(name)).isEqualTo(content);
    } catch (SegmentStoreUnavailable | IOException noticed) {
      // The reader knows that it has not got the object.
    }
  }

  private static void deleteSurely(ObjectName name) {
    try {
      store.delete(name);
    } catch (SegmentStoreUnavailable unsure) {
      wire.calm();
      store.delete(name);
    }
    wire.calm();
    assertThatExceptionOfType(SegmentMissing.class).isThrownBy(() -> read(name));
  }

  private ObjectName fresh(String site) {
    return new ObjectName(
        new AccountId("acme"),
        new SiteId(site),
        new SessionId("s1"),
        new ObjectId("%032x".formatted(++made)));
  }

  private static void write(ObjectName name, byte[] content) {
    SegmentStore into = store;
    into.write(name, new ByteArrayInputStream(content), content.length);
  }

  private static byte[] read(ObjectName name) throws IOException {
    try (InputStream content = store.open(name)) {
      return content.readAllBytes();
    }
  }

  private static byte[] part(ObjectName name, long from, long length) throws IOException {
    try (InputStream content = store.open(name, from, length)) {
      return content.readAllBytes();
    }
  }
}
