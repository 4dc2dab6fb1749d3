package io.replayvault.s3.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.replayvault.application.session.out.ObjectName;
import io.replayvault.application.session.out.SegmentStore;
import io.replayvault.application.session.out.SegmentStoreContract;
import io.replayvault.application.session.out.SegmentStoreUnavailable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@link S3SegmentStore} against S3Mock. The tests below the kit assert what S3Mock does otherwise
 * than S3.
 */
final class S3MockIT extends SegmentStoreContract {
  private static final int LARGE = 9 * 1024 * 1024;

  private static S3Server server;
  private static S3SegmentStore store;

  @BeforeAll
  static void startServer(@TempDir Path folder) throws IOException, InterruptedException {
    server = S3Mock.start(folder);
    store = server.store("live/");
  }

  @AfterAll
  static void stopServer() {
    store.close();
    server.close();
  }

  @Override
  protected SegmentStore store() {
    return store;
  }

  /** It looks whether the key is free and takes it in two steps. */
  @Override
  @Test
  protected void of_many_who_write_one_name_one_succeeds() {
    assertThat(Rounds.untilNotOne(100, () -> writtenAtOnce(fresh(), 8, 20_000).size())).isTrue();
  }

  @Override
  @Test
  protected void of_many_who_write_one_large_object_one_succeeds() {
    assertThat(Rounds.untilNotOne(12, () -> writtenAtOnce(fresh(), 4, LARGE).size())).isTrue();
  }

  /** The upload is refused as it should be; but its abort deletes the object that was there. */
  @Override
  @Test
  protected void the_name_of_a_large_object_that_is_taken_throws_and_changes_nothing() {
    ObjectName name = fresh();
    write(name, new byte[] {1});
    assertThatExceptionOfType(SegmentStoreUnavailable.class)
        .isThrownBy(() -> write(name, new byte[LARGE]))
        .withStackTraceContaining("412");
    assertMissing(name);
  }

  @Test
  void for_that_it_is_refused() {
    assertThat(store.selfCheck(InstantSource.system()).refusal().orElseThrow())
        .contains("overwrites when it completes an upload in parts (404 NoSuchKey)");
  }
}
