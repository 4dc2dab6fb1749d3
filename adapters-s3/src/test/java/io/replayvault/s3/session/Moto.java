package io.replayvault.s3.session;

import io.replayvault.application.fixtures.MotoServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** moto's S3: it has versions and object lock, and checks no signature. */
final class Moto {
  private Moto() {}

  static S3Server start(Path folder) throws IOException, InterruptedException {
    MotoServer moto = MotoServer.start(folder);
    return S3Server.withBucket(moto.process(), moto.endpoint(), Optional.empty());
  }
}
