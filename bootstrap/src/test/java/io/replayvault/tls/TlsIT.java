package io.replayvault.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.architecture.Adr;
import io.replayvault.proof.Row;
import io.replayvault.proof.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

/** TLS of the built product in the production profile, from outside. */
@Adr(37)
final class TlsIT {

  @Test
  void every_tls_port_is_strict_and_the_checks_can_fail() throws Exception {
    List<Row> rows = new TlsIsStrict().check(Size.QUICK);
    rows.forEach(row -> System.out.println(row.line()));

    assertThat(rows).hasSizeGreaterThan(8);
    assertThat(rows.stream().filter(row -> !row.holds()).map(Row::line).toList()).isEmpty();
  }
}
