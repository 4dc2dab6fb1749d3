package io.replayvault.web.account;

import io.replayvault.application.account.in.SiteView;
import io.replayvault.web.entry.WebSettings;
import io.replayvault.web.recording.RecorderScript;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/**
 * The script tag that a site pastes (recording protocol, section 1): the newest recorder, pinned.
 */
@Dependent
public final class ScriptTag {
  private final RecorderScript recorder;
  private final WebSettings settings;

  @Inject
  public ScriptTag(RecorderScript recorder, WebSettings settings) {
    this.recorder = recorder;
    this.settings = settings;
  }

  /** The tag of that site, complete HTML. */
  public String of(SiteView view) {
    RecorderScript.Manifest script = recorder.manifest();
    return "<script"
        + attribute("src", settings.recordingOrigin() + script.url())
        + attribute("integrity", script.integrity())
        + attribute("crossorigin", "anonymous")
        + attribute("data-site-key", view.site().key().value())
        + attribute("data-policy-key", view.policyKeyFingerprint())
        + " defer></script>";
  }

  private static String attribute(String name, String value) {
    String escaped =
        value
            .replace("&", "&amp;")
            .replace("\"", "&quot;")
            .replace("<", "&lt;")
            .replace(">", "&gt;");
    return " " + name + "=\"" + escaped + "\"";
  }
}
