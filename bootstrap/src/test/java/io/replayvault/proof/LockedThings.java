package io.replayvault.proof;

import io.replayvault.domain.account.AccountId;
import io.replayvault.domain.account.SiteId;
import io.replayvault.domain.keys.ObjectId;
import io.replayvault.domain.keys.SealingContext;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything sealed in some loot, each with what it is bound to: a thief has read the documents and
 * the source. A sealed column that this does not know stops the proof.
 */
final class LockedThings {
  private static final List<String> FORMATS = List.of("segment-1", "merged-1");

  private final List<Locked> found = new ArrayList<>();
  private final Map<String, String> commitments;

  private LockedThings(Loot loot) {
    this.commitments =
        loot.index().stream()
            .filter(row -> row.table().equals("audit_record"))
            .filter(row -> row.bytes("personal").isPresent())
            .collect(
                Collectors.toMap(
                    row -> row.text("sequence"),
                    row -> HexFormat.of().formatHex(row.bytes("personal").orElseThrow())));
  }

  /** All of the loot's. */
  static List<Locked> in(Loot loot) {
    LockedThings things = new LockedThings(loot);
    loot.objects().forEach(things::addObject);
    Stream.concat(loot.keys().stream(), loot.index().stream()).forEach(things::addRow);
    return List.copyOf(things.found);
  }

  private void addObject(String name, byte[] sealed) {
    String[] parts = name.split("/", -1);
    List<SealingContext> contexts =
        FORMATS.stream()
            .map(
                format ->
                    new SealingContext(
                        new AccountId(parts[0]),
                        new SiteId(parts[1]),
                        parts[2],
                        new ObjectId(parts[3]),
                        format))
            .toList();
    found.add(new Locked.Stored("object " + parts[3], sealed, contexts));
  }

  private void addRow(StolenRow row) {
    row.columns()
        .fieldNames()
        .forEachRemaining(
            column -> {
              if (column.startsWith("sealed") || column.startsWith("wrapped")) {
                row.bytes(column).ifPresent(bytes -> found.add(locked(row, column, bytes)));
              }
            });
  }

  private Locked locked(StolenRow row, String column, byte[] sealed) {
    return switch (row.table() + "." + column) {
      case "master_key.sealed" ->
          new Locked.ByRoot(
              named("master key", row, "account_id", "version"),
              sealed,
              List.of(context("master-key-v1", row, "account_id", "version")));
      case "signing_key.sealed_private_key" ->
          new Locked.ByRoot(
              named("signing key", row, "key_id"),
              sealed,
              List.of(boundKey(row), context("signing-key-v1", row, "purpose", "key_id")));
      case "account_key.sealed" ->
          new Locked.Value(
              named("account key", row, "account_id", "purpose"),
              sealed,
              context("account-key-v1", row, "account_id", "purpose", "master_version"));
      case "object_key.sealed" ->
          new Locked.Value(
              named("object key", row, "object_id"),
              sealed,
              context("object-key-v1", row, "account_id", "object_id", "master_version"));
      case "label.sealed" ->
          new Locked.Value(named("label", row, "id"), sealed, context("label-v1", row, "site_id"));
      case "second_factor.sealed", "second_factor.sealed_proposed" ->
          new Locked.Value(
              named("second factor " + column, row, "person_id"),
              sealed,
              context("second-factor-v1", row, "person_id"));
      case "audit_personal.wrapped_key" ->
          new Locked.Value(
              named("key of an audit record", row, "sequence"), sealed, personal(row, "key"));
      case "audit_personal.sealed" ->
          new Locked.Personal(
              new Locked.Value(
                  named("personal parts", row, "sequence"), sealed, personal(row, "parts")));
      default ->
          throw new IllegalStateException(
              "how " + row.table() + "." + column + " is sealed is not known to this proof");
    };
  }

  private byte[] personal(StolenRow row, String what) {
    String made = Optional.ofNullable(commitments.get(row.text("sequence"))).orElse("");
    return bytes("audit-" + what + "-v1", List.of(row.text("account_id"), made));
  }

  private static byte[] boundKey(StolenRow row) {
    String other = HexFormat.of().formatHex(row.bytes("public_key").orElseThrow());
    return bytes("signing-key-v2", List.of(row.text("purpose"), row.text("key_id"), other));
  }

  private static String named(String what, StolenRow row, String... columns) {
    return what + Stream.of(columns).map(row::text).collect(Collectors.joining(" ", " ", ""));
  }

  private static byte[] context(String label, StolenRow row, String... columns) {
    return bytes(label, Stream.of(columns).map(row::text).toList());
  }

  /** A context is its label and its parts, each closed by a line feed. */
  private static byte[] bytes(String label, List<String> parts) {
    return Stream.concat(Stream.of("replayvault-" + label), parts.stream())
        .map(part -> part + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }
}
