package io.replayvault.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

/** JavaScript's heap of a page and of the frames that have a process of their own. */
final class HeapProbe {
  private HeapProbe() {}

  /** Bytes used once garbage was collected. */
  static long used(Page page) {
    long used = used(page.context().newCDPSession(page));
    for (Frame frame : page.frames()) {
      try {
        used += used(page.context().newCDPSession(frame));
      } catch (PlaywrightException sharesTheProcess) {
        // It was counted with the page.
      }
    }
    return used;
  }

  private static long used(CDPSession session) {
    try {
      session.send("HeapProfiler.collectGarbage");
      JsonObject usage = session.send("Runtime.getHeapUsage");
      return usage.get("usedSize").getAsLong();
    } finally {
      session.detach();
    }
  }
}
