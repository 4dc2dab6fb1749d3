package io.replayvault.web.entry;

import io.replayvault.application.access.in.RecordRefusals.About;
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
  private final transient Optional<About> about;

  private Refusal(
      ProblemKind kind,
      @Nullable String detail,
      long retryAfterSeconds,
      List<String> faults,
      Optional<About> about) {
    super(kind.slug(), null, false, false);
    this.kind = kind;
    this.detail = detail;
    this.retryAfterSeconds = retryAfterSeconds;
    this.faults = List.copyOf(faults);
    this.about = about;
  }

  /** A refusal that its kind explains. */
  public static Refusal of(ProblemKind kind) {
    return new Refusal(kind, null, 0, List.of(), Optional.empty());
  }

  /** A refusal with a sentence of ours, which must not repeat what was sent. */
  public static Refusal of(ProblemKind kind, String detail) {
    return new Refusal(kind, detail, 0, List.of(), Optional.empty());
  }

  /** The same with the names of what is to be mended, for a program. */
  static Refusal of(ProblemKind kind, String detail, List<String> faults) {
    return new Refusal(kind, detail, 0, faults, Optional.empty());
  }

  /** A refusal for now: the caller may try again after that time, at least a second. */
  public static Refusal until(ProblemKind kind, Duration wait) {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return new Refusal(kind, null, seconds, List.of(), Optional.empty());
  }

  /** The same, saying for the audit log whom it concerns. */
  public Refusal about(About whom) {
    return new Refusal(kind, detail, retryAfterSeconds, faults, Optional.of(whom));
  }

  /** What kind. */
  public ProblemKind kind() {
    return kind;
  }

  Optional<String> detail() {
    return Optional.ofNullable(detail);
  }

  Optional<About> about() {
    return about;
  }

  Optional<List<String>> faults() {
    return faults.isEmpty() ? Optional.empty() : Optional.of(faults);
  }

  /** Seconds after which to try again; empty where trying again is no use. */
  public Optional<Long> retryAfter() {
    return retryAfterSeconds == 0 ? Optional.empty() : Optional.of(retryAfterSeconds);
  }
}
