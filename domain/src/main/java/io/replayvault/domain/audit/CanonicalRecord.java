package io.replayvault.domain.audit;

import io.replayvault.domain.access.PersonId;
import io.replayvault.domain.access.ServiceTokenId;
import io.replayvault.domain.access.StatedReason;
import io.replayvault.domain.access.SupportGrantId;
import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.audit.tree.NodeHash;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The one way to write an audit record as bytes: a JSON object on one line, members in a fixed
 * order and without spaces ({@code docs/formats/audit-log.md}). These bytes are the leaf of the
 * log's tree and the line of an export, so that whoever has the line can hash it as it is.
 *
 * <p>What is not known is left out. A member that comes later goes behind all others and is left
 * out of the records that have none: their bytes never change. A record is of the lowest version
 * that has all of its members, and so one without personal parts and a purpose is written as it
 * always was.
 */
public final class CanonicalRecord {
  private static final DateTimeFormatter TO_THE_MILLISECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private CanonicalRecord() {}

  /** The record's bytes, without a line's end. */
  public static byte[] bytes(AuditRecord written) {
    AuditEntry entry = written.entry();
    Optional<PersonalCommitment> personal = entry.personal().made();
    return new JsonLine()
        .number("v", RecordVersion.of(entry))
        .number("n", written.sequence())
        .member("at", TO_THE_MILLISECOND.format(entry.at()))
        .member("account", entry.account().map(AccountId::value))
        .member("actor", entry.actor().map(PersonId::value))
        .member("action", written.action())
        .member("outcome", written.outcome())
        .member("subject", entry.subject())
        .member("detail", entry.detail())
        .member("request", entry.request().requestId())
        .member("address", entry.request().maskedAddress())
        .member("token", entry.request().token().map(ServiceTokenId::value))
        .member("grant", entry.request().grant().map(SupportGrantId::value))
        .member("personal", personal.map(PersonalCommitment::hex))
        .member("purpose", entry.request().reason().map(StatedReason::purpose))
        .bytes();
  }

  /** The record's leaf in the tree. */
  public static NodeHash leaf(AuditRecord written) {
    return NodeHash.ofLeaf(bytes(written));
  }
}
