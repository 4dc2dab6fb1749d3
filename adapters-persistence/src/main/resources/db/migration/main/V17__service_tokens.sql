-- What lets programs use the console's API for whoever made it (ADR-0049). The token's text lies nowhere: only its SHA-256.
create table service_token (
  id            text collate "C" primary key check (char_length(id) between 1 and 64),
  account_id    text collate "C" not null,
  maker_id      text collate "C" not null,
  name          text not null check (char_length(name) between 1 and 100),
  permissions   text[] not null,
  whole_account boolean not null,
  site_ids      text[] not null default '{}',
  group_ids     text[] not null default '{}',
  token_hash    bytea not null check (octet_length(token_hash) = 32),
  made_at       timestamptz(3) not null,
  expires_at    timestamptz(3) not null,
  last_used_at  timestamptz(3),
  revoked_at    timestamptz(3)
) with (fillfactor = 80);

create index service_token_newest on service_token (account_id, made_at desc, id desc);

-- The service token that acted for the actor; null where they acted themselves.
alter table audit_record add column service_token text collate "C";

-- How an account locks out whoever guesses (clause F9); without a row it has the usual way.
create table lockout_policy (
  account_id text collate "C" primary key,
  threshold  integer not null check (threshold between 3 and 10),
  mode       text collate "C" not null check (mode in ('LOCK', 'GROWING_DELAY'))
);
