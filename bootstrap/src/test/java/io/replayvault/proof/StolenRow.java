package io.replayvault.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A row of a database's dump.
 *
 * @param table its table's name
 * @param columns its columns as PostgreSQL writes them into JSON: {@code bytea} as {@code \x} and
 *     hexadecimal digits
 */
record StolenRow(String table, JsonNode columns) {
  private static final String BYTEA = "\\x";

  /** A column that is never null, as text. */
  String text(String column) {
    return columns.required(column).asText();
  }

  /** The bytes of a column; empty where it is null or holds none. */
  Optional<byte[]> bytes(String column) {
    return decoded(text(column)).filter(bytes -> bytes.length > 0);
  }

  /** The bytes of every {@code bytea} column. */
  List<byte[]> bytes() {
    return texts().stream().flatMap(text -> decoded(text).stream()).toList();
  }

  /** Every text in the row, those in arrays too; bytes as they are written. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    columns.forEach(column -> collect(column, texts));
    return texts;
  }

  private static void collect(JsonNode node, List<String> texts) {
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(inner -> collect(inner, texts));
  }

  private static Optional<byte[]> decoded(String text) {
    return text.startsWith(BYTEA)
        ? Optional.of(HexFormat.of().parseHex(text.substring(BYTEA.length())))
        : Optional.empty();
  }
}
