package io.replayvault.proof;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.replayvault.system.Chromium;
import io.replayvault.system.RunningReplayVault;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Keeps what the recorder of today sends on the demo site. Run by hand, once for each new protocol
 * version, before the first release that speaks it: {@code build/proof} prints the class path; what
 * is kept is committed and never made anew.
 */
final class RecordGoldenUploads {
  private static final int VERSION = 1;

  /** What the server reads of an upload's headers, but the token. */
  private static final Set<String> KEPT = Set.of("content-type", "content-encoding");

  /** A browser tells nobody what a beacon carries. */
  private static final String KEEP_BEACON =
      """
      const send = navigator.sendBeacon.bind(navigator);
      navigator.sendBeacon = (url, data) => {
        new Response(data).text().then((text) => { window.keptBeacon = text; });
        return send(url, data);
      };
      """;

  private RecordGoldenUploads() {}

  public static void main(String[] arguments) throws Exception {
    List<Request> sent = new ArrayList<>();
    String beacon;
    try (RunningReplayVault vault =
            RunningReplayVault.start(Files.createTempDirectory("replayvault-golden"));
        Chromium chromium = Chromium.start();
        BrowserContext window = chromium.window()) {
      Page page = window.newPage();
      page.onRequest(sent::add);
      page.addInitScript(KEEP_BEACON);
      page.navigate("http://127.0.0.1:" + vault.ports().demo() + "/");
      page.evaluate("window.replayvault.consent.grant()");
      page.waitForFunction("() => window.replayvault.sessionId() !== null");
      page.mouse().move(200, 200);
      page.mouse().click(400, 300);
      page.waitForTimeout(6_000);
      page.mouse().wheel(0, 400);
      page.evaluate("window.replayvault.event('golden')");
      page.waitForTimeout(6_000);
      page.mouse().click(410, 310);
      page.waitForTimeout(300);
      page.evaluate("window.dispatchEvent(new PageTransitionEvent('pagehide'))");
      page.waitForTimeout(1_000);
      beacon = String.valueOf(page.evaluate("window.keptBeacon"));
    }
    golden(sent, withoutSecrets(beacon).getBytes(StandardCharsets.UTF_8)).write();
    System.out.println("kept in " + GoldenUploads.folder(VERSION));
  }

  private static GoldenUploads golden(List<Request> sent, byte[] beacon) {
    List<byte[]> segments = new ArrayList<>();
    Map<String, String> headers = new TreeMap<>();
    byte[] opening = new byte[0];
    for (Request request : sent) {
      byte[] body = request.postDataBuffer();
      if (body != null && request.method().equals("PUT") && request.url().contains("/segments/")) {
        segments.add(body);
        request.headers().forEach((name, value) -> keep(headers, name, value));
      } else if (body != null && request.url().endsWith("/sessions")) {
        opening = body;
      }
    }
    return new GoldenUploads(VERSION, opening, headers, segments, beacon);
  }

  private static String withoutSecrets(String beacon) {
    return beacon.replaceFirst(
        "(\"session\":\")[^\"]*(.*\"token\":\")[^\"]*", "$1of-long-ago$2of-long-ago");
  }

  private static void keep(Map<String, String> headers, String name, String value) {
    if (KEPT.contains(name)) {
      headers.put(name, value);
    }
  }
}
