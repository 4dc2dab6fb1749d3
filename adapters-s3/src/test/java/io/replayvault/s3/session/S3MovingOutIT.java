package io.replayvault.s3.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.keys.out.SeededChance;
import io.replayvault.application.session.out.MovingOut;
import io.replayvault.application.session.out.MovingOutContract;
import io.replayvault.application.session.out.SegmentStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;

final class S3MovingOutIT extends MovingOutContract {
  private static S3Server server;
  private static int places;
  private S3SegmentStore place;

  @BeforeAll
  static void startServer(@TempDir Path folder) throws IOException, InterruptedException {
    server = S3Proxy.plain(folder);
  }

  @AfterAll
  static void stopServer() {
    server.close();
  }

  @BeforeEach
  void openPlace() {
    place = server.store("place-" + ++places + "/");
  }

  @AfterEach
  void closePlace() {
    place.close();
  }

  /** The server knows no encryption, so the header is seen and then taken away. */
  @Test
  void setting_it_again_puts_no_further_version_and_each_put_asks_for_encryption() {
    List<PutObjectRequest> puts = new ArrayList<>();
    Lacking watching =
        Lacking.inRequests(
            request -> {
              if (request instanceof PutObjectRequest put) {
                puts.add(put);
                return put.toBuilder().serverSideEncryption((String) null).build();
              }
              return request;
            });
    try (S3Client s3 = server.client(watching)) {
      MovingOut mark =
          new S3SegmentStore(
                  s3,
                  server.settings("sse-" + places + "/", S3Encryption.parse("AES256")),
                  new SeededChance(1))
              .movingOut();
      mark.set();
      mark.set();
      assertThat(mark.isSet()).isTrue();
    }
    assertThat(puts)
        .singleElement()
        .extracting(PutObjectRequest::serverSideEncryption)
        .isEqualTo(ServerSideEncryption.AES256);
  }

  @Override
  protected MovingOut mark() {
    return place.movingOut();
  }

  @Override
  protected SegmentStore store() {
    return place;
  }
}
