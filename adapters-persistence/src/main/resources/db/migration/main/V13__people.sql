-- Who may see what (ADR-0044): what a person has in each account, duties of staff, site groups, and requests about people.
-- The columns of person and the rows of person_site stay what somebody has in their default account, by triggers as their
-- owner: the previous version reads them, and the application may not change them.

create table membership (
  person_id     text collate "C" not null references person,
  account_id    text collate "C" not null,
  name          text not null check (char_length(name) between 1 and 100),
  role          text collate "C" not null,
  whole_account boolean not null,
  site_ids      text[] not null default '{}',
  group_ids     text[] not null default '{}',
  added         text[] not null default '{}',
  removed       text[] not null default '{}',
  named_contact boolean not null default false,
  state         text collate "C" not null default 'ACTIVE' check (state in ('ACTIVE', 'REVOKED')),
  is_default    boolean not null default false,
  primary key (person_id, account_id)
);

create unique index membership_by_default on membership (person_id) where is_default;
create index membership_of_account on membership (account_id);

create table duty (
  person_id  text collate "C" not null references person,
  account_id text collate "C" not null,
  duty       text collate "C" not null,
  primary key (person_id, account_id, duty)
);

create table site_group (
  id         text collate "C" primary key check (char_length(id) between 1 and 64),
  account_id text collate "C" not null,
  name       text not null check (char_length(name) between 1 and 100)
);

create index site_group_of_account on site_group (account_id);

create table site_group_site (
  group_id text collate "C" not null references site_group on delete cascade,
  site_id  text collate "C" not null,
  primary key (group_id, site_id)
);

create table person_request (
  id            text collate "C" primary key check (char_length(id) between 1 and 64),
  account_id    text collate "C" not null,
  requested_by  text collate "C" not null,
  requested_at  timestamptz(3) not null,
  kind          text collate "C" not null check (kind in ('ADD', 'CHANGE', 'REVOKE')),
  person_id     text collate "C",
  name          text,
  email         text collate "C",
  role          text collate "C",
  whole_account boolean not null default false,
  site_ids      text[] not null default '{}',
  group_ids     text[] not null default '{}',
  added         text[] not null default '{}',
  removed       text[] not null default '{}',
  named_contact boolean not null default false,
  reason        text not null check (char_length(reason) between 1 and 500),
  state         text collate "C" not null check (state in ('OPEN', 'WITHDRAWN', 'FULFILLED', 'REFUSED')),
  settled_by    text collate "C",
  settled_at    timestamptz(3),
  answer        text not null default ''
);

create index person_request_newest on person_request (account_id, requested_at desc, id desc);

-- Whoever is there is in the account that they were named for, and its Admin Users are its named contacts, since until now
-- nobody else could be.
insert into membership (person_id, account_id, name, role, whole_account, site_ids, named_contact, is_default)
select p.id, p.account_id, p.name, p.role, p.whole_account,
       array(select s.site_id::text from person_site s where s.person_id = p.id order by s.site_id),
       p.role = 'ADMIN_USER' and p.whole_account, true
  from person p;

-- Nodes of the previous version add people without a membership.
create function person_is_member() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into membership (person_id, account_id, name, role, whole_account, named_contact, is_default)
  values (new.id, new.account_id, new.name, new.role, new.whole_account,
          new.role = 'ADMIN_USER' and new.whole_account, true)
  on conflict do nothing;
  return null;
end $$;

create trigger person_is_member after insert on person for each row execute function person_is_member();

create function person_site_is_in_scope() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update membership set site_ids = array_append(site_ids, new.site_id::text)
   where person_id = new.person_id and is_default and not whole_account and new.site_id <> all (site_ids)
     and group_ids = '{}';
  return null;
end $$;

create trigger person_site_is_in_scope
  after insert on person_site for each row execute function person_site_is_in_scope();

create function person_is_as_by_default() returns trigger
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not new.is_default then
    return null;
  end if;
  update person set account_id = new.account_id, name = new.name, role = new.role,
                    whole_account = new.whole_account and new.state = 'ACTIVE'
   where id = new.person_id;
  delete from person_site where person_id = new.person_id;
  if new.state = 'ACTIVE' and not new.whole_account then
    insert into person_site (person_id, site_id)
    select new.person_id, unnest(new.site_ids)
    union
    select new.person_id, s.site_id from site_group g join site_group_site s on s.group_id = g.id
     where g.account_id = new.account_id and g.id = any (new.group_ids);
  end if;
  return null;
end $$;

create trigger person_is_as_by_default
  after insert or update on membership for each row execute function person_is_as_by_default();
