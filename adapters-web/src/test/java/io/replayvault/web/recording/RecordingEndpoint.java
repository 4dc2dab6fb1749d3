package io.replayvault.web.recording;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.replayvault.application.access.NotedRefusals;
import io.replayvault.application.access.RefusalEntries;
import io.replayvault.application.access.RefusalRecords;
import io.replayvault.application.access.out.InMemoryPeople;
import io.replayvault.application.fixtures.Recordings;
import io.replayvault.application.masking.FetchPolicyService;
import io.replayvault.application.node.out.InMemoryMeters;
import io.replayvault.application.recorder.FindRecorderService;
import io.replayvault.application.recorder.out.InMemoryServedRecorders;
import io.replayvault.application.recorder.out.ServedRecorders;
import io.replayvault.application.session.AllowedOriginsService;
import io.replayvault.application.session.in.AllowedOrigins;
import io.replayvault.domain.account.Origin;
import io.replayvault.domain.account.Site;
import io.replayvault.domain.masking.AddressMask;
import io.replayvault.web.engine.Engine;
import io.replayvault.web.entry.Answering;
import io.replayvault.web.entry.ProblemMapper;
import io.replayvault.web.entry.ProxyTrust;
import io.replayvault.web.entry.RequestFilter;
import io.replayvault.web.entry.UploadAllowance;
import io.replayvault.web.entry.WebSettings;
import io.replayvault.web.masking.PolicyResource;
import io.replayvault.web.session.RecordingParts;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.mock.MockHttpResponse;

/** The whole recording endpoint over stores in memory, with one site. */
final class RecordingEndpoint {
  static final String SHOP = Recordings.SHOP.value();
  static final byte[] OVERLAY = "\"overlay\";".getBytes(UTF_8);
  static final byte[] SCRIPT =
      ("\"use strict\";\"" + RecorderScript.integrityOf(OVERLAY) + "\"").getBytes(UTF_8);
  static final byte[] LOADER = ("\"" + RecorderScript.integrityOf(SCRIPT) + "\"").getBytes(UTF_8);
  static final String MANIFEST =
      """
      {"version":"abc","url":"/recorder/abc/replayvault.js",\
      "integrity":"sha384-Pew6Kg7uHeTI1bnqlh3x2LFwBAoXvI4QxAs8c9PuPLhTXFV5ZGwvWqxWw6uBPVdF",\
      "protocol":1}""";

  final Recordings world = new Recordings();
  final InMemoryMeters meters = new InMemoryMeters();
  final ServedRecorders recorders = new InMemoryServedRecorders();
  final Site site = world.site("Shop");
  final RefusalRecords refusals =
      new RefusalRecords(
          new RefusalEntries(new InMemoryPeople(), world.sessions),
          new NotedRefusals(world.auditLog),
          world.clock);
  private final Engine engine;

  RecordingEndpoint() {
    this(UploadAllowance.USUAL);
  }

  RecordingEndpoint(UploadAllowance allowed) {
    AllowedOrigins origins = new AllowedOriginsService(world.sites, world.recent, world.clock);
    FetchPolicyService policies = new FetchPolicyService(world.sites, world.policies);
    WebSettings settings =
        new WebSettings(
            List.of(new Origin("https://console.example")),
            new Origin("https://rec.example"),
            "replay.example",
            new AddressMask(1),
            allowed,
            ProxyTrust.NONE);
    RecordingParts parts = new RecordingParts(world, origins, allowed);
    this.engine =
        new Engine(
            new RecordingApplication(),
            URI.create("https://rec.example/"),
            new RequestFilter(world.keyRoom.chance, settings, id -> {}),
            Answering.with(refusals, meters),
            new ProblemMapper(),
            new PageOrigins(origins, policies),
            new RecorderResource(
                script(), new FindRecorderService(recorders, script().build(), world.clock)),
            new PolicyResource(policies),
            parts.openSession,
            parts.visitor,
            parts.segment,
            parts.beacon);
  }

  static RecorderScript script() {
    return RecorderScript.of(SCRIPT, OVERLAY, LOADER, manifest());
  }

  static byte[] manifest() {
    String integrity = RecorderScript.integrityOf(SCRIPT);
    return MANIFEST.replaceFirst("sha384-[^\"]*", integrity).getBytes(UTF_8);
  }

  MockHttpResponse send(String method, String path, Map<String, String> headers, byte[] body) {
    return engine.send(method, path, headers, body);
  }

  MockHttpResponse open(Map<String, String> changes) {
    return send(
        "POST",
        "record/v1/" + site.key() + "/sessions",
        headers(Map.of("Origin", SHOP, "Content-Type", "application/json"), changes),
        opening(1).getBytes(UTF_8));
  }

  MockHttpResponse openWith(String body) {
    return send(
        "POST",
        "record/v1/" + site.key() + "/sessions",
        Map.of("Origin", SHOP, "Content-Type", "application/json"),
        body.getBytes(UTF_8));
  }

  String opening(int policyVersion) {
    return """
        {"protocol":1,"recorder":"abc","policyVersion":%d,\
        "consent":{"grantedAt":%d,"method":"api","gpc":false,"dnt":false},\
        "visitor":"AAAAAAAAAAAAAAAAAAAAAA","page":"/","viewport":{"width":1280,"height":720},\
        "language":"en-GB"}"""
        .formatted(policyVersion, world.clock.instant().toEpochMilli());
  }

  /** Headers of an upload; a change to the empty text leaves a header out. */
  static Map<String, String> uploadHeaders(String token, Map<String, String> changes) {
    return headers(
        Map.of(
            "Origin", SHOP, "Content-Type", "application/json", "Authorization", "Bearer " + token),
        changes);
  }

  private static Map<String, String> headers(
      Map<String, String> usual, Map<String, String> changes) {
    Map<String, String> headers = new HashMap<>(usual);
    headers.putAll(changes);
    headers.values().removeIf(String::isEmpty);
    return headers;
  }
}
