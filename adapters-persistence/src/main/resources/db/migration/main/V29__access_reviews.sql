-- The monthly review of who may see what (ADR-0057). What is judged by is a text that stays as it was drawn up; so is the signed
-- result.

create table access_review (
  account_id text collate "C" not null,
  month      text collate "C" not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  evidence   text not null,
  closes_at  timestamptz(3) not null,
  warned     integer not null default 0,
  ended_at   timestamptz(3),
  result     text,
  primary key (account_id, month),
  check ((ended_at is null) = (result is null))
);

create index access_review_open on access_review (closes_at) where ended_at is null;

create table access_review_verdict (
  account_id text collate "C" not null,
  month      text collate "C" not null,
  person_id  text collate "C" not null,
  verdict    text collate "C" not null check (verdict in ('CONFIRMED', 'REVOKED', 'SUSPENDED', 'KEPT', 'GONE')),
  judged_by  text collate "C",
  judged_at  timestamptz(3) not null,
  primary key (account_id, month, person_id),
  foreign key (account_id, month) references access_review,
  check ((verdict in ('CONFIRMED', 'REVOKED')) = (judged_by is not null))
);

create table review_letter (
  id         bigint generated always as identity primary key,
  person_id  text collate "C" not null,
  account_id text collate "C" not null,
  month      text collate "C" not null,
  news       text collate "C" not null,
  kept_at    timestamptz(3) not null,
  due_at     timestamptz(3) not null
);

create index review_letter_due on review_letter (due_at, id);

-- Who is suspended is revoked to nodes of the previous version, and stays so whatever they do but give access anew.
alter table membership add column suspended_at timestamptz(3);

create function active_is_not_suspended() returns trigger language plpgsql as $$
begin
  if new.state = 'ACTIVE' then
    new.suspended_at = null;
  end if;
  return new;
end $$;

create trigger active_is_not_suspended
  before insert or update on membership for each row execute function active_is_not_suspended();
