package io.replayvault.launch;

import io.replayvault.bootstrap.configuration.LogForm;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The server's own log. Its file {@code messages.log} has an object a line in any case; the process
 * prints the same where its log is JSON, and nothing of it at a terminal (ADR-0068).
 */
final class ServerLog {
  /** Names of an entry's fields, as {@code replayvault.xml} has them; what has none is left out. */
  static final String FIELDS =
      "ibm_datetime:time,loglevel:level,module:logger,ibm_threadId:thread,ibm_messageId:code,"
          + "ibm_sequence:sequence,host:,ibm_userDir:,ibm_serverName:,ibm_methodName:,"
          + "ibm_className:";

  private ServerLog() {}

  /** What Liberty is told before it reads its configuration, which says the rest. */
  static Map<String, String> variables(LogForm form) {
    return switch (form) {
      case JSON -> variables("json", "INFO");
      case TEXT -> variables("simple", "OFF");
    };
  }

  private static Map<String, String> variables(String console, String level) {
    return Map.of(
        "com.ibm.ws.logging.message.format",
        "json",
        "com.ibm.ws.logging.console.format",
        console,
        "com.ibm.ws.logging.json.field.mappings",
        FIELDS,
        "com.ibm.ws.logging.console.log.level",
        level,
        "replayvault.log.console",
        level,
        "replayvault.log.format",
        console);
  }

  /**
   * What Liberty takes for the console: that of this process, or a file for what it says before its
   * log is set up.
   */
  static PrintStream console(LogForm form, Progress progress, Path logs) throws IOException {
    return switch (form) {
      case JSON -> progress.out();
      case TEXT ->
          new PrintStream(
              Files.newOutputStream(logs.resolve("server-start.log")),
              true,
              StandardCharsets.UTF_8);
    };
  }
}
