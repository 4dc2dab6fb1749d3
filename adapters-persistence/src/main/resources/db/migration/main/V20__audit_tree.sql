-- The audit log as a tree that is signed (ADR-0052). A record keeps the hash that whoever appended it reckoned; null from nodes of
-- the previous version, for whom it is reckoned when the record is put into the tree.
alter table audit_record add column leaf_hash bytea;

-- 256 hashes in a row of a level, once there are so many: leaves in level 0, roots of the tiles below in each other.
create table audit_tile (
  level  integer not null check (level between 0 and 7),
  number bigint not null check (number >= 0),
  root   bytea not null check (octet_length(root) = 32),
  hashes bytea not null check (octet_length(hashes) = 8192),
  primary key (level, number)
);

-- Hashes do not shrink.
alter table audit_tile alter column hashes set storage external;

create table audit_checkpoint (
  size      bigint primary key check (size >= 1),
  note      text not null,
  signed_at timestamptz(3) not null
);

create trigger audit_tile_append_only
  before update or delete or truncate on audit_tile
  for each statement execute function refuse_change();

create trigger audit_checkpoint_append_only
  before update or delete or truncate on audit_checkpoint
  for each statement execute function refuse_change();

-- What each other place was given last.
create table audit_place (
  name         text collate "C" primary key,
  size         bigint not null,
  published_at timestamptz(3) not null
);

-- Several records are appended in one transaction: the counter may rise by more than one, and at the transaction's end there must
-- be a record for each number that it passed.
create or replace function refuse_leap() returns trigger language plpgsql as $$
begin
  if new.last <= old.last then
    raise exception 'the audit counter rises' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create function refuse_gap() returns trigger language plpgsql as $$
begin
  if (select count(*) from audit_record where sequence > old.last and sequence <= new.last) <> new.last - old.last then
    raise exception 'the audit counter rises by as many as were appended' using errcode = 'insufficient_privilege';
  end if;
  return null;
end $$;

create constraint trigger audit_counter_has_its_records
  after update on audit_counter deferrable initially deferred
  for each row execute function refuse_gap();
