package io.replayvault.domain.audit.export;

/**
 * Something that was done to the log or to its export.
 *
 * @param kind what kind of thing
 * @param first the first record it is about, or may be about
 * @param last the last one
 * @param words what it means, for a person to read
 */
public record Finding(Kind kind, long first, long last, String words) {
  /** Kinds of tampering; a name is part of the verifier's output and never changes. */
  public enum Kind {
    /** A record's content is not what was signed. */
    EDITED,
    /** A record is not there. */
    MISSING,
    /** A record stands where another one belongs. */
    REORDERED,
    /** A record is there twice, or one was put in. */
    INSERTED,
    /** The records do not add up to what was signed, with numbers made to fit. */
    REWRITTEN,
    /** The log's key signed two histories that cannot both be true. */
    FORKED,
    /** Records at the end are not there, or no checkpoint is behind them. */
    TRUNCATED,
    /** A checkpoint is not signed by the log's key. */
    UNSIGNED,
    /** A line is not one of an export. */
    MALFORMED
  }

  static Finding edited(long number) {
    return new Finding(
        Kind.EDITED,
        number,
        number,
        "Record " + number + " was edited: what it says is not what was signed.");
  }

  static Finding hashEdited(long number) {
    return new Finding(
        Kind.EDITED,
        number,
        number,
        "The hash beside record " + number + " was edited; the record itself is as it was signed.");
  }

  static Finding personalEdited(long number) {
    return new Finding(
        Kind.EDITED,
        number,
        number,
        "The personal parts beside record "
            + number
            + " were edited: they are not those that the record was made with.");
  }

  static Finding missing(long first, long last) {
    String which =
        first == last
            ? "Record " + first + " is missing"
            : "Records " + first + " to " + last + " are missing";
    return new Finding(Kind.MISSING, first, last, which + ": deleted, or cut out of the export.");
  }

  static Finding fewer(long first, long size, long there) {
    return new Finding(
        Kind.MISSING,
        first,
        size,
        "A checkpoint that was signed over "
            + size
            + " records stands behind "
            + there
            + ": "
            + (size - there)
            + " from record "
            + first
            + " on were deleted, and the rest"
            + " renumbered.");
  }

  static Finding more(long first, long size, long there) {
    return new Finding(
        Kind.INSERTED,
        first,
        there,
        "A checkpoint that was signed over "
            + size
            + " records stands behind "
            + there
            + ": "
            + (there - size)
            + " from record "
            + first
            + " on were put in, or the checkpoint was"
            + " moved.");
  }

  static Finding outOfOrder(long number, long behind) {
    return new Finding(
        Kind.REORDERED,
        number,
        number,
        "Record " + number + " stands behind record " + behind + ": the order was changed.");
  }

  static Finding misplaced(long place, long inner) {
    return new Finding(
        Kind.REORDERED,
        place,
        place,
        "In the place of record "
            + place
            + " stands the record that was numbered "
            + inner
            + ": it was put there from elsewhere.");
  }

  static Finding repeated(long number) {
    return new Finding(
        Kind.INSERTED, number, number, "Record " + number + " is there more than once.");
  }

  static Finding rewritten(long first, long last) {
    return new Finding(
        Kind.REWRITTEN,
        first,
        last,
        "From record "
            + first
            + " to record "
            + last
            + " something was changed, taken out, put in"
            + " or reordered, and numbers and hashes were made to fit: together they are not what"
            + " was signed. All before record "
            + first
            + " is as it was signed.");
  }

  static Finding forked(long first, long size) {
    return new Finding(
        Kind.FORKED,
        first,
        size,
        "There are two histories of records "
            + first
            + " to "
            + size
            + ", both signed by the"
            + " log's key: the one in this export, and the one of the checkpoint that was kept."
            + " Whoever holds the key rewrote what had been published.");
  }

  static Finding unlikeKept(long first, long size) {
    return new Finding(
        Kind.REWRITTEN,
        first,
        size,
        "Records "
            + first
            + " to "
            + size
            + " are not those of the checkpoint that was kept: they"
            + " were changed after it was signed.");
  }

  static Finding truncated(long first, long last) {
    return new Finding(
        Kind.TRUNCATED,
        first,
        last,
        "The log had "
            + last
            + " records when the checkpoint that was kept was signed; from record "
            + first
            + " on they are not there: its end was cut off.");
  }

  static Finding uncovered(long first, long last) {
    return new Finding(
        Kind.TRUNCATED,
        first,
        last,
        "Records "
            + first
            + " to "
            + last
            + " have no signed checkpoint behind them: the export's"
            + " end was cut off, or they were put there.");
  }

  static Finding unsigned(long size) {
    return new Finding(
        Kind.UNSIGNED,
        size,
        size,
        "The checkpoint behind record " + size + " is not signed by the log's key.");
  }

  static Finding keptUnsigned(String why) {
    return new Finding(
        Kind.UNSIGNED, 0, 0, "A checkpoint that was kept counts for nothing: " + why + ".");
  }

  static Finding malformed(long line, long expected) {
    return new Finding(
        Kind.MALFORMED,
        expected,
        expected,
        "Line " + line + " is not a line of an export; record " + expected + " was expected.");
  }
}
