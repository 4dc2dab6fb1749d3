-- When each warning of an access review went out, for the signed result (ADR-0057): that people were suspended after warnings
-- can be proved. Nodes of the previous version count their warnings without it.

alter table access_review add column warned_at timestamptz(3)[] not null default '{}';
