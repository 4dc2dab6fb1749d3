-- How much each site recorded on each day (UTC), added up over all nodes, and what a site may record where that is not the usual (clause D4).
create table site_usage (
  site_id  text collate "C" not null,
  day      date not null,
  sessions bigint not null default 0 check (sessions >= 0),
  bytes    bigint not null default 0 check (bytes >= 0),
  told     boolean not null default false,
  primary key (site_id, day)
);

create table site_quota (
  site_id          text collate "C" primary key,
  sessions_a_day   bigint not null check (sessions_a_day > 0),
  bytes_a_day      bigint not null check (bytes_a_day > 0),
  uploads_a_second integer not null check (uploads_a_second > 0)
);
