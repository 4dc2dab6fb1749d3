-- Why somebody looked, by their own word (clause F3, ADR-0070); null where nobody said, and from nodes of the version before. It is in
-- the record's leaf of the tree.
alter table audit_record add column purpose text;

-- How an account wants to know it, where it chose: null stands for what is usual.
alter table audit_setting
  add column purpose_asking    text,
  add column purpose_reference boolean,
  add column purposes          text;

-- When a sign-in was asked for the second factor after a security alert (ADR-0060); null where it was not, and once it proved it. While
-- it was and did not, last_used_at is 1970, so that nodes of the version before take it for over.
alter table sign_in add column asked_at timestamptz(3);

-- Who may not be without a second factor any more, whatever their account's policy says.
create table factor_demand (
  person_id   text collate "C" primary key,
  demanded_at timestamptz(3) not null
);
