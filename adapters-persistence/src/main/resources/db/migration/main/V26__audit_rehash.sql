-- How far the audit log's records were hashed again in the round that is under way, and what did not fit there (ADR-0052).
create table audit_rehash (
  only_one   boolean primary key default true check (only_one),
  next       bigint not null default 0 check (next >= 0),
  found      text,
  looked_at  timestamptz(3)
);
insert into audit_rehash default values;
