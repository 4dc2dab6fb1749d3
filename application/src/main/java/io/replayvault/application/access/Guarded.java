package io.replayvault.application.access;

import java.util.Optional;
import java.util.function.Function;

/**
 * The answer to somebody who asked for something that not everybody may have. Forbidden and absent
 * are one case, so that nobody learns which.
 *
 * @param <T> what was asked for
 */
public sealed interface Guarded<T> {
  /** Goes on with what was allowed; what was refused stays so. */
  default Guarded<T> then(Function<T, Guarded<T>> next) {
    return switch (this) {
      case Allowed<T>(T value) -> next.apply(value);
      case Refused<T> refused -> refused;
    };
  }

  /** What was found; as if it were forbidden, if nothing was. */
  static <T> Guarded<T> found(Guarded<Optional<T>> answer) {
    return switch (answer) {
      case Allowed<Optional<T>>(Optional<T> value) ->
          value.<Guarded<T>>map(Allowed::new).orElseGet(Refused::new);
      case Refused<Optional<T>> refused -> new Refused<>();
    };
  }

  /**
   * They may, and here it is.
   *
   * @param value what was asked for
   */
  record Allowed<T>(T value) implements Guarded<T> {}

  /** They may not, or there is no such thing. */
  record Refused<T>() implements Guarded<T> {}
}
