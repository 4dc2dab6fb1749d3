-- Word to all nodes that a key changed which they remember; as in the main database (ADR-0038).

create table change_notice (
  no   bigint generated always as identity primary key,
  kind text collate "C" not null,
  id   text collate "C" not null,
  at   timestamptz(3) not null default now()
);

create index change_notice_by_age on change_notice (at);

create function notice_change(kind text, id text) returns void
  language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('change_notice', 38));
  delete from change_notice where at < now() - interval '1 hour';
  insert into change_notice (kind, id) values (notice_change.kind, notice_change.id);
  notify replayvault_change;
end $$;

create function notice_master_key() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform notice_change('MASTER_KEY', coalesce(new.account_id, old.account_id));
  return null;
end $$;

create trigger master_key_change_is_noticed
  after insert or update or delete on master_key for each row execute function notice_master_key();

create function notice_signing_key() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform notice_change('SIGNING_KEY', coalesce(new.purpose, old.purpose));
  return null;
end $$;

create trigger signing_key_change_is_noticed
  after insert or update or delete on signing_key for each row execute function notice_signing_key();
