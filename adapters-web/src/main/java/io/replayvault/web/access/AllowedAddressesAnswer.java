package io.replayvault.web.access;

import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.AddressRange;
import io.replayvault.domain.access.ClientAddress;
import io.replayvault.domain.access.RequestFacts;
import java.util.List;
import java.util.Optional;

/**
 * Schema {@code AllowedAddresses} of {@code docs/openapi.json}.
 *
 * @param ranges from where the account's people may come; none for everywhere
 * @param yours the caller's own address; empty if it is not known
 */
record AllowedAddressesAnswer(List<String> ranges, Optional<String> yours) {
  static AllowedAddressesAnswer of(AddressList list, RequestFacts request) {
    return new AllowedAddressesAnswer(
        list.ranges().stream().map(AddressRange::text).toList(),
        request.address().map(ClientAddress::text));
  }
}
