package io.replayvault.domain.recorder;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A build of the recorder: what a site's tag names by version and by hash, so it never changes.
 *
 * @param version 1 to 64 letters, digits, {@code .}, {@code _} and {@code -}
 * @param script the script that pages embed
 * @param overlay what the script fetches, by its hash, for a site's owner
 */
@SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out.
public record RecorderBuild(String version, byte[] script, byte[] overlay) {
  private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z._-]{1,64}");

  /** An ill-formed version throws {@link IllegalArgumentException}. */
  public RecorderBuild {
    if (!isVersion(version)) {
      throw new IllegalArgumentException("not a version of the recorder");
    }
    script = script.clone();
    overlay = overlay.clone();
  }

  /** Whether a build may be called so. */
  public static boolean isVersion(String text) {
    return VERSION.matcher(text).matches();
  }

  @Override
  public byte[] script() {
    return script.clone();
  }

  @Override
  public byte[] overlay() {
    return overlay.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RecorderBuild that
        && version.equals(that.version)
        && Arrays.equals(script, that.script)
        && Arrays.equals(overlay, that.overlay);
  }

  @Override
  public int hashCode() {
    return 31 * version.hashCode() + Arrays.hashCode(script);
  }

  @Override
  public String toString() {
    return "RecorderBuild[" + version + "]";
  }
}
