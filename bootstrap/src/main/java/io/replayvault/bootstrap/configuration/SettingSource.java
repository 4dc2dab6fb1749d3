package io.replayvault.bootstrap.configuration;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads single settings by property name and gathers what is wrong with them, so that an operator
 * sees every problem at once. A bad value is replaced by its default to let reading go on; the
 * result is only used when no problem was found.
 */
final class SettingSource {

  private final Function<String, Optional<String>> lookup;
  private final Set<SettingProblem> problems = new LinkedHashSet<>();
  private final Set<SettingProblem> warnings = new LinkedHashSet<>();

  SettingSource(Function<String, Optional<String>> lookup) {
    this.lookup = lookup;
  }

  /** What keeps the settings from being used, in reading order, each once. */
  List<SettingProblem> problems() {
    return List.copyOf(problems);
  }

  /** What an operator should know and may still want. */
  List<SettingProblem> warnings() {
    return List.copyOf(warnings);
  }

  /** Whether something is wrong with this very setting. */
  boolean refused(String property) {
    return problems.stream().anyMatch(each -> each.setting().equals(variable(property)));
  }

  /** The name under which an operator sets {@code property} in the environment. */
  static String variable(String property) {
    return property.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  /** From system properties first, then from the environment, as MicroProfile Config does. */
  static Optional<String> fromProcess(String property) {
    return Optional.ofNullable(System.getProperty(property))
        .or(() -> Optional.ofNullable(System.getenv(variable(property))));
  }

  void refuse(String property, String reason, String mend) {
    problems.add(new SettingProblem(variable(property), reason, mend));
  }

  void warn(String property, String reason, String mend) {
    warnings.add(new SettingProblem(variable(property), reason, mend));
  }

  /** The value without surrounding blanks; an empty value counts as not set. */
  Optional<String> text(String property) {
    return lookup.apply(property).map(String::strip).filter(value -> !value.isEmpty());
  }

  int port(String property, int otherwise) {
    return number(property, otherwise, 1, 65_535, "a port number");
  }

  int number(String property, int otherwise, int least, int most) {
    return number(property, otherwise, least, most, "a number");
  }

  /** At least one second, at most a day. */
  Duration seconds(String property, int otherwise) {
    return Duration.ofSeconds(number(property, otherwise, 1, 86_400, "a number of seconds"));
  }

  private int number(String property, int otherwise, int least, int most, String what) {
    Optional<String> value = text(property);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told to the operator below, like a number out of range.
    }
    refuse(property, "is " + value.get(), "set " + what + " from " + least + " to " + most);
    return otherwise;
  }

  boolean flag(String property, boolean otherwise) {
    Optional<String> value = text(property);
    if (value.isEmpty()) {
      return otherwise;
    }
    return switch (value.get().toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> {
        refuse(property, "is " + value.get(), "set true or false");
        yield otherwise;
      }
    };
  }

  Optional<Path> path(String property) {
    return text(property)
        .flatMap(
            value -> {
              try {
                return Optional.of(Path.of(value).toAbsolutePath().normalize());
              } catch (InvalidPathException e) {
                refuse(property, "is not a path", "set the path of a file or directory");
                return Optional.empty();
              }
            });
  }

  URI origin(String property, URI otherwise) {
    Optional<String> value = text(property);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      URI origin = new URI(value.get());
      boolean bare =
          origin.getHost() != null
              && (origin.getRawPath() == null || origin.getRawPath().isEmpty())
              && origin.getRawQuery() == null
              && origin.getRawFragment() == null
              && origin.getRawUserInfo() == null;
      if (bare && ("https".equals(origin.getScheme()) || "http".equals(origin.getScheme()))) {
        return origin;
      }
    } catch (URISyntaxException e) {
      // Told to the operator below, like a URL with a path.
    }
    refuse(
        property,
        "is not an origin",
        "set scheme, host and port, such as https://console.example.com");
    return otherwise;
  }
}
