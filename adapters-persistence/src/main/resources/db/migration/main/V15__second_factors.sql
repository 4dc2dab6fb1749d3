-- Second factors (ADR-0047).

-- What a sign-in has proved; null where a node of the version before started it. One that still owes something has a
-- last_used_at long ago, so that for that version it is over.
alter table sign_in add column stage text collate "C" check (stage in ('SECOND_FACTOR_OWED', 'ENROLMENT_OWED', 'COMPLETE'));
alter table sign_in add column second_factor boolean;
alter table sign_in add column proved_at timestamptz(3);

-- A person's authenticator app: the secret that counts, and the one that waits for its first code. Sealed under a key of the
-- named account.
create table second_factor (
  person_id        text collate "C" primary key,
  account_id       text collate "C",
  sealed           bytea,
  last_step        bigint not null default 0,
  enrolled_at      timestamptz(3),
  proposed_account text collate "C",
  sealed_proposed  bytea,
  proposed_until   timestamptz(3),
  check (num_nulls(account_id, sealed, enrolled_at) in (0, 3)),
  check (num_nulls(proposed_account, sealed_proposed, proposed_until) in (0, 3))
) with (fillfactor = 80);

-- Recovery codes that are left, by keyed hashes.
create table recovery_code (
  person_id text collate "C" not null,
  code_hash bytea not null check (octet_length(code_hash) = 32),
  primary key (person_id, code_hash)
);

-- Whether an account's people must have one; the version before leaves it as it is.
alter table password_policy add column second_factor text collate "C" not null default 'OPTIONAL'
  check (second_factor in ('OPTIONAL', 'REQUIRED'));
