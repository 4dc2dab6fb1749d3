package io.replayvault.bootstrap.configuration;

import io.replayvault.bootstrap.configuration.Settings.Outcome;
import io.replayvault.tls.Issued;
import io.replayvault.tls.TestCertificates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A safe production deployment, with files that are really there and host names that are made up,
 * for a test to spoil.
 */
final class ProductionScene implements Surroundings {

  private final Map<String, String> settings = new HashMap<>();
  private final Map<String, String> hosts = new HashMap<>();
  private final Map<Path, FileAccess> pretended = new HashMap<>();
  private final ThisHost host = new ThisHost(Instant::now);
  private final Path folder;
  private Instant now = Instant.now();
  private String user = "replayvault";

  private ProductionScene(Path folder) {
    this.folder = folder;
  }

  /** Everything as it should be, with files in {@code folder}. */
  static ProductionScene in(Path folder, Issued certificate) {
    ProductionScene scene = new ProductionScene(folder);
    scene.user = scene.host.user();
    scene.host("db.example.com", "192.0.2.10");
    scene.host("keys.example.com", "192.0.2.20");
    scene.host("s3.eu-west-1.amazonaws.com", "192.0.2.30");
    scene.set("console.origin", "https://console.example.com");
    scene.set("recording.origin", "https://record.example.com");
    scene.set("replay.origin", "replay.example.com");
    scene.set("home", folder.resolve("home").toString());
    scene.set("database.url", "jdbc:postgresql://db.example.com/replayvault");
    scene.set("database.user", "replayvault");
    scene.secret("database.password.file", "database");
    scene.set("database.trust", folder.resolve("database.pem").toString());
    scene.set("keystore.url", "jdbc:postgresql://keys.example.com/keys");
    scene.set("keystore.user", "keys");
    scene.secret("keystore.password.file", "keystore");
    scene.set("keystore.trust", folder.resolve("keystore.pem").toString());
    scene.set("tls.keystore", folder.resolve("tls.p12").toString());
    scene.set("tls.keystore.password.file", folder.resolve("tls-password").toString());
    certificate.writePkcs12(folder.resolve("tls.p12"), folder.resolve("tls-password"), "opens tls");
    scene.set("segments", "s3://recordings/eu");
    scene.set("s3.region", "eu-west-1");
    scene.set("audit.folder", folder.resolve("checkpoints").toString());
    scene.secret("root.key", "root-key.p12");
    scene.set("root.key", "pkcs12:" + folder.resolve("root-key.p12"));
    scene.secret("root.key.password.file", "root-key-password");
    scene.set("staff.addresses", "192.0.2.0/24");
    scene.set("mail.host", "mail.example.com");
    scene.set("mail.from", "replayvault@example.com");
    return scene;
  }

  /** A certificate for the scene's host names. */
  static Issued certificate(TestCertificates issuer) {
    return issuer.issue(
        "example",
        "-ext",
        "san=dns:console.example.com,dns:replay.example.com,dns:record.example.com",
        "-validity",
        "30");
  }

  /** The node migrates by itself, as the owner of the tables. */
  void migrates() {
    for (String database : List.of("database", "keystore")) {
      set(database + ".migration.user", database + "_owner");
      secret(database + ".migration.password.file", database + "-owner");
    }
  }

  void set(String name, String value) {
    settings.put("replayvault." + name, value);
  }

  void unset(String name) {
    settings.remove("replayvault." + name);
  }

  void host(String name, String address) {
    hosts.put(name, address);
  }

  void nowIs(Instant time) {
    now = time;
  }

  void userIs(String name) {
    user = name;
  }

  /** Another mode for the file that a setting names. */
  void mode(String name, String mode) {
    try {
      Files.setPosixFilePermissions(file(name), PosixFilePermissions.fromString(mode));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Another owner, mode and file system for the file that a setting names. */
  void pretend(String name, String owner, String mode, boolean readable, boolean inMemory) {
    pretended.put(
        file(name),
        new FileAccess(owner, PosixFilePermissions.fromString(mode), readable, inMemory, 9));
  }

  void delete(String name) {
    try {
      Files.delete(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path file(String name) {
    String value = settings.getOrDefault("replayvault." + name, "");
    return Path.of(value.replaceFirst("^pkcs12:", ""));
  }

  Path folder() {
    return folder;
  }

  Outcome read() {
    return Settings.read(property -> Optional.ofNullable(settings.get(property)), this);
  }

  List<String> lines() {
    return switch (read()) {
      case Outcome.Accepted accepted -> List.of();
      case Outcome.Refused refused ->
          refused.problems().stream().map(SettingProblem::line).toList();
    };
  }

  List<String> warnings() {
    return switch (read()) {
      case Outcome.Accepted accepted ->
          accepted.warnings().stream().map(SettingProblem::line).toList();
      case Outcome.Refused refused -> throw new AssertionError(refused.problems());
    };
  }

  private void secret(String name, String file) {
    Issued.writeSecret(folder.resolve(file), "a secret of " + name);
    set(name, folder.resolve(file).toString());
  }

  @Override
  public Set<InetAddress> addressesOf(String name) {
    try {
      return hosts.containsKey(name) || name.matches("[0-9.:\\[\\]]+") || name.equals("localhost")
          ? Set.of(InetAddress.getByName(hosts.getOrDefault(name, name)))
          : Set.of();
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Set<InetAddress> ownAddresses() {
    return Set.of(
        addressesOf("127.0.0.1").iterator().next(), addressesOf("192.0.2.1").iterator().next());
  }

  @Override
  public Optional<FileAccess> accessTo(Path file) {
    return pretended.containsKey(file)
        ? Optional.of(pretended.get(file))
        : host.accessTo(file).map(ProductionScene::onDisk);
  }

  /** Wherever this machine keeps its temporary files. */
  private static FileAccess onDisk(FileAccess found) {
    return new FileAccess(
        found.owner(), found.permissions(), found.readable(), false, found.size());
  }

  @Override
  public String user() {
    return user;
  }

  @Override
  public Instant now() {
    return now;
  }
}
