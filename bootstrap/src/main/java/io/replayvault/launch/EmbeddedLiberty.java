package io.replayvault.launch;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Open Liberty in this process, by its embedding interface ({@code
 * com.ibm.wsspi.kernel.embeddable.ServerBuilder} in {@code bin/tools/ws-server.jar}), reached by
 * reflection since the jar is only there once it is unpacked.
 *
 * <p>Variables are handed over in memory. Liberty still writes the resolved configuration to its
 * work area; so nothing that opens data may be among them.
 */
final class EmbeddedLiberty {

  private static final String SERVER = "replayvault";
  private static final String SPI = "com.ibm.wsspi.kernel.embeddable.";

  /**
   * The port on which Liberty would listen for its own stop command: closed, we stop it ourselves.
   */
  private static final String COMMAND_PORT = "command.port";

  private static final String NONE = "-1";

  private final ClassLoader loader;
  private final Object server;

  private EmbeddedLiberty(ClassLoader loader, Object server) {
    this.loader = loader;
    this.server = server;
  }

  /** Prepares the server of {@code files}, with its logs in {@code logs}; nothing runs yet. */
  static EmbeddedLiberty of(ServerFiles files, Path logs) {
    try {
      URL kernel = files.liberty().resolve("bin/tools/ws-server.jar").toUri().toURL();
      ClassLoader loader =
          new URLClassLoader("liberty", new URL[] {kernel}, EmbeddedLiberty.class.getClassLoader());
      Object builder = loader.loadClass(SPI + "ServerBuilder").getConstructor().newInstance();
      set(builder, "setName", String.class, SERVER);
      set(builder, "setInstallDir", File.class, files.liberty().toFile());
      set(builder, "setUserDir", File.class, files.user().toFile());
      set(builder, "setOutputDir", File.class, files.work().toFile());
      set(builder, "setLogDir", File.class, logs.toFile());
      return new EmbeddedLiberty(loader, builder.getClass().getMethod("build").invoke(builder));
    } catch (ReflectiveOperationException | MalformedURLException e) {
      throw new LaunchRefused("Open Liberty cannot be prepared: " + cause(e), e);
    }
  }

  /**
   * Starts the server and waits until it says it is ready.
   *
   * @param variables configuration variables by name
   * @throws LaunchRefused when it does not start
   */
  void start(Map<String, String> variables) {
    Thread.currentThread().setContextClassLoader(loader);
    try {
      Method start = spi("Server").getMethod("start", Map.class, String[].class);
      Map<String, String> properties = new HashMap<>(variables);
      properties.put(COMMAND_PORT, NONE);
      Object result = ((Future<?>) start.invoke(server, properties, new String[0])).get();
      if (!Boolean.TRUE.equals(spi("Server$Result").getMethod("successful").invoke(result))) {
        Object why = spi("Server$Result").getMethod("getException").invoke(result);
        throw new LaunchRefused("Open Liberty did not start: " + why);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchRefused("interrupted while Open Liberty started", e);
    } catch (ReflectiveOperationException | ExecutionException e) {
      throw new LaunchRefused("Open Liberty did not start: " + cause(e), e);
    }
  }

  boolean isRunning() {
    try {
      return Boolean.TRUE.equals(spi("Server").getMethod("isRunning").invoke(server));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Open Liberty's embedding interface has changed", e);
    }
  }

  /** Stops the server in order: no new requests, running ones end, the application closes. */
  void stop(Duration patience) {
    try {
      Method stop = spi("Server").getMethod("stop", String[].class);
      ((Future<?>) stop.invoke(server, (Object) new String[0]))
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ReflectiveOperationException | ExecutionException | TimeoutException e) {
      // The process is about to end, and with it the server: what was acknowledged is already
      // durable.
    }
  }

  private Class<?> spi(String name) throws ClassNotFoundException {
    return loader.loadClass(SPI + name);
  }

  private static void set(Object builder, String setter, Class<?> type, Object value)
      throws ReflectiveOperationException {
    builder.getClass().getMethod(setter, type).invoke(builder, value);
  }

  private static String cause(Exception e) {
    Throwable inner =
        e instanceof InvocationTargetException || e instanceof ExecutionException
            ? e.getCause()
            : e;
    return String.valueOf(inner == null ? e : inner);
  }
}
