package io.replayvault.bench;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.replayvault.system.Chromium;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** rrweb's own player: it fetches every event, then draws. */
final class AllAtOnce {
  private static final String LOAD =
      """
      async () => {
        const begin = performance.now();
        const events = await (await fetch('/events')).json();
        const { Replayer } = globalThis.rrwebReplay ?? globalThis.rrweb;
        globalThis.replayer = new Replayer(events, { root: document.getElementById('root') });
        globalThis.first = events[0].timestamp;
        replayer.pause(1);
        while (!document.querySelector('iframe')?.contentDocument?.querySelector('[data-tick]')) {
          await new Promise(requestAnimationFrame);
        }
        return performance.now() - begin;
      }
      """;

  private static final String SEEK =
      """
      async (at) => {
        const begin = performance.now();
        replayer.pause(at);
        await new Promise(requestAnimationFrame);
        const tick = document.querySelector('iframe').contentDocument.querySelector('[data-tick]');
        const off = Math.abs(Number(tick.dataset.tick) - at / 1000);
        if (off > 2) throw new Error('drew another second: ' + off);
        return performance.now() - begin;
      }
      """;

  private AllAtOnce() {}

  static Watched measure(Chromium chromium, int port, RecordedLength session, int seeks) {
    try (BrowserContext window = chromium.window()) {
      window.setDefaultTimeout(180_000);
      Page page = window.newPage();
      page.navigate("http://127.0.0.1:" + port + "/page");
      long first = number(page.evaluate(LOAD));
      Random random = new Random(3);
      List<Long> took = new ArrayList<>();
      for (int i = 0; i < seeks; i++) {
        took.add(number(page.evaluate(SEEK, 1000 * (1 + random.nextInt(session.seconds() - 3)))));
      }
      return new Watched(List.of(first), took, HeapProbe.used(page));
    }
  }

  private static long number(Object value) {
    return Math.round(((Number) value).doubleValue());
  }
}
