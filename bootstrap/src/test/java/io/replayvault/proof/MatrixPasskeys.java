package io.replayvault.proof;

import io.replayvault.proof.MatrixOperation.Asked;

/** The passkeys that requests of the authorisation matrix are about: rows that nobody can prove. */
final class MatrixPasskeys {
  private MatrixPasskeys() {}

  /** About a passkey of the caller's own, of somebody else, or none; there from now on. */
  static Asked asked(MatrixScene scene, MatrixCaller caller, Relation relation) {
    return Asked.about(
        switch (relation) {
          case OWN ->
              caller
                  .in(caller.account())
                  .map(as -> given(scene, as.id().value()))
                  .orElse("bWF0cml4");
          case FOREIGN -> given(scene, scene.personId(Relation.OWN));
          default -> "bm9uZQ";
        });
  }

  private static String given(MatrixScene scene, String person) {
    scene
        .people()
        .execute(
            "insert into passkey (id, person_id, account_id, name, public_key, backup_eligible,"
                + " sign_count, registered_at) values ('bWF0cml4', '"
                + person
                + "', '"
                + scene.accountId(Relation.OWN)
                + "', 'Matrix', '\\x00', false, 0, now())"
                + " on conflict (id) do update set person_id = excluded.person_id");
    return "bWF0cml4";
  }
}
