package io.replayvault.application.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.replayvault.application.fixtures.Fresh;
import io.replayvault.application.fixtures.PasswordRoom;
import io.replayvault.domain.access.EmailAddress;
import io.replayvault.domain.access.Person;
import io.replayvault.domain.access.Role;
import io.replayvault.domain.access.Scope;
import io.replayvault.domain.password.PasswordFault;
import io.replayvault.domain.password.PasswordOwner;
import io.replayvault.domain.password.PasswordPolicy;
import io.replayvault.domain.password.PasswordProfile;
import io.replayvault.domain.password.PasswordRules;
import io.replayvault.domain.password.PlainPassword;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Every profile, and two policies of an account's own, against {@code password-boundaries.tsv}: the
 * whole way of a password through policy, blocklist, history and expiry by a moved clock. The
 * table's expectations come from no program of this product.
 */
final class PasswordBoundariesTest {
  private static final int LEAST_ROWS = 300;
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

  private static final Map<String, PasswordPolicy> POLICIES =
      Map.of(
          "sessioncam", PasswordPolicy.of(PasswordProfile.SESSIONCAM),
          "nist-800-63b-4", PasswordPolicy.of(PasswordProfile.NIST_800_63B_4),
          "pci-dss-4", PasswordPolicy.of(PasswordProfile.PCI_DSS_4),
          "custom-lax",
              custom(new PasswordRules(10, 10, true, false, 1, Optional.empty(), false, true)),
          "custom-strict",
              custom(new PasswordRules(20, 16, true, true, 24, Optional.of(1), true, false)));

  @Test
  void no_row_of_the_table_is_judged_wrong() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String[]> rows = rows();
    for (String[] row : rows) {
      String judged = judged(row[0], row[1], row[2]);
      if (!judged.equals(row[3])) {
        wrong.add(String.join(" ", row) + " was judged " + judged);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(rows).hasSizeGreaterThan(LEAST_ROWS);
    assertThat(rows.stream().map(row -> row[0])).containsAll(POLICIES.keySet());
  }

  private static String judged(String policy, String what, String with) {
    PasswordRoom room = new PasswordRoom();
    PasswordPolicy judge = Objects.requireNonNull(POLICIES.get(policy), policy);
    room.policies.set(room.account, judge);
    Person aiko =
        new Person(
            Fresh.person(),
            room.account,
            "Aiko 山田",
            EmailAddress.parse("aiko.yamada@harbour.example"),
            Role.STANDARD_USER,
            new Scope.WholeAccount());
    room.people.add(aiko, room.quickHasher.hash(numbered(0)));
    return switch (what) {
      case "new" -> faults(room.change.change(aiko.id(), password(with)));
      case "second-factor" ->
          faults(judge.faultsOf(password(with), new PasswordOwner(true, Set.of())));
      case "again" -> again(room, aiko, Integer.parseInt(with));
      case "age" -> {
        room.clock.move(Duration.parse(with));
        yield room.change.isExpired(aiko.id()) ? "expired" : "good";
      }
      default -> throw new AssertionError("unknown case " + what);
    };
  }

  /** After thirty changes, back to the so-many-th last. */
  private static String again(PasswordRoom room, Person aiko, int back) {
    int changes = 30;
    for (int i = 1; i <= changes; i++) {
      assertThat(room.change.change(aiko.id(), numbered(i))).isEmpty();
    }
    return faults(room.change.change(aiko.id(), numbered(changes + 1 - back)));
  }

  private static PlainPassword numbered(int number) {
    return PlainPassword.of("gW%vTq8#Lw2$NxRb-" + (7_301 + 37 * number));
  }

  private static String faults(List<PasswordFault> faults) {
    return faults.isEmpty()
        ? "ok"
        : faults.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  private static PlainPassword password(String escaped) {
    return PlainPassword.of(
        ESCAPE
            .matcher(escaped)
            .replaceAll(
                unit -> {
                  char plain = (char) Integer.parseInt(unit.group(1), 16);
                  return plain == '\\' || plain == '$' ? "\\" + plain : String.valueOf(plain);
                }));
  }

  private static List<String[]> rows() throws IOException {
    try (InputStream table =
        Objects.requireNonNull(
            PasswordBoundariesTest.class.getResourceAsStream("password-boundaries.tsv"))) {
      return new String(table.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# "))
          .map(line -> line.split("\t", -1))
          .toList();
    }
  }

  private static PasswordPolicy custom(PasswordRules rules) {
    return PasswordPolicy.custom(rules);
  }
}
