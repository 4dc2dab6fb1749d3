-- Since when a person is locked, for whoever helps them (clause F9); null while they are not. Nodes of the version before write
-- none: then it is the first guess that a later node refuses.
alter table lockout add column locked_at timestamptz(3);
