-- People whom an account named, and their sign-ins. Names and e-mail addresses are in clear: see
-- docs/formats/database.md.

create table person (
  id            text collate "C" primary key check (char_length(id) between 1 and 64),
  account_id    text collate "C" not null,
  name          text not null check (char_length(name) between 1 and 100),
  email         text collate "C" not null constraint person_email_once unique
                check (email = lower(email) and char_length(email) <= 254),
  role          text not null,
  whole_account boolean not null,
  password_hash text not null
);

create index person_of_account on person (account_id);

-- The sites that a person reaches who does not reach the whole account.
create table person_site (
  person_id text collate "C" not null references person,
  site_id   text collate "C" not null,
  primary key (person_id, site_id)
);

create index person_site_of_site on person_site (site_id);

-- The sign-ins that count; an ended one is deleted.
create table sign_in (
  id           text collate "C" primary key check (char_length(id) between 1 and 64),
  person_id    text collate "C" not null,
  started_at   timestamptz(3) not null,
  last_used_at timestamptz(3) not null
) with (fillfactor = 80);

create index sign_in_of_person on sign_in (person_id);

-- What each person is told at the next sign-in: when they were last in, and how often it failed since.
create table sign_in_history (
  person_id       text collate "C" primary key,
  latest_at       timestamptz(3),
  failures        integer not null default 0,
  previous_at     timestamptz(3),
  failures_before integer not null default 0
) with (fillfactor = 80);

-- The one-time link that makes the first person of a trial: at most one row.
create table first_person_link (
  only_one   boolean primary key default true check (only_one),
  token_hash bytea not null check (octet_length(token_hash) = 32),
  expires_at timestamptz(3) not null
);
