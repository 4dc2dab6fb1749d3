-- Why somebody looked, by their own word (clause F3, ADR-0070); null where nobody said, and from nodes of the version before. It is in
-- the record's leaf of the tree.
alter table audit_record add column purpose text;

-- How an account wants to know it, where it chose: null stands for what is usual.
alter table audit_setting
  add column purpose_asking    text,
  add column purpose_reference boolean,
  add column purposes          text;
