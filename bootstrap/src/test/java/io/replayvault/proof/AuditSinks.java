package io.replayvault.proof;

import io.replayvault.system.Deployment;
import io.replayvault.system.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where audit records and checkpoints go, each of which can be made to fail: the database itself, a
 * folder, a bucket and a syslog server that get the checkpoints, and another syslog server that
 * records stream to.
 */
final class AuditSinks implements AutoCloseable {
  static final String DATABASE = "database";
  static final String FOLDER = "folder";
  static final String STREAM = "stream";

  /** Ends what {@link #meets} began. */
  static final String MEETS_NO_MORE = "drop trigger proof_meets on audit_record";

  private static final String MEETS =
      """
      create or replace function proof_meets() returns trigger language plpgsql as $$
      begin %s; return null; end $$;
      create or replace trigger proof_meets before insert on audit_record
        for each statement execute function proof_meets()
      """;

  private final Path folder;
  private final ObjectStore bucketStore;
  private final FaultySink bucket;
  private final FaultySink syslog;
  private final FaultySink stream;

  private AuditSinks(
      Path folder,
      ObjectStore bucketStore,
      FaultySink bucket,
      FaultySink syslog,
      FaultySink stream) {
    this.folder = folder;
    this.bucketStore = bucketStore;
    this.bucket = bucket;
    this.syslog = syslog;
    this.stream = stream;
  }

  static AuditSinks in(Path folder) throws IOException, InterruptedException {
    ObjectStore store = ObjectStore.start(Files.createDirectories(folder.resolve("bucket")));
    return new AuditSinks(
        Files.createDirectories(folder.resolve("checkpoints")),
        store,
        FaultySink.http(store.port()),
        FaultySink.silent(),
        FaultySink.silent());
  }

  /** What a node needs to be told of them. */
  Map<String, String> settings() {
    return Map.ofEntries(
        Map.entry("REPLAYVAULT_AUDIT_FOLDER", folder.toString()),
        Map.entry("REPLAYVAULT_AUDIT_BUCKET", "s3://elsewhere/audit"),
        Map.entry("REPLAYVAULT_AUDIT_BUCKET_REGION", "us-east-1"),
        Map.entry("REPLAYVAULT_AUDIT_BUCKET_ENDPOINT", "http://127.0.0.1:" + bucket.port()),
        Map.entry("REPLAYVAULT_AUDIT_SYSLOG", "tcp://127.0.0.1:" + syslog.port()),
        Map.entry("REPLAYVAULT_AUDIT_CHECKPOINT_EVERY", "1"),
        Map.entry("REPLAYVAULT_AUDIT_STREAM_SYSLOG", "tcp://127.0.0.1:" + stream.port()),
        Map.entry("REPLAYVAULT_AUDIT_STREAM_EVERY", "1"),
        // The wrong passwords of this proof all come from one address.
        Map.entry("REPLAYVAULT_SIGN_IN_FAILURES_BY_ADDRESS", "0"));
  }

  /** Each sink by its name, and how to make it fail in some way, or work again. */
  Map<String, Sink> all(Deployment deployment) {
    Path said = deployment.node(0).output();
    Map<String, Sink> sinks = new LinkedHashMap<>();
    sinks.put(DATABASE, new Sink(new Database(deployment), () -> 0, said, "(?!)"));
    sinks.put(
        FOLDER,
        new Sink(
            new FaultyFolder(folder, () -> records(deployment))::suffer,
            () -> 0,
            said,
            "no checkpoint was written to|another checkpoint lies in "
                + folder
                + "|file does not"));
    sinks.put(
        "bucket", new Sink(bucket::suffer, bucket::met, said, "elsewhere took no|s3 does not"));
    sinks.put(
        "syslog",
        new Sink(
            syslog::suffer, syslog::met, said, "server 127.*took no checkpoint|syslog does not"));
    sinks.put(STREAM, new Sink(stream::suffer, stream::met, said, "took no audit records"));
    return sinks;
  }

  /** A statement that has the database do that with each record it is sent. */
  static String meets(String deed) {
    return MEETS.formatted(deed);
  }

  private static long records(Deployment deployment) {
    return Long.parseLong(deployment.query("select last from audit_counter").getFirst());
  }

  /**
   * Something that can fail, and how often the node came upon it while it did.
   *
   * @param sufferer what makes it fail
   * @param met connections that it was sent while it failed
   * @param said what the node says
   * @param complaint by which the node says that it failed, as a regular expression
   */
  record Sink(Sufferer sufferer, LongSupplier met, Path said, String complaint) {
    void suffer(Ailment ailment) throws Exception {
      sufferer.suffer(ailment);
    }

    /** Since the beginning; asking a database whether it fails is what each request does. */
    long touched() throws IOException {
      Pattern pattern = Pattern.compile(complaint);
      try (Stream<String> lines = Files.lines(said)) {
        return met.getAsLong() + lines.filter(line -> pattern.matcher(line).find()).count();
      }
    }
  }

  /** Something that can fail. */
  interface Sufferer {
    void suffer(Ailment ailment) throws Exception;
  }

  /** The database of everything, the log among it. */
  private static final class Database implements Sufferer {
    private final Deployment deployment;
    private Ailment ailment = Ailment.NONE;

    Database(Deployment deployment) {
      this.deployment = deployment;
    }

    @Override
    public void suffer(Ailment wanted) throws Exception {
      if (wanted == Ailment.NONE) {
        heal();
      } else {
        strike(wanted);
      }
      ailment = wanted;
    }

    private void strike(Ailment wanted) throws Exception {
      switch (wanted) {
        case KILLED -> deployment.postgres().kill();
        case FROZEN -> signal("STOP");
        case FULL ->
            deployment.execute(
                MEETS.formatted("raise exception 'no space left' using errcode = 'disk_full'"));
        case SLOW -> deployment.execute(MEETS.formatted("perform pg_sleep(0.2 + 0.8 * random())"));
        case NONE -> throw new IllegalArgumentException();
      }
    }

    private void heal() throws Exception {
      switch (ailment) {
        case KILLED -> deployment.postgres().restart();
        case FROZEN -> signal("CONT");
        case FULL, SLOW -> deployment.execute(MEETS_NO_MORE);
        case NONE -> {}
      }
    }

    /** To each of its processes, the first one first: it starts no others meanwhile. */
    private void signal(String name) throws IOException, InterruptedException {
      ProcessHandle first = ProcessHandle.of(deployment.postgres().pid()).orElseThrow();
      send(name, first.pid());
      for (ProcessHandle each : first.descendants().toList()) {
        send(name, each.pid());
      }
    }

    private static void send(String name, long pid) throws IOException, InterruptedException {
      Process kill = new ProcessBuilder(List.of("kill", "-" + name, Long.toString(pid))).start();
      kill.waitFor(10, TimeUnit.SECONDS);
    }
  }

  @Override
  public void close() throws IOException {
    bucket.close();
    syslog.close();
    stream.close();
    bucketStore.close();
  }
}
