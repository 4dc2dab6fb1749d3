package io.replayvault.proof;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What a browser does that it should not: dialogs, other pages, other addresses, requests that were
 * answered. One that a policy stopped was none; one that got no answer is the trap's to count.
 */
final class WatchedBrowser {
  /** Says aloud that script ran, in whatever frame; browsers hide dialogs of foreign frames. */
  static final String TELL =
      """
      (() => {
        const tell = () => { try { top.postMessage('rv-fired', '*'); } catch { } };
        const listen = (view) => {
          for (const name of ['alert', 'prompt', 'confirm', 'print']) view[name] = tell; };
        listen(window);
        // A frame that a script writes gets no script of ours: the player's page reaches into it.
        setInterval(() => { for (let i = 0; i < frames.length; i++)
          try { listen(frames[i]); } catch { } }, 1);
      })();""";

  private final Set<String> own;
  private final List<String> deeds = new CopyOnWriteArrayList<>();

  private WatchedBrowser(Set<String> own) {
    this.own = own;
  }

  /** Watches from now on; {@code own} are the hosts that may be asked. */
  static WatchedBrowser on(BrowserContext window, Page page, Set<String> own) {
    WatchedBrowser watched = new WatchedBrowser(own);
    window.addInitScript(TELL);
    window.onPage(opened -> watched.deeds.add("page " + opened.url()));
    window.onDialog(
        dialog -> {
          watched.deeds.add("dialog " + dialog.message());
          dialog.dismiss();
        });
    window.onRequestFinished(request -> watched.asked(request.url()));
    page.onFrameNavigated(frame -> watched.asked(frame.url()));
    page.onDownload(download -> watched.deeds.add("download " + download.url()));
    return watched;
  }

  /** Everything seen so far that should not be. */
  List<String> deeds() {
    return List.copyOf(deeds);
  }

  private void asked(String address) {
    if (address.isEmpty() || address.matches("(?is)(about|data|blob):.*")) {
      return;
    }
    try {
      if (!own.contains(String.valueOf(URI.create(address).getAuthority()))) {
        deeds.add("asked for " + address);
      }
    } catch (IllegalArgumentException e) {
      deeds.add("asked for " + address);
    }
  }
}
