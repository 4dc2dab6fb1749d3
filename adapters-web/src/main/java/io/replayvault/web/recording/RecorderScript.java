package io.replayvault.web.recording;

import io.replayvault.domain.recorder.RecorderBuild;
import io.replayvault.web.json.JsonRecords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The recorder as it was built into the product: its script, what the build says about it, the
 * overlay that it fetches for a site's owner and the loader that fetches it. All are read once; a
 * script that is not the one its manifest or its loader names stops the start.
 */
public final class RecorderScript {
  private static final String HOME = "io/replayvault/web/ui/recorder/";

  private final byte[] script;
  private final byte[] overlay;
  private final byte[] loader;
  private final Manifest manifest;

  private RecorderScript(byte[] script, byte[] overlay, byte[] loader, Manifest manifest) {
    this.script = script;
    this.overlay = overlay;
    this.loader = loader;
    this.manifest = manifest;
  }

  /** The built-in one. */
  public static RecorderScript builtIn() {
    return of(
        resource("replayvault.js"),
        resource("overlay.js"),
        resource("loader.js"),
        resource("manifest.json"));
  }

  /** That of a script, its overlay, its loader and its manifest. */
  static RecorderScript of(byte[] script, byte[] overlay, byte[] loader, byte[] manifest) {
    try {
      Manifest read = JsonRecords.read(new ByteArrayInputStream(manifest), Manifest.class);
      if (!read.integrity().equals(integrityOf(script))) {
        throw new IllegalStateException(
            "replayvault.js is not the script of its manifest.json: build the UI again");
      }
      if (!names(loader, read.integrity()) || !names(script, integrityOf(overlay))) {
        throw new IllegalStateException(
            "loader.js or overlay.js is of another build than replayvault.js: build the UI again");
      }
      return new RecorderScript(script, overlay, loader, read);
    } catch (IOException e) {
      throw new UncheckedIOException("manifest.json of the recorder is malformed", e);
    }
  }

  /** What the script is called, where it lies and what its bytes must be. */
  public Manifest manifest() {
    return manifest;
  }

  /** The script and its overlay under the version that names them. */
  public RecorderBuild build() {
    return new RecorderBuild(manifest.version(), script, overlay);
  }

  byte[] loader() {
    return loader.clone();
  }

  private static boolean names(byte[] script, String integrity) {
    return new String(script, StandardCharsets.UTF_8).contains(integrity);
  }

  private static byte[] resource(String name) {
    try (InputStream in = RecorderScript.class.getClassLoader().getResourceAsStream(HOME + name)) {
      if (in == null) {
        throw new IllegalStateException(
            name + " of the recorder is missing: build the UI (adapters-web/ui) and package again");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String integrityOf(byte[] script) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-384").digest(script);
      return "sha384-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The answer of {@code GET /recorder/latest.json} (recording protocol, section 1).
   *
   * @param version names the script
   * @param url where it lies on the recording endpoint
   * @param integrity for subresource integrity
   * @param protocol the protocol it speaks
   */
  public record Manifest(String version, String url, String integrity, long protocol) {}
}
