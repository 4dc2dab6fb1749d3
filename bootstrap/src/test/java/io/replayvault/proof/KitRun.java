package io.replayvault.proof;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.replayvault.system.BuiltProduct;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The contract kit of a port on one adapter, run in a process of its own with the class path of the
 * adapter's module. Tests that an adapter adds to the kit are run too and count as well.
 *
 * @param promises tests of the kit
 * @param kept those that passed as the kit has them
 * @param otherwise those that the adapter's test overrides, asserting what is different, and that
 *     passed
 * @param failed those that failed, the adapter's own among them, with the reason
 * @param skipped those that did not run
 */
record KitRun(
    int promises,
    Set<String> kept,
    Set<String> otherwise,
    List<String> failed,
    Set<String> skipped) {
  private static final String MARK = "kit: ";

  /** Runs the kit that a test class extends. */
  static KitRun of(String testClass, Path module, String dependencies)
      throws IOException, InterruptedException {
    String own = System.getProperty("java.class.path");
    String launcher =
        Arrays.stream(own.split(File.pathSeparator))
            .filter(entry -> entry.contains("junit-platform-") || entry.contains("opentest4j"))
            .collect(Collectors.joining(File.pathSeparator));
    String classPath =
        String.join(
            File.pathSeparator,
            module.resolve("target/test-classes").toString(),
            module.resolve("target/classes").toString(),
            dependencies,
            launcher,
            BuiltProduct.checkout().resolve("bootstrap/target/test-classes").toString());
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classPath,
                KitRun.class.getName(),
                testClass)
            .directory(module.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("the kit of " + testClass + " did not run: " + said);
    }
    return read(said);
  }

  /** The class path of a module's tests, as its build wrote it down. */
  static String dependencies(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IllegalStateException("no " + file + ": ./mvnw -DskipTests package makes it");
    }
    return Files.readString(file).strip();
  }

  private static KitRun read(String said) {
    int promises = 0;
    KitRun run =
        new KitRun(0, new TreeSet<>(), new TreeSet<>(), new ArrayList<>(), new TreeSet<>());
    for (String line : said.lines().filter(each -> each.startsWith(MARK)).toList()) {
      String[] parts = line.substring(MARK.length()).split(" ", 2);
      switch (parts[0]) {
        case "promises" -> promises = Integer.parseInt(parts[1]);
        case "kept" -> run.kept.add(parts[1]);
        case "otherwise" -> run.otherwise.add(parts[1]);
        case "failed" -> run.failed.add(parts[1]);
        case "skipped" -> run.skipped.add(parts[1]);
        default -> throw new IllegalStateException(line);
      }
    }
    return new KitRun(promises, run.kept, run.otherwise, run.failed, run.skipped);
  }

  /** In the process of its own. */
  public static void main(String[] arguments) throws ClassNotFoundException {
    Class<?> adapter = Class.forName(arguments[0]);
    Set<String> promises = tests(adapter.getSuperclass());
    Set<String> overridden = tests(adapter);
    overridden.retainAll(promises);
    say("promises", Integer.toString(promises.size()));
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(adapter)).build();
    LauncherFactory.create().execute(request, new Teller(promises, overridden));
    System.out.flush();
    System.exit(0);
  }

  private static Set<String> tests(Class<?> of) {
    return Arrays.stream(of.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Test.class))
        .map(Method::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void say(String what, String text) {
    System.out.println(MARK + what + " " + text.replaceAll("\\s+", " "));
  }

  private record Teller(Set<String> promises, Set<String> overridden)
      implements TestExecutionListener {
    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      say("skipped", name(test));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (result.getStatus() != Status.SUCCESSFUL) {
        say("failed", name(test) + ": " + result.getThrowable().orElse(null));
      } else if (test.isTest() && overridden.contains(name(test))) {
        say("otherwise", name(test));
      } else if (test.isTest() && promises.contains(name(test))) {
        say("kept", name(test));
      }
    }

    private static String name(TestIdentifier test) {
      return test.getSource()
          .filter(MethodSource.class::isInstance)
          .map(source -> ((MethodSource) source).getMethodName())
          .orElse(test.getDisplayName());
    }
  }
}
