-- Customers and their web sites. Ids are random ASCII texts; collation "C" orders them as Java does.

create table account (
  id   text collate "C" primary key check (char_length(id) between 1 and 64),
  name text not null check (char_length(name) between 1 and 100)
);

create table site (
  id         text collate "C" primary key check (char_length(id) between 1 and 64),
  account_id text collate "C" not null,
  name       text not null check (char_length(name) between 1 and 100),
  site_key   text collate "C" not null constraint site_key_once unique,
  created_at timestamptz(3) not null
);

create index site_of_account on site (account_id, name);

create table site_origin (
  site_id text collate "C" not null references site,
  origin  text collate "C" not null,
  primary key (site_id, origin)
);

-- What each site's recorders mask: every version that was ever published, as it was signed.
create table published_policy (
  site_id    text collate "C" not null,
  version    integer not null check (version >= 1),
  document   bytea not null,
  public_key bytea not null check (octet_length(public_key) = 32),
  signature  bytea not null check (octet_length(signature) = 64),
  primary key (site_id, version)
);
