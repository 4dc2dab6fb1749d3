-- Builds of the recorder that this deployment has served: sites pin them by their hash (ADR-0033).
create table served_recorder (
  version text collate "C" primary key check (version ~ '^[0-9A-Za-z._-]{1,64}$'),
  script  bytea not null,
  overlay bytea not null
);
