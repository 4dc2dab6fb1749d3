-- The key store: a database of its own, with credentials of its own (clause C4). Every key is sealed
-- under the key above it; the root key is never here.

create table master_key (
  account_id text collate "C" not null check (char_length(account_id) between 1 and 64),
  version    integer not null check (version >= 1),
  state      text collate "C" not null,
  sealed     bytea not null,
  primary key (account_id, version)
);

create unique index master_key_active_once on master_key (account_id) where state = 'ACTIVE';

create table account_key (
  account_id     text collate "C" not null check (char_length(account_id) between 1 and 64),
  purpose        text collate "C" not null,
  master_version integer not null check (master_version >= 1),
  sealed         bytea not null,
  primary key (account_id, purpose)
);

-- One row for each stored object; deleting it makes the object unreadable for good.
create table object_key (
  object_id      text collate "C" primary key check (char_length(object_id) = 32),
  account_id     text collate "C" not null check (char_length(account_id) between 1 and 64),
  master_version integer not null check (master_version >= 1),
  sealed         bytea not null,
  kept_at        timestamptz(3) not null
);

-- Finds what a retiring master key version still wraps.
create index object_key_of_version on object_key (account_id, master_version);

create table signing_key (
  purpose            text collate "C" not null,
  generation         integer not null check (generation >= 1),
  key_id             text collate "C" not null constraint signing_key_id_once unique,
  public_key         bytea not null,
  sealed_private_key bytea not null,
  created_at         timestamptz(3) not null,
  primary key (purpose, generation)
);
