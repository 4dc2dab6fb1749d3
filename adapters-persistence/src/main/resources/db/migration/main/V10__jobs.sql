-- Who has which long work in hand (ADR-0041). Columns as the library db-scheduler wants them. A row for each job, of which
-- there are a handful: no index beside the key.
create table scheduled_tasks (
  task_name            text collate "C" not null,
  task_instance        text collate "C" not null,
  task_data            bytea,
  execution_time       timestamptz not null,
  picked               boolean not null,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures integer,
  last_heartbeat       timestamptz,
  version              bigint not null,
  priority             smallint,
  primary key (task_name, task_instance)
);
