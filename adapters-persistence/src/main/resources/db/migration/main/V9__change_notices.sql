-- Word to all nodes that something changed which they remember (ADR-0038). Triggers write it in the
-- transaction of the change itself, whoever makes it.

create table change_notice (
  no   bigint generated always as identity primary key,
  kind text collate "C" not null,
  id   text collate "C" not null,
  at   timestamptz(3) not null default now()
);

create index change_notice_by_age on change_notice (at);

-- Written by triggers as the owner of the tables: whoever changes something need not be let in here. One
-- transaction at a time writes notices, until it ends: so numbers are in the order of commits, and who
-- has read up to one has missed none before it. What it announces changes seldom.
create function notice_change(kind text, id text) returns void
  language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('change_notice', 38));
  delete from change_notice where at < now() - interval '1 hour';
  insert into change_notice (kind, id) values (notice_change.kind, notice_change.id);
  notify replayvault_change;
end $$;

create function notice_site() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform notice_change('SITE', coalesce(new.id, old.id));
  return null;
end $$;

create trigger site_change_is_noticed
  after update or delete on site for each row execute function notice_site();

create function notice_site_origin() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform notice_change('SITE', coalesce(new.site_id, old.site_id));
  return null;
end $$;

create trigger site_origin_change_is_noticed
  after insert or update or delete on site_origin for each row execute function notice_site_origin();
