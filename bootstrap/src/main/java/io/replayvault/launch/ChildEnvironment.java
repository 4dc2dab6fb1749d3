package io.replayvault.launch;

import java.util.Set;

/**
 * What the programs that we start learn of our environment: nothing but where programs lie and what
 * language and time they speak. An operator may have secrets in it that are meant for us.
 */
public final class ChildEnvironment {

  private static final Set<String> PLAIN =
      Set.of("PATH", "HOME", "USER", "LANG", "TZ", "TMPDIR", "LD_LIBRARY_PATH");

  private ChildEnvironment() {}

  /** Takes everything else out of the environment of a program that is about to be started. */
  public static void keepPlain(ProcessBuilder builder) {
    builder.environment().keySet().retainAll(PLAIN);
  }
}
