-- Since when a person's password counts (clause F6). Whoever had one before has it since now: nobody knows better, and nobody is
-- locked out by an upgrade.
alter table person add column password_set_at timestamptz(3) not null default now();

-- The hashes before the current one, which stays in its column (clause F5): no more than the policy remembers.
create table earlier_password (
  no            bigint generated always as identity primary key,
  person_id     text collate "C" not null,
  password_hash text not null
);

create index earlier_password_of_person on earlier_password (person_id, no);

-- What an account chose (ADR-0045); without a row it has the usual one. Rules are here for custom policies only: a named
-- profile's are the release's.
create table password_policy (
  account_id          text collate "C" primary key,
  profile             text not null,
  least_length        integer check (least_length between 10 and 128),
  least_second_factor integer check (least_second_factor between 10 and least_length),
  letter              boolean,
  remembered          integer check (remembered between 1 and 24),
  expiry_days         integer check (expiry_days between 1 and 3650),
  blocklist           boolean,
  autofill            boolean,
  check ((profile = 'custom') = (num_nulls(least_length, least_second_factor, letter, remembered, blocklist, autofill) = 0)),
  check (profile = 'custom' or expiry_days is null)
);
