package io.replayvault.domain.audit.export;

import io.replayvault.domain.audit.PersonalCommitment;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is personal of the record before it, opened. It is no leaf of the tree: the record holds a
 * commitment to it. Where the parts are erased there is no such line.
 *
 * @param number the record's
 * @param key of the commitment, 64 lower-case hexadecimal digits
 * @param parts their bytes, a character a byte
 */
public record PersonalLine(long number, String key, String parts) implements ExportLine {
  private static final Pattern FORM =
      Pattern.compile(
          "\\{\"n\":([1-9][0-9]{0,17}),\"key\":\"([0-9a-f]{64})\",\"parts\":(\\{.*})}",
          Pattern.DOTALL);

  /**
   * The parts of a record.
   *
   * @param key of the commitment, 32 bytes
   * @param parts their bytes
   */
  public static PersonalLine of(long number, byte[] key, byte[] parts) {
    return new PersonalLine(
        number, HexFormat.of().formatHex(key), new String(parts, StandardCharsets.ISO_8859_1));
  }

  static Optional<ExportLine> parse(String text) {
    Matcher line = FORM.matcher(text);
    return line.matches()
        ? Optional.of(new PersonalLine(Long.parseLong(line.group(1)), line.group(2), line.group(3)))
        : Optional.empty();
  }

  /** What a record that has these parts commits to. */
  PersonalCommitment commitment() {
    return PersonalCommitment.to(
        parts.getBytes(StandardCharsets.ISO_8859_1), HexFormat.of().parseHex(key));
  }

  @Override
  public byte[] bytes() {
    return ("{\"n\":" + number + ",\"key\":\"" + key + "\",\"parts\":" + parts + "}")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Hides what it holds. */
  @Override
  public String toString() {
    return "PersonalLine[" + number + ", ***]";
  }
}
