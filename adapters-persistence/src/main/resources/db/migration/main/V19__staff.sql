-- Staff on customers' data (ADR-0048): what lets Support into an account for a while, and word of what was opened without
-- approval. Nodes of the previous version let no Support in at all.

create table support_grant (
  id            text collate "C" primary key check (char_length(id) between 1 and 64),
  account_id    text collate "C" not null,
  person_id     text collate "C" not null,
  asked_at      timestamptz(3) not null,
  break_glass   boolean not null,
  whole_account boolean not null,
  site_ids      text[] not null default '{}',
  group_ids     text[] not null default '{}',
  reason        text not null check (char_length(reason) between 1 and 500),
  starts_at     timestamptz(3) not null,
  ends_at       timestamptz(3) not null check (ends_at > starts_at and ends_at <= starts_at + interval '168 hours'),
  state         text collate "C" not null check (state in ('ASKED', 'GRANTED', 'REFUSED', 'ENDED')),
  settled_by    text collate "C",
  settled_at    timestamptz(3),
  answer        text not null default '',
  reviewed_by   text collate "C",
  reviewed_at   timestamptz(3),
  review_note   text not null default '',
  -- Nobody is let in whom the customer did not let in, but for an hour at most.
  check (break_glass or state not in ('GRANTED', 'ENDED') or settled_by is not null),
  check (not break_glass or ends_at <= starts_at + interval '1 hour')
);

create index support_grant_of_account on support_grant (account_id, asked_at desc, id desc);
create index support_grant_of_person on support_grant (person_id, asked_at desc, id desc);

create table break_glass_notice (
  grant_id text collate "C" not null,
  email    text collate "C" not null,
  at       timestamptz(3) not null,
  due_at   timestamptz(3) not null,
  primary key (grant_id, email)
);

-- Under which grant of Support something was done. Found by the grant's account and time.
alter table audit_record add column grant_id text collate "C";

-- From where an account's people may come (clause H3); without a row, or an empty one, from everywhere. Nodes of the previous
-- version let them come from everywhere.
create table address_list (
  account_id text collate "C" primary key,
  ranges     text[] not null
);

-- Until when a duty counts, by the database's clock; null without an end. Nodes of the previous version know no end.
alter table duty add column ends_at timestamptz(3);
