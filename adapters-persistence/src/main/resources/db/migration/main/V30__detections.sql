-- Suspicious behaviour in the audit log (clause H5, ADR-0060). Nodes of the previous version look for nothing.

-- How far the log was looked at. What was there before is learned from and raises nothing.
create table detection_progress (
  only_one      boolean primary key default true check (only_one),
  up_to         bigint not null,
  learned_up_to bigint not null
);

insert into detection_progress (up_to, learned_up_to) select 0, last from audit_counter;

-- What is remembered of a person, a network or an account: counts and days, and nothing that they did.
create table detection_memory (
  key     text collate "C" primary key,
  text    text not null,
  kept_at timestamptz(3) not null default now()
);

create table security_alert (
  account_id      text collate "C" not null,
  id              text collate "C" not null,
  sequence        bigint not null,
  rule            text collate "C" not null,
  severity        text collate "C" not null,
  person_id       text collate "C",
  at              timestamptz(3) not null,
  reason          text not null,
  records         text not null,
  response        text collate "C",
  acknowledged_by text collate "C",
  acknowledged_at timestamptz(3),
  note            text not null default '' check (char_length(note) <= 500),
  primary key (account_id, id)
);
create index security_alert_newest on security_alert (account_id, sequence desc, id desc);
create index security_alert_unanswered on security_alert (sequence, id, account_id) where response is null;
create index security_alert_open on security_alert (account_id) where acknowledged_by is null;

-- Who is still to be told by e-mail; an address is looked up when the letter goes out.
create table alert_letter (
  account_id text collate "C" not null,
  alert_id   text collate "C" not null,
  person_id  text collate "C" not null,
  kept_at    timestamptz(3) not null,
  due_at     timestamptz(3) not null,
  primary key (account_id, alert_id, person_id)
);
create index alert_letter_due on alert_letter (due_at);

-- What an account looks for, where it chose something.
create table detection_policy (
  account_id text collate "C" primary key,
  responses  text not null,
  zone       text not null,
  days       text not null,
  from_hour  smallint not null check (from_hour >= 0),
  to_hour    smallint not null check (to_hour > from_hour and to_hour <= 24),
  replays    integer not null check (replays >= 1),
  exports    integer not null check (exports >= 1)
);

-- Sessions that nobody has a reason to open.
create table decoy_session (
  session_id text collate "C" primary key,
  account_id text collate "C" not null,
  marked_by  text collate "C" not null,
  marked_at  timestamptz(3) not null
);
create index decoy_session_of_account on decoy_session (account_id, marked_at desc);
