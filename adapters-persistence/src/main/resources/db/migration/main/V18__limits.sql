-- Limits on top of scope (ADR-0050), each a line "KIND what"; letters about requests; and what nodes of the previous version
-- read of people, made as strict as this version is with them.

alter table membership add column limits text[] not null default '{}';
alter table person_request add column limits text[] not null default '{}';

-- Where somebody lands after signing in; null for the first that they may see.
alter table person add column landing_view text collate "C";

-- Letters that wait to be sent about requests, and nothing but what is needed to write them.
create table request_letter (
  id           bigint generated always as identity primary key,
  person_id    text collate "C" not null,
  account_id   text collate "C" not null,
  request_id   text collate "C" not null,
  news         text collate "C" not null,
  tries        integer not null default 0,
  kept_at      timestamptz(3) not null,
  due_at       timestamptz(3) not null
);

create index request_letter_due on request_letter (due_at);

-- The previous version knows neither removed features nor limits nor duties: to it, whoever has any of them is somebody who
-- receives alerts, and reaches nothing if they are limited or of the staff.
create or replace function person_is_as_by_default() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  staff boolean;
begin
  if not new.is_default then
    return null;
  end if;
  staff := exists (select from duty d where d.person_id = new.person_id and d.account_id = new.account_id);
  update person set account_id = new.account_id, name = new.name,
                    role = case when new.removed <> '{}' or new.limits <> '{}' or staff or new.state <> 'ACTIVE'
                             then 'ALERT_RECEIVER' else new.role end,
                    whole_account = new.whole_account and new.state = 'ACTIVE' and new.limits = '{}' and not staff
   where id = new.person_id;
  delete from person_site where person_id = new.person_id;
  if new.state = 'ACTIVE' and not new.whole_account and new.limits = '{}' and not staff then
    insert into person_site (person_id, site_id)
    select new.person_id, unnest(new.site_ids)
    union
    select new.person_id, s.site_id from site_group g join site_group_site s on s.group_id = g.id
     where g.account_id = new.account_id and g.id = any (new.group_ids);
  end if;
  return null;
end $$;

-- Duties come after the membership that they are in.
create function duty_is_as_by_default() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update membership set is_default = is_default
   where person_id = coalesce(new.person_id, old.person_id) and account_id = coalesce(new.account_id, old.account_id)
     and is_default;
  return null;
end $$;

create trigger duty_is_as_by_default
  after insert or update or delete on duty for each row execute function duty_is_as_by_default();

-- A site that is put into a group or taken out of it is within reach of its people, or out of it, for the previous version too.
create function site_group_is_as_by_default() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update membership set is_default = is_default
   where is_default and group_ids @> array[coalesce(new.group_id, old.group_id)];
  return null;
end $$;

-- Who had removed features or duties before.
update membership set is_default = is_default
 where is_default and (removed <> '{}' or person_id in (select d.person_id from duty d));

create trigger site_group_is_as_by_default
  after insert or update or delete on site_group_site for each row execute function site_group_is_as_by_default();
