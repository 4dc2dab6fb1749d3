package io.replayvault.s3.session;

import io.replayvault.application.session.out.MovingOut;
import io.replayvault.application.session.out.MovingOutContract;
import io.replayvault.application.session.out.SegmentStore;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

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

  @Override
  protected MovingOut mark() {
    return place.movingOut();
  }

  @Override
  protected SegmentStore store() {
    return place;
  }
}
