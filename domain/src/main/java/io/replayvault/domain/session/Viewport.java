package io.replayvault.domain.session;

/**
 * The visible part of a page in CSS pixels.
 *
 * @param width 0 to 32767
 * @param height 0 to 32767
 */
public record Viewport(int width, int height) {
  public Viewport {
    if (width < 0 || width > 32767 || height < 0 || height > 32767) {
      throw new IllegalArgumentException("a viewport's sides are 0 to 32767 pixels");
    }
  }
}
