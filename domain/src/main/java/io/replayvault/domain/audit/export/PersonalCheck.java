package io.replayvault.domain.audit.export;

import io.replayvault.domain.audit.PersonalCommitment;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds personal parts that were opened to the commitment of the record before them. */
final class PersonalCheck {
  /** No string within a record can hold this: its quotes would be written with backslashes. */
  private static final Pattern LAST_MEMBER = Pattern.compile(",\"personal\":\"([0-9a-f]{64})\"}");

  private static final int LENGTH = ",\"personal\":\"".length() + 64 + "\"}".length();

  private Optional<PersonalCommitment> awaited = Optional.empty();
  private long number;
  private long opened;
  private long erased;

  /** Takes a record. */
  void record(ExportLine.Numbered numbered) {
    left();
    number = numbered.number();
    awaited = numbered.content().flatMap(PersonalCheck::commitment);
  }

  /** Takes what stands behind it; empty if it fits. */
  Optional<Finding> line(PersonalLine line, long lineNumber) {
    if (line.number() != number || awaited.isEmpty()) {
      return Optional.of(Finding.malformed(lineNumber, number));
    }
    boolean fits = line.commitment().equals(awaited.get());
    awaited = Optional.empty();
    opened++;
    return fits ? Optional.empty() : Optional.of(Finding.personalEdited(number));
  }

  /** Of how many records the personal parts were told. */
  long opened() {
    return opened;
  }

  /** Of how many they are there no more; to be asked for at the end. */
  long erased() {
    left();
    return erased;
  }

  private void left() {
    if (awaited.isPresent()) {
      erased++;
      awaited = Optional.empty();
    }
  }

  private static Optional<PersonalCommitment> commitment(String content) {
    Matcher end =
        LAST_MEMBER
            .matcher(content)
            .region(Math.max(0, content.length() - LENGTH), content.length());
    return end.matches()
        ? Optional.of(PersonalCommitment.of(HexFormat.of().parseHex(end.group(1))))
        : Optional.empty();
  }
}
