package io.replayvault.application.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.domain.access.AddressList;
import io.replayvault.domain.access.AddressRange;
import io.replayvault.domain.audit.AuditEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Clause H3: of a long list too, the audit log says which one it was. */
final class AddressListRecordTest {
  private static final AddressList NONE = AddressList.EVERYWHERE;

  @Test
  void a_short_change_is_kept_whole() {
    assertThat(AddressListRecord.of(list("10.0.0.0/8"), list("192.0.2.0/24", "2001:db8::/32")))
        .matches("2 ranges, sha256 [0-9a-f]{64}; added .*; removed 10\\.0\\.0\\.0/8")
        .contains("added 192.0.2.0/24 2001:db8:0:0:0:0:0:0/32;");
    assertThat(AddressListRecord.of(list("10.0.0.0/8"), list("10.0.0.0/8")))
        .matches("1 range, sha256 [0-9a-f]{64}");
  }

  @Test
  void the_digest_is_of_the_sorted_ranges_with_a_line_feed_between() {
    // printf '10.0.0.0/8\n192.0.2.0/24' | sha256sum
    String digest = "84d6f87c4136ca45e17da8ec8532a580b1477d95a438bf9e3078dc0d7526cafe";
    assertThat(AddressListRecord.of(NONE, list("10.0.0.0/8", "192.0.2.0/24"))).contains(digest);
    assertThat(AddressListRecord.of(NONE, list("192.0.2.0/24", "10.0.0.0/8", "192.0.2.0/24")))
        .contains("2 ranges, sha256 " + digest);
    assertThat(AddressListRecord.of(NONE, list("192.0.2.0/24", "10.0.0.0/9")))
        .doesNotContain(digest);
  }

  @Test
  void a_long_change_fits_and_says_how_much_of_it_is_not_named() {
    AddressList one = numbered("2001:db8:%x:ffff:ffff:ffff:ffff:ffff");
    AddressList other = numbered("2001:db9:%x:ffff:ffff:ffff:ffff:ffff");
    assertThat(AddressListRecord.of(one, other))
        .startsWith("100 ranges, sha256 ")
        .containsPattern("; added 2001:db9:\\S+/128( \\S+/128)* and 9\\d more; removed 2001:db8:")
        .endsWith(" more")
        .hasSizeLessThanOrEqualTo(AuditEntry.LONGEST);
    assertThat(AddressListRecord.of(one, NONE))
        .startsWith("0 ranges, sha256 ")
        .doesNotContain("added")
        .hasSizeLessThanOrEqualTo(AuditEntry.LONGEST);
  }

  @Test
  void lists_that_differ_beyond_what_is_named_are_told_apart() {
    AddressList one = numbered("10.0.%d.0");
    List<AddressRange> ranges = new ArrayList<>(one.ranges());
    ranges.set(99, AddressRange.parse("10.0.98.7"));
    AddressList other = new AddressList(ranges);
    assertThat(AddressListRecord.of(NONE, one)).isNotEqualTo(AddressListRecord.of(NONE, other));
  }

  private static AddressList numbered(String form) {
    return new AddressList(
        IntStream.range(0, AddressList.MOST)
            .mapToObj(i -> AddressRange.parse(form.formatted(i)))
            .toList());
  }

  private static AddressList list(String... ranges) {
    return new AddressList(List.of(ranges).stream().map(AddressRange::parse).toList());
  }
}
