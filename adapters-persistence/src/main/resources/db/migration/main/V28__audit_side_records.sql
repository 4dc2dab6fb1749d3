-- What is personal of an audit record stands beside it under a key of its own (ADR-0058); the record holds a commitment to it, which
-- is in its leaf of the tree. Null where there is nothing personal, and from nodes of the version before.
alter table audit_record add column personal bytea;

create table audit_personal (
  sequence    bigint primary key,
  account_id  text collate "C" not null,
  actor_id    text collate "C",
  subject     text not null,
  wrapped_key bytea,
  sealed      bytea,
  erased_at   timestamptz(3),
  check ((erased_at is null) = (wrapped_key is not null) and (erased_at is null) = (sealed is not null))
);
create index audit_personal_by_actor on audit_personal (actor_id) where erased_at is null;
create index audit_personal_by_subject on audit_personal (subject) where erased_at is null;

create trigger audit_personal_stays
  before delete or truncate on audit_personal
  for each statement execute function refuse_change();

-- A side record changes once: when its key is destroyed.
create function refuse_personal_change() returns trigger language plpgsql as $$
begin
  if old.erased_at is not null or new.erased_at is null
    or (new.sequence, new.account_id, new.subject) is distinct from (old.sequence, old.account_id, old.subject)
    or new.actor_id is distinct from old.actor_id then
    raise exception 'what is beside an audit record is erased or stays' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger audit_personal_is_erased_or_stays
  before update on audit_personal
  for each row execute function refuse_personal_change();

-- How much of an address each account wants its audit log to keep.
create table audit_setting (
  account_id   text collate "C" primary key,
  kept_address text not null check (kept_address in ('FULL', 'NETWORK', 'NONE'))
);
