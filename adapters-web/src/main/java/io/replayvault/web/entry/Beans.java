package io.replayvault.web.entry;

import jakarta.enterprise.inject.spi.CDI;

/**
 * Looks beans up for the constructors without arguments that Jakarta RESTful Web Services asks of
 * its components (version 4.0, sections 3.1.2 and 4.1.2): it accepts no constructor that only CDI
 * understands.
 */
public final class Beans {
  private Beans() {}

  /** The application's bean of that type. */
  public static <T> T get(Class<T> type) {
    return CDI.current().select(type).get();
  }
}
