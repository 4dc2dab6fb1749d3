package io.replayvault.domain.access;

import java.util.List;
import java.util.Optional;

/**
 * From where somebody may come (clause H3).
 *
 * @param ranges at most {@value #MOST}; none means from everywhere
 */
public record AddressList(List<AddressRange> ranges) {
  /** The most ranges of a list. */
  public static final int MOST = 100;

  /** From everywhere. */
  public static final AddressList EVERYWHERE = new AddressList(List.of());

  public AddressList {
    ranges = List.copyOf(ranges);
    if (ranges.size() > MOST) {
      throw new IllegalArgumentException("a list has at most 100 ranges");
    }
  }

  /** Whether one may come from there; from nobody knows where only without a list. */
  public boolean allows(Optional<ClientAddress> address) {
    return ranges.isEmpty()
        || address
            .filter(known -> ranges.stream().anyMatch(range -> range.contains(known)))
            .isPresent();
  }
}
