package io.replayvault.domain.access;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How an account wants to know why its people look at recordings, search by visitor and export
 * (clause F3).
 *
 * @param asking how firmly
 * @param reference whether a reference belongs to the purpose
 * @param offered purposes among which people choose; at least one, read in the order of {@link
 *     Purpose}
 */
public record PurposePolicy(Asking asking, boolean reference, Set<Purpose> offered) {
  /** The policy where none was chosen: people are asked, programs are not refused. */
  public static final PurposePolicy USUAL =
      new PurposePolicy(Asking.ASKED, false, EnumSet.allOf(Purpose.class));

  public PurposePolicy {
    Objects.requireNonNull(asking, "asking");
    if (offered.isEmpty()) {
      throw new IllegalArgumentException("an account offers at least one purpose");
    }
    offered = Collections.unmodifiableSet(EnumSet.copyOf(offered));
  }

  /** How firmly an account asks. Names are part of the API. */
  public enum Asking {
    /** Nobody is asked; what is told is recorded. */
    NOT_ASKED,
    /** The console asks, and whoever would not say goes on; a program that says nothing does. */
    ASKED,
    /** Whoever says nothing is refused. */
    REQUIRED
  }

  /** The same, where nobody is asked: what they do says why by itself. */
  public PurposePolicy notAsked() {
    return new PurposePolicy(Asking.NOT_ASKED, reference, offered);
  }

  /** The purposes in their order. */
  public List<Purpose> choices() {
    return List.copyOf(offered);
  }

  /** Whether whoever tells that may look. What is told has to be offered; nothing may be told. */
  public boolean accepts(Optional<StatedReason> told) {
    return told.map(this::isEnough).orElse(asking != Asking.REQUIRED);
  }

  private boolean isEnough(StatedReason told) {
    boolean isOffered = Purpose.named(told.purpose()).filter(offered::contains).isPresent();
    boolean isWhole = asking != Asking.REQUIRED || !reference || told.reference().isPresent();
    return isOffered && isWhole;
  }
}
