package io.replayvault.application.access;

import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.AddressRange;
import io.replayvault.domain.audit.AuditEntry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A changed list of addresses as the audit log keeps it: how many ranges it has and the SHA-256 of
 * all of them, by which any list is told from any other, and what was added and removed. Of these
 * as many are named as a record has room for, and of the others how many there are.
 */
final class AddressListRecord {
  private AddressListRecord() {}

  static String of(AddressList before, AddressList after) {
    SortedSet<String> had = canonical(before);
    SortedSet<String> has = canonical(after);
    String count = has.size() == 1 ? "1 range" : has.size() + " ranges";
    String whole = count + ", sha256 " + digest(has);
    SortedSet<String> added = new TreeSet<>(has);
    added.removeAll(had);
    SortedSet<String> removed = new TreeSet<>(had);
    removed.removeAll(has);
    // One of each always has room.
    return IntStream.iterate(AddressList.MOST, named -> named > 0, named -> named - 1)
        .mapToObj(named -> whole + part("added", added, named) + part("removed", removed, named))
        .filter(text -> text.length() <= AuditEntry.LONGEST)
        .findFirst()
        .orElse(whole);
  }

  /** Sorted and without doubles: the order of a list means nothing. */
  private static SortedSet<String> canonical(AddressList list) {
    return list.ranges().stream()
        .map(AddressRange::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Of the ranges with a line feed between. */
  private static String digest(Collection<String> ranges) {
    byte[] text = String.join("\n", ranges).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String part(String deed, Collection<String> ranges, int named) {
    if (ranges.isEmpty()) {
      return "";
    }
    int others = ranges.size() - named;
    return "; "
        + deed
        + " "
        + ranges.stream().limit(named).collect(Collectors.joining(" "))
        + (others > 0 ? " and " + others + " more" : "");
  }
}
