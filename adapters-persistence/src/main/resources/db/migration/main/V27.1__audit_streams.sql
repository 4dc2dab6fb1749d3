-- How far each receiver of the audit log's stream has got, and who may move it: whoever took it over last (clause F3).
create table audit_stream (
  name     text collate "C" primary key,
  last     bigint not null default 0,
  fence    bigint not null default 1,
  moved_at timestamptz(3)
);
