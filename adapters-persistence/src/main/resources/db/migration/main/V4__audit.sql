-- The append-only log of who did what (ADR-0007). Sequence numbers have no gaps and follow the order
-- of commits: each append raises the one counter and holds its row until it is committed, so that a
-- crash or a rollback takes number and record together.

create table audit_record (
  sequence       bigint primary key check (sequence >= 1),
  at             timestamptz(3) not null,
  account_id     text collate "C",
  actor_id       text collate "C",
  action         text not null,
  outcome        text not null,
  subject        text not null check (char_length(subject) <= 500),
  detail         text not null check (char_length(detail) <= 500),
  request_id     text not null,
  masked_address text not null
);

create index audit_record_of_account on audit_record (account_id, sequence desc);
create index audit_record_by_time on audit_record (account_id, at);

create table audit_counter (
  only_one boolean primary key default true check (only_one),
  last     bigint not null
);

insert into audit_counter (last) values (0);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only: % on % is refused', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create trigger audit_record_append_only
  before update or delete or truncate on audit_record
  for each statement execute function refuse_change();

create trigger audit_counter_stays
  before insert or delete or truncate on audit_counter
  for each statement execute function refuse_change();

create function refuse_leap() returns trigger language plpgsql as $$
begin
  if new.last <> old.last + 1 then
    raise exception 'the audit counter rises by one' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger audit_counter_rises_by_one
  before update on audit_counter
  for each row execute function refuse_leap();
