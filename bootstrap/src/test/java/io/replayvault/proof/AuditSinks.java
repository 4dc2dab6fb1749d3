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

/**
 * Where audit records and checkpoints go, each of which can be made to fail: the database itself,
 * and a folder, a bucket and a syslog server that get the checkpoints.
 */
final class AuditSinks implements AutoCloseable {
  static final String DATABASE = "database";

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

  private AuditSinks(Path folder, ObjectStore bucketStore, FaultySink bucket, FaultySink syslog) {
    this.folder = folder;
    this.bucketStore = bucketStore;
    this.bucket = bucket;
    this.syslog = syslog;
  }

  static AuditSinks in(Path folder) throws IOException, InterruptedException {
    ObjectStore store = ObjectStore.start(Files.createDirectories(folder.resolve("bucket")));
    return new AuditSinks(
        Files.createDirectories(folder.resolve("checkpoints")),
        store,
        FaultySink.http(store.port()),
        FaultySink.silent());
  }

  /** What a node needs to be told of them. */
  Map<String, String> settings() {
    return Map.of(
        "REPLAYVAULT_AUDIT_FOLDER",
        folder.toString(),
        "REPLAYVAULT_AUDIT_BUCKET",
        "s3://elsewhere/audit",
        "REPLAYVAULT_AUDIT_BUCKET_REGION",
        "us-east-1",
        "REPLAYVAULT_AUDIT_BUCKET_ENDPOINT",
        "http://127.0.0.1:" + bucket.port(),
        "REPLAYVAULT_AUDIT_SYSLOG",
        "tcp://127.0.0.1:" + syslog.port(),
        "REPLAYVAULT_AUDIT_CHECKPOINT_EVERY",
        "1");
  }

  /** Each sink by its name, and how to make it fail in some way, or work again. */
  Map<String, Sufferer> all(Deployment deployment) {
    Map<String, Sufferer> sinks = new LinkedHashMap<>();
    sinks.put(DATABASE, new Database(deployment));
    sinks.put("folder", new FaultyFolder(folder, () -> records(deployment))::suffer);
    sinks.put("bucket", bucket::suffer);
    sinks.put("syslog", syslog::suffer);
    return sinks;
  }

  private static long records(Deployment deployment) {
    return Long.parseLong(deployment.query("select last from audit_counter").getFirst());
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
        case FULL, SLOW -> deployment.execute("drop trigger proof_meets on audit_record");
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
    bucketStore.close();
  }
}
