package io.replayvault.domain.access;

import static io.replayvault.domain.access.Permission.ACCESS_REVIEW_DECIDE;
import static io.replayvault.domain.access.Permission.ACCESS_REVIEW_READ;
import static io.replayvault.domain.access.Permission.ADDRESS_LIST_CHANGE;
import static io.replayvault.domain.access.Permission.ADDRESS_LIST_READ;
import static io.replayvault.domain.access.Permission.AUDIT_READ;
import static io.replayvault.domain.access.Permission.COMPLIANCE_READ;
import static io.replayvault.domain.access.Permission.DETECTION_CHANGE;
import static io.replayvault.domain.access.Permission.DETECTION_READ;
import static io.replayvault.domain.access.Permission.PASSWORD_POLICY_CHANGE;
import static io.replayvault.domain.access.Permission.PASSWORD_POLICY_READ;
import static io.replayvault.domain.access.Permission.PERSON_READ;
import static io.replayvault.domain.access.Permission.SERVICE_TOKEN_CHANGE;
import static io.replayvault.domain.access.Permission.SERVICE_TOKEN_READ;
import static io.replayvault.domain.access.Permission.SESSION_REPLAY;
import static io.replayvault.domain.access.Permission.SESSION_SEARCH;
import static io.replayvault.domain.access.Permission.SITE_CREATE;
import static io.replayvault.domain.access.Permission.SITE_GROUP_CHANGE;
import static io.replayvault.domain.access.Permission.SITE_GROUP_READ;
import static io.replayvault.domain.access.Permission.SITE_READ;
import static io.replayvault.domain.access.Permission.SUPPORT_END;
import static io.replayvault.domain.access.Permission.SUPPORT_READ;
import static io.replayvault.domain.access.Role.ADMIN_USER;
import static io.replayvault.domain.access.Role.ALERT_RECEIVER;
import static io.replayvault.domain.access.Role.ANALYTICS_USER;
import static io.replayvault.domain.access.Role.STANDARD_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class RoleTest {
  private static final Map<Role, Set<Permission>> TABLE =
      Map.of(
          ALERT_RECEIVER, Set.of(SITE_READ),
          STANDARD_USER, Set.of(SITE_READ, SESSION_SEARCH, SESSION_REPLAY),
          ANALYTICS_USER, Set.of(SITE_READ, SESSION_SEARCH, SESSION_REPLAY),
          ADMIN_USER,
              Set.of(
                  SITE_READ,
                  SESSION_SEARCH,
                  SESSION_REPLAY,
                  SITE_CREATE,
                  AUDIT_READ,
                  PERSON_READ,
                  SITE_GROUP_READ,
                  SITE_GROUP_CHANGE,
                  PASSWORD_POLICY_READ,
                  PASSWORD_POLICY_CHANGE,
                  COMPLIANCE_READ,
                  SERVICE_TOKEN_READ,
                  SERVICE_TOKEN_CHANGE,
                  SUPPORT_READ,
                  SUPPORT_END,
                  ADDRESS_LIST_READ,
                  ADDRESS_LIST_CHANGE,
                  DETECTION_READ,
                  DETECTION_CHANGE,
                  ACCESS_REVIEW_READ,
                  ACCESS_REVIEW_DECIDE));

  @Test
  void each_role_may_do_what_the_table_says_and_nothing_else() {
    assertThat(Stream.of(Role.values()).collect(Collectors.toMap(r -> r, Role::permissions)))
        .isEqualTo(TABLE);
  }

  @Test
  void nobody_adds_a_permission_to_a_role() {
    assertThatThrownBy(() -> ALERT_RECEIVER.permissions().add(AUDIT_READ))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void permissions_keep_their_names_in_the_api() {
    assertThat(Stream.of(Permission.values()).map(Permission::text))
        .containsExactly(
            "site:read",
            "site:create",
            "session:search",
            "session:replay",
            "audit:read",
            "person:read",
            "person:request",
            "person:fulfil",
            "person:reset",
            "person:change",
            "site-group:read",
            "site-group:change",
            "password-policy:read",
            "password-policy:change",
            "password-deviation:record",
            "compliance:read",
            "key:administer",
            "service-token:read",
            "service-token:change",
            "support:ask",
            "support:read",
            "support:decide",
            "support:end",
            "address-list:read",
            "address-list:change",
            "detection:read",
            "detection:change",
            "access-review:read",
            "access-review:decide");
  }
}
