-- How people prove who they are (ADR-0046): guesses counted before they are evaluated.

-- Guesses at what proves who somebody is, counted before each is evaluated (clause F9). Rows that begin with "nobody-" stand
-- for addresses that nobody has, so that a guess at one costs the same writes.
create table lockout (
  person_id  text collate "C" primary key check (char_length(person_id) between 1 and 64),
  guesses    integer not null,
  wait_until timestamptz(3),
  round      bigint not null default 0,
  admitted   boolean not null
) with (fillfactor = 80);

-- Failures of each person one by one, the latest 50: number n lies in slot n modulo 50, so that the table cannot grow by
-- guessing (clause F10).
create table sign_in_failure (
  person_id      text collate "C" not null,
  slot           smallint not null,
  number         bigint not null,
  at             timestamptz(3) not null,
  masked_address text not null,
  primary key (person_id, slot)
) with (fillfactor = 80);

-- How many failures there ever were; nodes of the version before do not count here and keep none one by one.
alter table sign_in_history add column failures_ever bigint not null default 0;

-- From where a sign-in was started, masked; null for those of nodes of the version before.
alter table sign_in add column masked_address text;

-- One-time links by which people choose a password, by their hash (clause F9).
create table password_link (
  person_id  text collate "C" primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  expires_at timestamptz(3) not null
);

-- Whom to send such a link to. The link itself is made when it is sent, and lies nowhere.
create table invitation (
  person_id  text collate "C" primary key,
  email      text collate "C" not null,
  occasion   text not null,
  tries      integer not null,
  invited_at timestamptz(3) not null,
  due_at     timestamptz(3) not null
);
