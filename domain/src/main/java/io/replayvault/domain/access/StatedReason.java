package io.replayvault.domain.access;

import java.util.Objects;
import java.util.Optional;

/**
 * Why somebody looks, by their own word. The purpose's name is a word, not a {@link Purpose}: nodes
 * of a later version record others, and such a record must read back as it was written.
 *
 * @param purpose the name of the purpose
 * @param reference what it refers to; empty where nothing was told, and in what reads back
 */
public record StatedReason(String purpose, Optional<PurposeReference> reference) {
  public StatedReason {
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(reference, "reference");
    if (purpose.isEmpty()) {
      throw new IllegalArgumentException("a reason has a purpose");
    }
  }

  /** That purpose. */
  public static StatedReason of(Purpose purpose, Optional<PurposeReference> reference) {
    return new StatedReason(purpose.name(), reference);
  }

  /** What of it may be kept in the clear. */
  public StatedReason withoutReference() {
    return new StatedReason(purpose, Optional.empty());
  }
}
