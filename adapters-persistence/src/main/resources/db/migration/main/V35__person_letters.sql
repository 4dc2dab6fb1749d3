-- Letters that tell people what happened to their own access, or to their account (clauses D4, F9, F10). No address and no name: both are
-- looked up when a letter goes out.
create table person_letter (
  id         bigint generated always as identity primary key,
  person_id  text collate "C" not null,
  account_id text collate "C" not null,
  news       text collate "C" not null,
  about      text not null check (char_length(about) <= 100),
  kept_at    timestamptz(3) not null,
  due_at     timestamptz(3) not null
);

create index person_letter_due on person_letter (due_at, id);

-- What a person need not be told again: networks from where they signed in, and locks that they heard of.
create table person_known (
  person_id text collate "C" not null,
  what      text collate "C" not null check (char_length(what) between 1 and 100),
  known_at  timestamptz(3) not null,
  primary key (person_id, what)
);

-- Letters come of the audit log, from the next record on: nobody is told what happened before this version.
insert into audit_stream (name, last) select 'letters', coalesce(max(sequence), 0) from audit_record;
