package io.replayvault.proof;

import java.io.IOException;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a counter-proof loads into a running server's process: it puts another body in the place of
 * a class's methods, or holds texts so that a search of the heap has something to find. It is in
 * this module's tests only and knows nothing of the product.
 */
public final class FaultAgent {
  private static final List<Object> HELD = new ArrayList<>();

  private FaultAgent() {}

  /**
   * Called by the process.
   *
   * @param arguments {@code class NAME FILE}, with the class file to take; or {@code hold TEXT}
   */
  public static void agentmain(String arguments, Instrumentation process) throws Exception {
    String[] words = arguments.split(" ", 3);
    switch (words[0]) {
      case "class" -> redefine(process, words[1], Path.of(words[2]));
      case "hold" -> hold(words[1]);
      default -> throw new IllegalArgumentException(words[0]);
    }
  }

  private static void redefine(Instrumentation process, String name, Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    List<ClassDefinition> all = new ArrayList<>();
    for (Class<?> loaded : process.getAllLoadedClasses()) {
      if (loaded.getName().equals(name)) {
        all.add(new ClassDefinition(loaded, bytes));
      }
    }
    if (all.isEmpty()) {
      throw new IOException("no loaded class is called " + name);
    }
    process.redefineClasses(all.toArray(ClassDefinition[]::new));
  }

  /** In each form that text has in a heap, and once in the log. */
  private static void hold(String text) {
    HELD.add(text.getBytes(StandardCharsets.UTF_8));
    HELD.add(text.toCharArray());
    HELD.add(text + '\u3042');
    System.out.println("held: " + text);
  }
}
