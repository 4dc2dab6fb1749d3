-- Deviations from the digit of clause F4 (ADR-0065): the named contact's word, with reason and end. Kept for evidence; only its
-- end before time is added.
create table password_deviation (
  no          bigint generated always as identity primary key,
  account_id  text collate "C" not null,
  recorded_by text collate "C" not null,
  recorded_at timestamptz(3) not null,
  until_at    timestamptz(3) not null check (until_at > recorded_at and until_at <= recorded_at + interval '8784 hours'),
  reason      text not null check (char_length(reason) between 1 and 500),
  ended_by    text collate "C",
  ended_at    timestamptz(3),
  check ((ended_by is null) = (ended_at is null))
);

create index password_deviation_of_account on password_deviation (account_id, no);

-- Whether a custom policy asks for a digit: null does. Nodes of the previous version ask for one in any case.
alter table password_policy add column digit boolean;
