package io.replayvault.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import io.replayvault.application.access.out.Letters.Letter;
import io.replayvault.bootstrap.audit.WebhookReceiver;
import io.replayvault.bootstrap.configuration.AuditStreams.Webhook;
import io.replayvault.bootstrap.configuration.Mail;
import io.replayvault.bootstrap.mail.SmtpLetters;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.PurposeReference;
import io.replayvault.domain.access.UserAgent;
import io.replayvault.domain.audit.AuditRecord;
import io.replayvault.domain.audit.PersonalParts;
import io.replayvault.domain.audit.export.PersonalLine;
import io.replayvault.system.Corpora;
import io.replayvault.system.WholeFolder;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What strangers wrote leaves by webhook and by e-mail, as what a browser says of itself and as
 * what a look refers to, and is one line that another program reads as it was said (issue 6: log
 * safety; syslog, downloads and exports are the claim {@code strings}).
 */
final class HostileLinesSurvive implements Claim {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-11-24T09:00:01Z");
  private static final int BATCH = 100;
  private static final Set<String> HEADERS =
      Set.of(
          "Return-Path",
          "Received",
          "Date",
          "From",
          "To",
          "Message-ID",
          "Subject",
          "MIME-Version",
          "Content-Type",
          "Content-Transfer-Encoding",
          "Auto-Submitted");

  @Override
  public List<Row> check(Size size) throws Exception {
    List<String> listed = HostileStrings.listed();
    List<String> said = new ArrayList<>(listed);
    said.addAll(HostileStrings.own());
    List<Row> rows = new ArrayList<>();
    if (listed.isEmpty()) {
      boolean mayBeMissing = size == Size.QUICK && Corpora.mayBeMissing();
      rows.add(
          new Row("Hostile strings: no corpus strings", "F3", 0, "left out", "-", mayBeMissing));
    }
    rows.add(webhook(said));
    rows.add(agents(said));
    rows.addAll(references(said));
    rows.addAll(letters(said));
    return rows;
  }

  private static Row webhook(List<String> said) throws Exception {
    List<AuditRecord> records = new ArrayList<>();
    said.forEach(each -> records.add(HostileStrings.record(records.size() + 1, each)));
    List<String> lines = throughWebhook(records);
    int broken = Math.abs(records.size() - lines.size());
    for (int i = 0; i < Math.min(records.size(), lines.size()); i++) {
      broken += HostileStringsSurvive.isOneLineOf(records.get(i), lines.get(i)) ? 0 : 1;
    }
    return row("Hostile strings in a webhook's bodies: a record is one line", records, broken);
  }

  private static List<String> throughWebhook(List<AuditRecord> records) throws Exception {
    ByteArrayOutputStream bodies = new ByteArrayOutputStream();
    Path folder = Files.createTempDirectory("replayvault-hook");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try {
      server.createContext(
          "/",
          exchange -> {
            exchange.getRequestBody().transferTo(bodies);
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
          });
      server.start();
      Path key = Files.writeString(folder.resolve("key"), "any");
      URI endpoint = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
      WebhookReceiver hook =
          new WebhookReceiver(new Webhook(endpoint, key, Optional.empty()), () -> NOW);
      for (int from = 0; from < records.size(); from += BATCH) {
        hook.take(records.subList(from, Math.min(from + BATCH, records.size())));
      }
    } finally {
      server.stop(0);
      WholeFolder.delete(folder);
    }
    // By line feeds alone: what else ends lines for some readers must not be there.
    return List.of(bodies.toString(UTF_8).split("\n"));
  }

  private static Row agents(List<String> said) throws IOException {
    List<UserAgent> agents = said.stream().flatMap(each -> UserAgent.of(each).stream()).toList();
    int broken = 0;
    for (UserAgent each : agents) {
      PersonalParts parts = new PersonalParts(Optional.empty(), Optional.of(each));
      broken += isOneLine(parts, "/parts/agent", each.text()) ? 0 : 1;
    }
    return row("Hostile user agents beside an exported record: one line", agents, broken);
  }

