package io.replayvault.system;

import io.replayvault.application.fixtures.FaultyWire;
import io.replayvault.launch.database.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What lies between nodes and their stores: a wire to S3 and one to PostgreSQL. */
public final class FaultyNetwork implements AutoCloseable {
  private static final long SEED = 20_261_127L;
  private static final int STRIKE_SECONDS = 30;

  private final ObjectStore objects;
  private final FaultyWire toObjects;
  private final FaultyStream toDatabase;
  private final Path trust;

  private FaultyNetwork(
      ObjectStore objects, FaultyWire toObjects, FaultyStream toDatabase, Path trust) {
    this.objects = objects;
    this.toObjects = toObjects;
    this.toDatabase = toDatabase;
    this.trust = trust;
  }

  static FaultyNetwork to(ObjectStore objects, TestPostgres postgres, Path trust)
      throws IOException {
    return new FaultyNetwork(
        objects, FaultyWire.to(objects.port()), FaultyStream.to(postgres.port(), SEED), trust);
  }

  /**
   * Spoils such a share of the exchanges with S3, and strikes such a share of the connections to
   * PostgreSQL every half minute. Each of these carries many exchanges meanwhile; when one is found
   * dead its pool lets all idle ones go, so that a single strike is felt by many.
   */
  public void spoil(double share) {
    toObjects.spoil(share);
    toDatabase.strike(share / STRIKE_SECONDS);
  }

  /** Fails no more. */
  public void calm() {
    toObjects.calm();
    toDatabase.strike(0);
  }

  public FaultyWire toObjects() {
    return toObjects;
  }

  public FaultyStream toDatabase() {
    return toDatabase;
  }

  /** What a node needs to be told to go this way. */
  Map<String, String> settings(String database, String keyStore) {
    Map<String, String> settings = new HashMap<>(objects.settings(toObjects.port()));
    String server = "jdbc:postgresql://localhost:" + toDatabase.port() + "/";
    settings.put("REPLAYVAULT_DATABASE_URL", server + database);
    settings.put("REPLAYVAULT_KEYSTORE_URL", server + keyStore);
    settings.put("REPLAYVAULT_DATABASE_TRUST", trust.toString());
    settings.put("REPLAYVAULT_KEYSTORE_TRUST", trust.toString());
    return settings;
  }

  @Override
  public void close() throws IOException {
    toObjects.close();
    toDatabase.close();
  }
}
