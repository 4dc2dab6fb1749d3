package io.replayvault.system;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What Java is told that runs a node in a test. In the suite, where nodes live for minutes and no
 * speed is judged, it compiles with its first compiler alone: half of a start's processor time is
 * the second one's. A benchmark and {@code build/proof} run nodes as customers do.
 */
public final class NodeJava {
  private static final String MORE = "replayvault.node.java";

  private NodeJava() {}

  /** The options, apart. */
  public static List<String> options() {
    List<String> options = new ArrayList<>(List.of("-Xmx768m"));
    Arrays.stream(System.getProperty(MORE, "").split(" ", -1))
        .filter(option -> !option.isEmpty())
        .forEach(options::add);
    return options;
  }
}
