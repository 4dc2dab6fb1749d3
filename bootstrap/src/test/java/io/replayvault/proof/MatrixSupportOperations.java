package io.replayvault.proof;

import static io.replayvault.proof.MatrixRows.FORBIDDEN;
import static io.replayvault.proof.MatrixRows.NOT_FOUND;
import static io.replayvault.proof.MatrixRows.PLAIN;
import static io.replayvault.proof.MatrixRows.account;
import static io.replayvault.proof.MatrixRows.needs;
import static io.replayvault.proof.MatrixRows.object;
import static io.replayvault.proof.Relation.ERASED;
import static io.replayvault.proof.Relation.FOREIGN;
import static io.replayvault.proof.Relation.GROUPED;
import static io.replayvault.proof.Relation.NEVER;
import static io.replayvault.proof.Relation.NONE;
import static io.replayvault.proof.Relation.OWN;
import static io.replayvault.proof.Relation.UNREACHED;

import io.replayvault.domain.access.Permission;
import io.replayvault.proof.MatrixGrants.Kind;
import io.replayvault.proof.MatrixOperation.Asked;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The rows of the authorisation matrix about Support's access and from where people come. */
final class MatrixSupportOperations {
  private static final Set<Relation> GRANTS = Set.of(OWN, FOREIGN, NEVER);

  private MatrixSupportOperations() {}

  static List<MatrixOperation> all() {
    return Stream.of(ofSupport(), ofCustomer(), ofAddresses()).flatMap(List::stream).toList();
  }

  private static List<MatrixOperation> ofSupport() {
    return List.of(
        needs("listOwnSupportGrants", Permission.SUPPORT_ASK, PLAIN),
        wish("askSupportAccess", MatrixSupportOperations::asked),
        wishOfGroups("askSupportAccess", MatrixSupportOperations::asked),
        wish("openBreakGlass", MatrixSupportOperations::opened),
        wishOfGroups("openBreakGlass", MatrixSupportOperations::opened));
  }

  private static List<MatrixOperation> ofCustomer() {
    return List.of(
        account(
            "listSupportGrants",
            Permission.SUPPORT_READ,
            FORBIDDEN,
            Set.of(NONE, OWN, FOREIGN, NEVER),
            PLAIN),
        grant("listSupportLooks", Permission.SUPPORT_READ, Kind.GRANTED, Optional.empty()),
        grant("approveSupportAccess", Permission.SUPPORT_DECIDE, Kind.ASKED, Optional.empty()),
        grant("refuseSupportAccess", Permission.SUPPORT_DECIDE, Kind.ASKED, MatrixBodies.reason()),
        grant("endSupportAccess", Permission.SUPPORT_END, Kind.GRANTED, Optional.empty()),
        grant("endSupportAccess", Permission.SUPPORT_END, Kind.ASKED, Optional.empty()),
        grant(
            "reviewBreakGlass",
            Permission.SUPPORT_DECIDE,
            Kind.BREAK_GLASS_OVER,
            Optional.of(Map.of("note", "the matrix"))));
  }

  private static List<MatrixOperation> ofAddresses() {
    return List.of(
        needs("readAllowedAddresses", Permission.ADDRESS_LIST_READ, PLAIN),
        needs(
            "setAllowedAddresses",
            Permission.ADDRESS_LIST_CHANGE,
            (scene, caller, relation) ->
                Asked.with(Map.of("ranges", List.of("127.0.0.0/8"), "confirmed", false))));
  }

  private static MatrixOperation grant(
      String id, Permission permission, Kind kind, Optional<Object> body) {
    return object(
        id,
        permission,
        NOT_FOUND,
        GRANTS,
        (scene, caller, relation) -> {
          Asked asked = Asked.about(scene.grantId(relation, kind));
          return body.map(asked::and).orElse(asked);
        });
  }

  /** For some sites. */
  private static MatrixOperation wish(String id, Wish wish) {
    return object(
        id,
        Permission.SUPPORT_ASK,
        FORBIDDEN,
        Set.of(OWN, UNREACHED, FOREIGN, NEVER),
        (scene, caller, relation) ->
            Asked.with(wish.of(List.of(scene.siteId(relation)), List.of())));
  }

  /** For groups of sites. */
  private static MatrixOperation wishOfGroups(String id, Wish wish) {
    return object(
        id,
        Permission.SUPPORT_ASK,
        FORBIDDEN,
        Set.of(GROUPED, FOREIGN, ERASED, NEVER),
        (scene, caller, relation) ->
            Asked.with(wish.of(List.of(), List.of(scene.groupId(relation)))));
  }

  /** A body that wishes for access to these sites and groups. */
  private interface Wish {
    Map<String, Object> of(List<String> sites, List<String> groups);
  }

  private static Map<String, Object> asked(List<String> sites, List<String> groups) {
    long now = System.currentTimeMillis();
    Map<String, Object> body = wished(sites, groups);
    body.put("startsAt", now);
    body.put("endsAt", now + Duration.ofHours(1).toMillis());
    return body;
  }

  private static Map<String, Object> opened(List<String> sites, List<String> groups) {
    Map<String, Object> body = wished(sites, groups);
    body.put("minutes", 10);
    return body;
  }

  private static Map<String, Object> wished(List<String> sites, List<String> groups) {
    return new HashMap<>(
        Map.of(
            "wholeAccount", false, "sites", sites, "siteGroups", groups, "reason", "the matrix"));
  }
}
