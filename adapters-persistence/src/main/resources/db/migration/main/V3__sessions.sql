-- Recorded sessions: facts and where the sealed segments lie. No recorded value is here in clear.
-- A session has a number of its own, so that its many rows are small and lie together.

create table recorded_session (
  no               bigint generated always as identity primary key,
  id               text collate "C" not null constraint recorded_session_once unique
                   check (char_length(id) between 1 and 64),
  account_id       text collate "C" not null,
  site_id          text collate "C" not null,
  started_at       timestamptz(3) not null,
  expires_at       timestamptz(3) not null,
  policy_version   integer not null,
  consent_at       timestamptz(3) not null,
  consent_method   text not null,
  consent_gpc      boolean not null,
  consent_dnt      boolean not null,
  browser          text not null check (char_length(browser) <= 60),
  browser_family   text not null generated always as (regexp_replace(browser, ' [0-9][0-9.]*$', '')) stored,
  operating_system text not null check (char_length(operating_system) <= 60),
  device           text not null,
  viewport_width   integer not null,
  viewport_height  integer not null,
  visitor_hash     text collate "C" not null,
  -- Kept up to date by each segment's commit; the times are null before the first.
  first_event_at   timestamptz(3),
  last_event_at    timestamptz(3),
  pages            integer not null default 0,
  events           bigint not null default 0,
  clicks           integer not null default 0,
  inputs           integer not null default 0,
  bytes            bigint not null default 0,
  lost_segments    integer not null default 0,
  first_page_at    timestamptz(3),
  first_page       bigint,
  last_page_at     timestamptz(3),
  last_page        bigint
) with (fillfactor = 80); -- room for totals to change in place, without touching an index

create index recorded_session_newest on recorded_session (account_id, site_id, started_at desc, id);

create table segment (
  session_no bigint not null references recorded_session,
  number     integer not null check (number between 0 and 999999),
  object_id  text collate "C" not null constraint segment_object_once unique
             check (char_length(object_id) = 32),
  digest     bytea not null check (octet_length(digest) = 32),
  bytes      bigint not null check (bytes >= 0),
  from_at    timestamptz(3) not null,
  to_at      timestamptz(3) not null,
  events     integer not null check (events >= 1),
  -- Times in milliseconds since 1970, with spaces between; stretches as from/to.
  snapshots  text not null,
  activity   text not null,
  primary key (session_no, number) -- the commit point of ADR-0013
);

-- The dictionary of a site's recorded values: sealed, found again by a keyed hash.
create table label (
  id          bigint generated always as identity primary key,
  site_id     text collate "C" not null,
  kind        text collate "C" not null,
  blind_index bytea not null,
  sealed      bytea not null,
  constraint label_once unique (site_id, kind, blind_index)
);

create index label_of_site on label (site_id, kind, id);

-- Pages that a visitor came to and events that the site named, by label.
create table session_label (
  session_no     bigint not null,
  segment_number integer not null,
  ordinal        integer not null,
  kind           text collate "C" not null,
  at             timestamptz(3) not null,
  label_id       bigint not null,
  primary key (session_no, segment_number, ordinal),
  foreign key (session_no, segment_number) references segment
);

create index session_label_of_label on session_label (label_id, session_no);