  /** The one personal part that people type. */
  private static List<Row> references(List<String> said) throws IOException {
    List<PurposeReference> references =
        said.stream().flatMap(each -> reference(each).stream()).toList();
    int broken = 0;
    for (PurposeReference each : references) {
      PersonalParts parts =
          new PersonalParts(Optional.empty(), Optional.empty(), Optional.of(each));
      broken += isOneLine(parts, "/parts/reference", each.text()) ? 0 : 1;
    }
    int refused = said.size() - references.size();
    return List.of(
        new Row(
            "Hostile references beside an exported record: one line",
            "F3",
            references.size(),
            broken + " broken",
            "0 broken",
            broken == 0 && !references.isEmpty()),
        new Row(
            "  counter-proof: references of several lines, which no look takes",
            "F3",
            said.size(),
            refused + " refused",
            "more than 0 refused",
            refused > 0));
  }

  /** Empty where it is refused: too long, on several lines, or with space around it. */
  private static Optional<PurposeReference> reference(String said) {
    try {
      return Optional.of(new PurposeReference(said));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** Beside a record in an export for verifiers. */
  private static boolean isOneLine(PersonalParts parts, String where, String said)
      throws IOException {
    byte[] line = PersonalLine.of(1, new byte[32], parts.bytes()).bytes();
    boolean isPlain = new String(line, ISO_8859_1).chars().noneMatch(c -> c < ' ');
    return isPlain && JSON.readTree(line).at(where).asText().equals(whole(said));
  }

  private static List<Row> letters(List<String> said) throws Exception {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      Mail mail =
          new Mail(
              "127.0.0.1",
              server.getSmtp().getPort(),
              Optional.empty(),
              "rv@shop.example",
              Mail.Tls.NONE);
      SmtpLetters letters = new SmtpLetters(mail, () -> NOW);
      List<Letter> sent = new ArrayList<>();
      int refused = 0;
      for (String each : said) {
        Optional<Letter> letter = letter(each);
        refused += letter.isPresent() ? 0 : 1;
        letter.ifPresent(sent::add);
      }
      for (Letter each : sent) {
        letters.send(EmailAddress.parse("ada@shop.example"), each);
      }
      MimeMessage[] arrived = server.getReceivedMessages();
      int broken = Math.abs(arrived.length - sent.size());
      for (int i = 0; i < Math.min(arrived.length, sent.size()); i++) {
        broken += isSame(sent.get(i), arrived[i]) ? 0 : 1;
      }
      return List.of(
          new Row(
              "Hostile strings in subject and text of letters: no header but ours",
              "F3",
              sent.size(),
              broken + " broken",
              "0 broken",
              broken == 0 && sent.size() + refused == said.size() && sent.size() > refused),
          new Row(
              "  counter-proof: subjects of several lines, which no letter takes",
              "F3",
              said.size(),
              refused + " refused",
              "more than 0 refused",
              refused > 0));
    } finally {
      server.stop();
    }
  }

  /** In both languages, as all letters are; empty where the subject would be no line. */
  private static Optional<Letter> letter(String said) {
    try {
      return Optional.of(new Letter("ReplayVault: " + said + " / お知らせ", said + "\n.\n"));
    } catch (IllegalArgumentException noLine) {
      return Optional.empty();
    }
  }

  private static boolean isSame(Letter sent, MimeMessage arrived) throws Exception {
    List<String> names =
        Collections.list(arrived.getAllHeaders()).stream().map(Header::getName).toList();
    String text = new String(arrived.getInputStream().readAllBytes(), UTF_8);
    return HEADERS.containsAll(names)
        && names.stream().distinct().count() == names.size()
        && arrived.getSubject().equals(whole(sent.subject()))
        && text.equals(whole(sent.text()).replace("\n", "\r\n"));
  }

  /** A half of a pair is no character: a question mark stands for it wherever text is kept. */
  private static String whole(String text) {
    return new String(text.getBytes(UTF_8), UTF_8);
  }

  private static Row row(String claim, List<?> tried, int broken) {
    return new Row(
        claim, "F3", tried.size(), broken + " broken", "0 broken", broken == 0 && tried.size() > 9);
  }
}
