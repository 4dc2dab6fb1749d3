package io.replayvault.launch;

import io.replayvault.bootstrap.configuration.SettingProblem;
import io.replayvault.bootstrap.configuration.Settings;
import io.replayvault.bootstrap.configuration.tls.Pkcs12Files;
import io.replayvault.bootstrap.configuration.tls.TlsFiles;
import io.replayvault.bootstrap.configuration.tls.TlsRefused;
import io.replayvault.launch.database.PrivateDatabase;
import io.replayvault.launch.database.Programs;
import io.replayvault.launch.tls.CertificateWatch;
import io.replayvault.launch.tls.RuntimeKeyStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Everything that one {@code start} brings up, in this order: the data directory, the database, the
 * server, the demo site; and takes down in the opposite order, once, whoever asks first.
 */
final class RunningVault implements AutoCloseable {

  private static final Duration STOP = Duration.ofSeconds(40);
  private static final Duration APPLICATION = Duration.ofSeconds(120);

  private final Settings settings;
  private final Progress progress;
  private final Deque<Runnable> undo = new ArrayDeque<>();
  private boolean closed;
  private volatile boolean serving;
  private Optional<PrivateDatabase> database = Optional.empty();
  private Optional<EmbeddedLiberty> liberty = Optional.empty();

  private RunningVault(Settings settings, Progress progress) {
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Starts everything; what was started before something failed is stopped again.
   *
   * @throws LaunchRefused with the reason
   */
  static RunningVault start(Settings settings, Progress progress) {
    RunningVault vault = new RunningVault(settings, progress);
    StopSignals.before(vault::drain);
    Runtime.getRuntime().addShutdownHook(new Thread(vault::close, "stop"));
    try {
      vault.open();
      return vault;
    } catch (IOException e) {
      vault.close();
      throw new LaunchRefused("ReplayVault does not start (" + e + ")", e);
    } catch (RuntimeException e) {
      vault.close();
      throw e;
    }
  }

  /**
   * Waits for the end.
   *
   * @return whether it was asked for; if not, the server or the private database has ended by
   *     itself
   */
  boolean awaitEnd() {
    try {
      while (!isClosed() && isWhole()) {
        TimeUnit.SECONDS.sleep(1);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
    return isClosed();
  }

  @Override
  public synchronized void close() {
    closed = true;
    while (!undo.isEmpty()) {
      undo.pop().run();
    }
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private boolean isWhole() {
    return liberty.map(EmbeddedLiberty::isRunning).orElse(false)
        && !database.map(running -> running.ended().isDone()).orElse(false);
  }

  /**
   * Notes how to take something down; if the end was asked for meanwhile, takes it down at once.
   */
  private synchronized void onClose(Runnable step) {
    undo.push(step);
    if (closed) {
      close();
      throw new LaunchRefused("stopped while starting");
    }
  }

  private void open() throws IOException {
    progress.say("ReplayVault " + Release.version() + ", " + profile());
    HomeDirectory home = HomeDirectory.take(settings.home());
    onClose(home::close);
    Ports.requireFree(settings);
    Path logs = home.resolve("logs");
    Files.createDirectories(logs);
    ServerFiles files = ServerFiles.unpackedIn(home.path(), progress);
    if (settings.database().isEmpty()) {
      startDatabase(files, logs);
    }
    startServer(files, logs, ServerVariables.of(settings));
    startDemo();
    serving = true;
    new ReadyNotice(settings).print(progress);
  }

  private void startDatabase(ServerFiles files, Path logs) {
    Programs programs = Programs.unpacked(files.postgresqlArchive(), files.postgresql());
    Path home = settings.home();
    PrivateDatabase started =
        PrivateDatabase.start(
            programs,
            home.resolve("database"),
            home.resolve("database.secret"),
            logs.resolve("postgresql.log"),
            progress);
    database = Optional.of(started);
    onClose(started::close);
    started.database().publish("replayvault.private.database");
    started.keyStore().publish("replayvault.private.keystore");
    progress.say("private PostgreSQL is up");
  }

  private void startServer(ServerFiles files, Path logs, Map<String, String> variables)
      throws IOException {
    // The application reads the same values by MicroProfile Config.
    variables.forEach(System::setProperty);
    TlsDefaults.set();
    RuntimeKeyStore certificate = startCertificate();
    variables.put("replayvault.tls.keystore", certificate.file().toString());
    variables.put("replayvault.tls.keystore.password", certificate.password());
    variables.putAll(ServerLog.variables(settings.log()));
    progress.say("starting the server");
    System.setOut(ServerLog.console(settings.log(), progress, logs));
    files.dropKeysOfEarlierStart();
    EmbeddedLiberty server = EmbeddedLiberty.of(files, logs);
    liberty = Optional.of(server);
    onClose(
        () -> {
          progress.say("stopping");
          server.stop(STOP);
        });
    server.start(variables);
    new Readiness(settings.operations().port(), logs.resolve("messages.log")).await(APPLICATION);
  }

  /**
   * Says on the operations endpoint that this node is not ready, and goes on serving for a while: a
   * balancer that asks turns elsewhere before anything is refused.
   */
  private void drain() {
    if (!serving || settings.drain().isZero()) {
      return;
    }
    System.setProperty("replayvault.node.draining", "true");
    progress.say("about to stop: not ready from now on");
    try {
      TimeUnit.MILLISECONDS.sleep(settings.drain().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the server shows; the operator's own password never reaches its configuration. */
  private RuntimeKeyStore startCertificate() {
    TlsFiles files = settings.tls().orElseGet(this::trialTls);
    try {
      CertificateWatch watch =
          CertificateWatch.start(
              files, settings.home().resolve("tls-runtime"), InstantSource.system(), progress::say);
      onClose(watch::close);
      return watch.keyStore();
    } catch (TlsRefused e) {
      throw new LaunchRefused(SettingProblem.of(e.property(), e.reason(), e.mend()).line(), e);
    }
  }

  private TlsFiles trialTls() {
    Path directory = settings.home().resolve("tls");
    Path password = directory.resolve("password");
    SecretFile.readOrCreate(password);
    Pkcs12Files own = new Pkcs12Files(directory.resolve("entry-points.p12"), password);
    TlsKeyStore.createIfMissing(own, InstantSource.system(), settings.entryPoints());
    return own;
  }

  private void startDemo() throws IOException {
    if (settings.demoPort().isPresent()) {
      DemoSite demo =
          DemoSite.serve(
              settings.demoPort().get(), settings.home().resolve("demo-script-tag.html"));
      onClose(demo::close);
    }
  }

  private String profile() {
    return switch (settings.profile()) {
      case TRIAL -> "trial profile, data in " + settings.home();
      case PRODUCTION -> "production profile";
    };
  }
}
