package io.replayvault.domain.audit;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.tree.NodeHash;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The one way to write an audit record as bytes: a JSON object on one line, members in a fixed
 * order and without spaces ({@code docs/formats/audit-log.md}). These bytes are the leaf of the
 * log's tree and the line of an export, so that whoever has the line can hash it as it is.
 *
 * <p>What is not known is left out. A member that comes later goes behind all others and is left
 * out of the records that have none: their bytes never change.
 */
public final class CanonicalRecord {
  private static final int VERSION = 1;
  private static final char FIRST_PRINTABLE = ' ';
  private static final DateTimeFormatter TO_THE_MILLISECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private CanonicalRecord() {}

  /** The record's bytes, without a line's end. */
  public static byte[] bytes(AuditRecord written) {
    AuditEntry entry = written.entry();
    StringBuilder line = new StringBuilder(400);
    line.append("{\"v\":").append(VERSION).append(",\"n\":").append(written.sequence());
    member(line, "at", TO_THE_MILLISECOND.format(entry.at()));
    member(line, "account", entry.account().map(AccountId::value));
    member(line, "actor", entry.actor().map(PersonId::value));
    member(line, "action", written.action());
    member(line, "outcome", written.outcome());
    member(line, "subject", entry.subject());
    member(line, "detail", entry.detail());
    member(line, "request", entry.request().requestId());
    member(line, "address", entry.request().maskedAddress());
    member(line, "token", entry.request().token().map(ServiceTokenId::value));
    member(line, "grant", entry.request().grant().map(SupportGrantId::value));
    // Half a surrogate pair becomes a question mark, here as in the database.
    return line.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The record's leaf in the tree. */
  public static NodeHash leaf(AuditRecord written) {
    return NodeHash.ofLeaf(bytes(written));
  }

  private static void member(StringBuilder line, String name, Optional<String> value) {
    value.ifPresent(text -> member(line, name, text));
  }

  private static void member(StringBuilder line, String name, String value) {
    line.append(",\"").append(name).append("\":\"");
    value.chars().forEach(c -> escaped(line, (char) c));
    line.append('"');
  }

  /** As RFC 8785 section 3.2.2.2 has it. */
  private static void escaped(StringBuilder line, char c) {
    switch (c) {
      case '"' -> line.append("\\\"");
      case '\\' -> line.append("\\\\");
      case '\b' -> line.append("\\b");
      case '\f' -> line.append("\\f");
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default -> {
        if (c < FIRST_PRINTABLE) {
          line.append(String.format("\\u%04x", (int) c));
        } else {
          line.append(c);
        }
      }
    }
  }
}
