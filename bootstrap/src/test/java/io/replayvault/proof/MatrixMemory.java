package io.replayvault.proof;

import java.util.List;

/**
 * What the tables of people were before the requests of the authorisation matrix, so that none of
 * them disturbs another: whatever one ended, changed or removed is back before the next, codes of
 * second factors can be used again, and sign-ins are as fresh as they were. Copies lie in a schema
 * of their own.
 */
final class MatrixMemory {
  /** Tables that requests change, in an order in which they can be filled. */
  private static final List<String> CHANGED =
      List.of(
          "sign_in",
          "second_factor",
          "recovery_code",
          "passkey",
          "passkey_handle",
          "passkey_challenge",
          "lockout",
          "lockout_policy",
          "password_policy",
          "service_token",
          "audit_setting",
          "support_grant",
          "address_list",
          "security_alert",
          "decoy_session",
          "detection_policy",
          "site_group",
          "site_group_site",
          "person_request",
          "membership",
          "access_review",
          "access_review_verdict",
          "invitation",
          "password_link");

  /**
   * Sign-ins that nobody aged by hand, and those whose proof alone was: what is dangerous is
   * somebody's for ten minutes only, and everything ends when nothing was done for thirty.
   */
  private static final String IN_USE =
      """
      drop table if exists proof.fresh;
      create table proof.fresh as select id from sign_in
        where stage = 'COMPLETE' and last_used_at >= started_at
          and proved_at between started_at and started_at + interval '1 hour';
      drop table if exists proof.stale;
      create table proof.stale as select id from sign_in
        where stage = 'COMPLETE' and proved_at < started_at;
      """;

  private static final String IN_USE_NOW =
      """
      update sign_in set started_at = now(), last_used_at = now(), proved_at = now()
        where id in (select id from proof.fresh);
      update sign_in set started_at = now(), last_used_at = now(),
          proved_at = now() - interval '11 minutes'
        where id in (select id from proof.stale);
      update sign_in set started_at = now() where stage <> 'COMPLETE';
      update support_grant set starts_at = now() - interval '1 minute',
          ends_at = now() + interval '58 minutes'
        where break_glass and id not like '%OVER';
      """;

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
    // As if codes had been shown long ago: else one of this half minute may be used up.
    people.execute("update second_factor set last_step = 0");
    people.execute(
        copies
            + IN_USE
            + """
            drop table if exists proof.person;
            create table proof.person as table person;
            create or replace function proof.restore() returns void language plpgsql as $$ begin
            %s
            %s
            delete from earlier_password;
            delete from request_letter;
            delete from break_glass_notice;
            delete from review_letter;
            update person p set account_id = s.account_id, name = s.name, role = s.role,
              whole_account = s.whole_account, password_hash = s.password_hash,
              password_set_at = s.password_set_at, landing_view = s.landing_view
              from proof.person s where s.id = p.id and s.* is distinct from p.*;
            end $$
            """
                .formatted(back, IN_USE_NOW));
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
