package io.replayvault.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.replayvault.bootstrap.audit.TakenFrames;
import io.replayvault.bootstrap.configuration.AuditCheckpoints.Syslog;
import io.replayvault.domain.audit.AuditEntry;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.report.RecordFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.List;

/** Forms of hostile records that lose or garble what they say, each of which has to be caught. */
final class NaiveForms {
  private static final ObjectMapper JSON = new ObjectMapper();

  private NaiveForms() {}

  static List<Row> rows(List<AuditRecord> records) throws Exception {
    List<AuditRecord> special = records.stream().filter(NaiveForms::isSpecial).toList();
    return List.of(withoutUid(records), lines(special), messages(special));
  }

  private static Row withoutUid(List<AuditRecord> records) throws JsonProcessingException {
    int caught = 0;
    for (AuditRecord each : records) {
      JsonNode event = JSON.readTree(new String(RecordFormat.OCSF.line(each), UTF_8));
      boolean before = OcsfReader.isSame(each, event);
      ((ObjectNode) event.at("/web_resources/0")).remove("uid");
      caught += before && !OcsfReader.isSame(each, event) ? 1 : 0;
    }
    return row("OCSF events whose resource lost its uid", records, caught);
  }

  private static Row lines(List<AuditRecord> special) {
    int caught = 0;
    for (AuditRecord each : special) {
      String line = concatenated(each);
      caught += isCaught(() -> HostileStringsSurvive.isOneLineOf(each, line)) ? 1 : 0;
    }
    return row("lines of JSON put together without escapes", special, caught);
  }

  private static Row messages(List<AuditRecord> special) throws Exception {
    int caught = 0;
    try (TakenFrames server = new TakenFrames()) {
      send(server.address(), special);
      List<String> messages = server.next();
      for (int i = 0; i < special.size(); i++) {
        AuditRecord each = special.get(i);
        String message = messages.get(i);
        caught += isCaught(() -> HostileStringsSurvive.isMessageOf(each, message)) ? 1 : 0;
      }
    }
    return row("messages to a syslog server of such lines", special, caught);
  }

  private static Row row(String form, List<AuditRecord> records, int caught) {
    return new Row(
        "  counter-proof: " + form,
        "F3",
        records.size(),
        caught + " caught",
        "all caught",
        !records.isEmpty() && caught == records.size());
  }

  /** Whether what it says cannot stand in a line of JSON as it is. */
  private static boolean isSpecial(AuditRecord written) {
    String said = written.entry().detail();
    return said.indexOf('"') >= 0
        || said.indexOf('\\') >= 0
        || !HostileStringsSurvive.isShown(said + ".");
  }

  private static String concatenated(AuditRecord written) {
    AuditEntry entry = written.entry();
    return "{\"n\":"
        + written.sequence()
        + ",\"subject\":\""
        + entry.subject()
        + "\",\"detail\":\""
        + entry.detail()
        + "\",\"request\":\""
        + entry.request().requestId()
        + "\",\"address\":\""
        + entry.request().maskedAddress()
        + "\"}";
  }

  private static void send(Syslog server, List<AuditRecord> records) throws IOException {
    try (Socket socket = new Socket(server.host(), server.port())) {
      OutputStream out = socket.getOutputStream();
      for (AuditRecord each : records) {
        byte[] message =
            ("<109>1 - - replayvault - RECORD - " + concatenated(each)).getBytes(UTF_8);
        out.write((message.length + " ").getBytes(UTF_8));
        out.write(message);
      }
      out.flush();
    }
  }

  private static boolean isCaught(Judge survives) {
    try {
      return !survives.test();
    } catch (JsonProcessingException noJson) {
      return true;
    }
  }

  /** Whether a form says what its record does. */
  @FunctionalInterface
  private interface Judge {
    boolean test() throws JsonProcessingException;
  }
}
