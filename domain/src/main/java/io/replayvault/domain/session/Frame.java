package io.replayvault.domain.session;

/**
 * Where a run of segments lies within a merged object: they were compressed together and are opened
 * together ({@code docs/formats/merged-object.md}).
 *
 * @param start of its first byte in the object's content, 0 or more
 * @param length in bytes, header included, 1 or more
 */
public record Frame(long start, int length) {
  public Frame {
    if (start < 0 || length < 1) {
      throw new IllegalArgumentException("a frame has a place and at least one byte");
    }
  }

  /** Where it ends: the place of the next one. */
  public long end() {
    return start + length;
  }
}
