-- What is asked of the audit log is answered by an index, however long the log is (clause F3): who has seen a session, what has a
-- person seen, what changed, everything under a grant; and which sessions are a visitor's. Nothing is locked meanwhile.
create index concurrently audit_record_by_subject on audit_record (account_id, subject, sequence desc);
create index concurrently audit_record_by_actor on audit_record (account_id, actor_id, sequence desc);
create index concurrently audit_record_by_action on audit_record (account_id, action, sequence desc);
create index concurrently audit_record_under_grant on audit_record (grant_id, sequence desc) where grant_id is not null;
create index concurrently recorded_session_of_visitor on recorded_session (account_id, visitor_hash);
