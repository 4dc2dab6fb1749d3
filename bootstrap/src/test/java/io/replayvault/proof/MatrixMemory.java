package io.replayvault.proof;

import java.util.List;

/**
 * What the tables of people were before the requests of the authorisation matrix, so that none of
 * them disturbs another: whatever one ended, changed or removed is back before the next. Copies lie
 * in a schema of their own.
 */
final class MatrixMemory {
  /** Tables that requests change, in an order in which they can be filled. */
  private static final List<String> CHANGED =
      List.of(
          "sign_in",
          "lockout",
          "password_policy",
          "site_group",
          "site_group_site",
          "person_request",
          "membership",
          "invitation",
          "password_link");

  private MatrixMemory() {}

  /** Remembers everything as it is now. */
  static void remember(PeopleDeployment people) {
    StringBuilder copies = new StringBuilder("create schema if not exists proof;");
    StringBuilder back =
        new StringBuilder("perform set_config('session_replication_role', 'replica', true);");
    for (String table : CHANGED) {
      copies.append(
          "drop table if exists proof.%1$s; create table proof.%1$s as table %1$s;"
              .formatted(table));
      back.append("delete from %1$s; insert into %1$s select * from proof.%1$s;".formatted(table));
    }
    people.execute(
        copies
            + """
            drop table if exists proof.person;
            create table proof.person as table person;
            create or replace function proof.restore() returns void language plpgsql as $$ begin
            %s
            delete from earlier_password;
            update person p set account_id = s.account_id, name = s.name, role = s.role,
              whole_account = s.whole_account, password_hash = s.password_hash,
              password_set_at = s.password_set_at
              from proof.person s where s.id = p.id and s.* is distinct from p.*;
            end $$
            """
                .formatted(back));
  }

  /** Puts everything back as it was remembered. */
  static void restore(PeopleDeployment people) {
    people.execute("select proof.restore()");
  }

  /** Keeps no copy of anything any more. */
  static void forget(PeopleDeployment people) {
    people.execute("drop schema proof cascade");
  }
}
