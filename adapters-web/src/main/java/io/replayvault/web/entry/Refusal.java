package io.replayvault.web.entry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ends a request with a problem. Expected and cheap: carries no stack trace, and is logged as one
 * line without anything of the caller's.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;
  private final @Nullable String detail;
  private final long retryAfterSeconds;
  private final transient List<String> faults;

  private Refusal(
      ProblemKind kind, @Nullable String detail, long retryAfterSeconds, List<String> faults) {
    super(kind.slug(), null, false, false);
    this.kind = kind;
    this.detail = detail;
    this.retryAfterSeconds = retryAfterSeconds;
    this.faults = List.copyOf(faults);
  }

  /** A refusal that its kind explains. */
  public static Refusal of(ProblemKind kind) {
    return new Refusal(kind, null, 0, List.of());
  }

  /** A refusal with a sentence of ours, which must not repeat what was sent. */
  public static Refusal of(ProblemKind kind, String detail) {
    return new Refusal(kind, detail, 0, List.of());
  }

  /** The same with the names of what is to be mended, for a program. */
  static Refusal of(ProblemKind kind, String detail, List<String> faults) {
    return new Refusal(kind, detail, 0, faults);
  }

  /** A refusal for now: the caller may try again after that time, at least a second. */
  public static Refusal until(ProblemKind kind, Duration wait) {
    return new Refusal(kind, null, Math.max(1, wait.plusMillis(999).toSeconds()), List.of());
  }

  /** What kind. */
  public ProblemKind kind() {
    return kind;
  }

  Optional<String> detail() {
    return Optional.ofNullable(detail);
  }

  Optional<List<String>> faults() {
    return faults.isEmpty() ? Optional.empty() : Optional.of(faults);
  }

  /** Seconds after which to try again; empty where trying again is no use. */
  public Optional<Long> retryAfter() {
    return retryAfterSeconds == 0 ? Optional.empty() : Optional.of(retryAfterSeconds);
  }
}
