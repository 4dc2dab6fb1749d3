-- Passkeys (ADR-0051). Nothing in here is secret.

-- By which value a person's passkeys know them: random, made once.
create table passkey_handle (
  person_id text collate "C" primary key,
  handle    bytea not null unique check (octet_length(handle) = 32)
);

-- People's passkeys: public keys, and how often each had signed. Recovery codes of whoever has one are hashed under a key of
-- the named account.
create table passkey (
  id              text collate "C" primary key,
  person_id       text collate "C" not null,
  account_id      text collate "C" not null,
  name            text not null,
  public_key      bytea not null,
  backup_eligible boolean not null,
  sign_count      bigint not null check (sign_count >= 0),
  registered_at   timestamptz(3) not null,
  last_used_at    timestamptz(3)
) with (fillfactor = 80);
create index passkey_of_person on passkey (person_id);

-- What browsers were asked to sign and did not answer yet.
create table passkey_challenge (
  sign_in_id text collate "C" not null,
  ceremony   text collate "C" not null check (ceremony in ('REGISTRATION', 'PROOF')),
  challenge  text collate "C" not null,
  expires_at timestamptz(3) not null,
  primary key (sign_in_id, ceremony)
);
create index passkey_challenge_over on passkey_challenge (expires_at);
