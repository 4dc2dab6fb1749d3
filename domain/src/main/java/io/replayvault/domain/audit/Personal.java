package io.replayvault.domain.audit;

import io.replayvault.domain.access.RequestFacts;
import io.replayvault.domain.access.StatedReason;
import java.util.Objects;
import java.util.Optional;

/**
 * What is personal of a record. It comes in the open, is sealed under a key of its own before it is
 * kept, and the record itself holds nothing of it but a commitment: so a person can be erased, by
 * destroying keys, and the log still verifies (clause F3).
 */
public sealed interface Personal {
  /** There is nothing personal. */
  record None() implements Personal {}

  /** As it came; never kept like this. */
  record Open(PersonalParts parts) implements Personal {
    public Open {
      Objects.requireNonNull(parts, "parts");
    }
  }

  /** As it is kept beside the record. */
  record Sealed(PersonalCommitment commitment, SideRecord side) implements Personal {
    public Sealed {
      Objects.requireNonNull(commitment, "commitment");
      Objects.requireNonNull(side, "side");
    }
  }

  /** What the record itself tells of it. */
  record Committed(PersonalCommitment commitment) implements Personal {
    public Committed {
      Objects.requireNonNull(commitment, "commitment");
    }
  }

  /** What a request tells of its maker. */
  static Personal of(RequestFacts request) {
    PersonalParts parts =
        new PersonalParts(
            request.address(), request.agent(), request.reason().flatMap(StatedReason::reference));
    return parts.isEmpty() ? new None() : new Open(parts);
  }

  /** What a row says. */
  static Personal of(Optional<PersonalCommitment> commitment) {
    return commitment.<Personal>map(Committed::new).orElseGet(None::new);
  }

  /** As it reads back with the record: what came in the open and was not sealed is gone. */
  default Personal kept() {
    return of(made());
  }

  /** The commitment that the record holds; empty where there is none. */
  default Optional<PersonalCommitment> made() {
    return switch (this) {
      case None none -> Optional.empty();
      case Open open -> Optional.empty();
      case Sealed sealed -> Optional.of(sealed.commitment());
      case Committed committed -> Optional.of(committed.commitment());
    };
  }
}
