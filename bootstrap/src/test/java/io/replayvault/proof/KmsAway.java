package io.replayvault.proof;

import io.replayvault.kms.session.ZstdCompression;
import io.replayvault.proof.KmsWire.Fault;
import io.replayvault.system.ConsoleClient;
import io.replayvault.system.Deployment;
import io.replayvault.system.MotoKms;
import io.replayvault.system.WholeFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The KMS that holds the root key is frozen, slow, refusing, failing and gone (clause C3): what
 * nodes have opened carries on for a quarter of an hour; then uploads are refused in time, nothing
 * is stored in clear, the KMS is not stormed, and all goes on soon after it is back.
 */
final class KmsAway implements Claim {
  private static final List<Fault> FAULTS =
      List.of(Fault.FROZEN, Fault.SLOW, Fault.REFUSING, Fault.FAILING, Fault.GONE);

  @Override
  public List<Row> check(Size size) throws Exception {
    Path folder = Files.createTempDirectory("replayvault-kms-away");
    try (MotoKms kms = MotoKms.start(folder.resolve("kms"));
        KmsWire wire = KmsWire.to(kms.endpoint());
        Deployment deployment =
            Deployment.start(
                folder.resolve("deployment"),
                size.of(2, 1),
                RootKeyPlace.kms(kms, wire.endpoint()).asPresent())) {
      return check(deployment, wire, size);
    } finally {
      WholeFolder.delete(folder);
    }
  }

  private static List<Row> check(Deployment deployment, KmsWire wire, Size size) throws Exception {
    ConsoleClient console = ConsoleClient.signIn(deployment.console());
    String account = console.get("/api/v1/me").get("account").get("id").asText();
    String secret = "seen-by-a-visitor-" + UUID.randomUUID() + "-";
    AcknowledgedUploads acknowledged = new AcknowledgedUploads();
    List<KmsOutage> outages = new ArrayList<>();
    try (OutageLoad load =
        OutageLoad.begin(deployment.recording(), deployment.console(), secret, acknowledged)) {
      MasterKeyVersions versions = new MasterKeyVersions(deployment, account);
      outages.add(KmsOutage.run(Fault.NONE, load, wire, versions, size));
      for (Fault fault : FAULTS) {
        outages.add(KmsOutage.run(fault, load, wire, versions, size));
      }
      if (size == Size.FULL) {
        outages.add(KmsOutage.runToTheEndOfTime(load, wire, versions, size));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (KmsOutage outage : outages) {
      rows.addAll(outage.rows(deployment.size()));
    }
    rows.add(readsBack(deployment, acknowledged));
    rows.addAll(inClear(deployment, secret, acknowledged.size()));
    rows.add(counted(wire));
    return rows;
  }

  private static Row readsBack(Deployment deployment, AcknowledgedUploads acknowledged)
      throws InterruptedException {
    long different = acknowledged.different(ConsoleClient.signIn(deployment.console()));
    return new Row(
        "All that was acknowledged, much of it refused before, reads back byte for byte",
        "B1 C3",
        acknowledged.size(),
        different + " different, " + acknowledged.readAgain() + " read again",
        "0, 0",
        acknowledged.size() > 0 && different == 0 && acknowledged.readAgain() == 0);
  }

  private static List<Row> inClear(Deployment deployment, String secret, int uploads)
      throws IOException {
    StoredInClear clear = new StoredInClear(secret);
    Path bucket = deployment.objects().bucket("segments");
    List<Path> files = new ArrayList<>(StoredInClear.files(bucket));
    for (int node = 0; node < deployment.size(); node++) {
      files.addAll(StoredInClear.files(deployment.node(node).home()));
      files.add(deployment.node(node).output());
    }
    int found = 0;
    for (Path file : files) {
      found += clear.isIn(file) ? 1 : 0;
    }
    byte[] segment =
        AcknowledgedUploads.segment(0, secret + "planted").getBytes(StandardCharsets.UTF_8);
    List<Path> planted =
        List.of(
            Files.write(bucket.resolve("planted"), segment),
            Files.write(bucket.resolve("planted-compressed"), compressed(segment)));
    int caught = 0;
    for (Path file : StoredInClear.files(bucket)) {
      caught += clear.isIn(file) ? 1 : 0;
    }
    for (Path file : planted) {
      Files.delete(file);
    }
    return List.of(
        new Row(
            "And nothing of it lies in clear in the segment store or in a node's files",
            "C1",
            files.size(),
            found + " files of " + files.size() + ", from " + uploads + " uploads",
            "0 files",
            found == 0 && files.size() > 1),
        new Row(
            "  counter-proof: two segments put there, as sent and as compressed, are found",
            "C1",
            planted.size(),
            caught + " found",
            planted.size() + " found",
            caught == planted.size()));
  }

  private static byte[] compressed(byte[] plain) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream into = new ZstdCompression().compress(compressed)) {
      into.write(plain);
    }
    return compressed.toByteArray();
  }

  /** Somebody who asks again and again would not go unseen. */
  private static Row counted(KmsWire wire) throws IOException, InterruptedException {
    int many = 5 * KmsOutage.MOST_CALLS_A_SECOND;
    wire.suffer(Fault.REFUSING);
    long before = wire.asked();
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI there = wire.endpoint().resolve("/");
      for (int i = 0; i < many; i++) {
        client.send(
            HttpRequest.newBuilder(there).POST(BodyPublishers.ofString("{}")).build(),
            BodyHandlers.discarding());
      }
    }
    long seen = wire.asked() - before;
    wire.suffer(Fault.NONE);
    return new Row(
        "  counter-proof: calls of somebody who asks a refusing KMS without a pause are counted",
        "C3",
        many,
        seen + " counted",
        "at least " + many,
        seen >= many);
  }
}
