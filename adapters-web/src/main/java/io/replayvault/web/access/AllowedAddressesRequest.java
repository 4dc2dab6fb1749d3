package io.replayvault.web.access;

import io.replayvault.application.access.in.ManageAddressList;
import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.AddressRange;
import java.util.List;

/**
 * Schema {@code AllowedAddressesRequest} of {@code docs/openapi.json}.
 *
 * @param ranges such as {@code 203.0.113.0/24}, at most 100; none for everywhere
 * @param confirmed whether it is meant although the caller could not come from where they are
 */
record AllowedAddressesRequest(List<String> ranges, boolean confirmed) {
  /**
   * What it asks for.
   *
   * @throws IllegalArgumentException if a range is none
   */
  ManageAddressList.Command command() {
    return new ManageAddressList.Command(
        new AddressList(ranges.stream().map(AddressRange::parse).distinct().toList()), confirmed);
  }
}
