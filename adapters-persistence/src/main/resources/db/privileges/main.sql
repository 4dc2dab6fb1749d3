-- What the application's user may do in the main database, and nothing besides (ADR-0036). Run by the tables' owner after
-- each migration, in one transaction with what takes all privileges on the owner's own tables and functions away; ${user} is the application's. A migration that makes a table adds its line here; what
-- the version before needed stays until it is gone.

revoke create on schema public from ${user}, public;
grant usage on schema public to ${user};

-- Whether the tables are what a version needs.
grant select on flyway_schema_history to ${user};

-- Only the name changes: where recordings are kept is for good.
grant select, insert, update (name) on account to ${user};
grant select, insert on site to ${user};
grant select, insert on site_origin to ${user};
-- What was published stays as it was signed.
grant select, insert on published_policy to ${user};
grant select, insert on served_recorder to ${user};

grant select, insert, update (password_hash, password_set_at, landing_view) on person to ${user};
grant select, insert, delete on earlier_password to ${user};
grant select, insert,
  update (profile, least_length, least_second_factor, letter, remembered, expiry_days, blocklist, autofill, second_factor, digit)
  on password_policy to ${user};
-- What the named contact stood up for stays as it was recorded.
grant select, insert, update (ended_by, ended_at) on password_deviation to ${user};
grant select, insert on person_site to ${user};
grant select, insert,
  update (name, role, whole_account, site_ids, group_ids, added, removed, named_contact, state, is_default, limits, suspended_at)
  on membership to ${user};
grant select, insert, delete, update (ends_at) on duty to ${user};
grant select, insert, delete, update (name) on site_group to ${user};
grant select, insert, delete on site_group_site to ${user};
-- What was asked for stays as it was asked.
grant select, insert, update (state, settled_by, settled_at, answer) on person_request to ${user};
grant select, insert, delete, update (id, last_used_at, stage, second_factor, proved_at, asked_at) on sign_in to ${user};
grant select, insert on factor_demand to ${user};
grant select, insert, delete,
  update (account_id, sealed, last_step, enrolled_at, proposed_account, sealed_proposed, proposed_until)
  on second_factor to ${user};
grant select, insert, delete on recovery_code to ${user};
-- A passkey stays the one that was registered, and a person's handle theirs.
grant select, insert, delete, update (sign_count, last_used_at) on passkey to ${user};
grant select, insert on passkey_handle to ${user};
grant select, insert, delete, update (challenge, expires_at) on passkey_challenge to ${user};
grant select, insert, update (latest_at, failures, previous_at, failures_before, failures_ever) on sign_in_history to ${user};
grant select, insert, delete, update (number, at, masked_address) on sign_in_failure to ${user};
grant select, insert, delete, update (token_hash, expires_at) on password_link to ${user};
grant select, insert, delete, update (email, occasion, tries, invited_at, due_at) on invitation to ${user};
grant select, insert, delete, update (tries, due_at) on request_letter to ${user};
grant select, insert, update (guesses, wait_until, round, admitted, locked_at) on lockout to ${user};
grant select, insert, delete, update (token_hash, expires_at) on first_person_link to ${user};
-- What a token was given stays as it was given, and no token is removed.
grant select, insert, update (last_used_at, revoked_at) on service_token to ${user};
grant select, insert, update (threshold, mode) on lockout_policy to ${user};
-- What Support asked for stays as it was asked.
grant select, insert,
  update (state, settled_by, settled_at, answer, reviewed_by, reviewed_at, review_note) on support_grant to ${user};
grant select, insert, delete, update (due_at) on break_glass_notice to ${user};
grant select, insert, update (ranges) on address_list to ${user};
-- What a review was drawn up from stays as it was, and so does its result: it is signed.
grant select, insert, update (warned, warned_at, ended_at, result) on access_review to ${user};
grant select, insert, update (verdict, judged_by, judged_at) on access_review_verdict to ${user};
grant select, insert, delete, update (due_at) on review_letter to ${user};
-- Who is forgotten is so as a whole, by the tables' owner.
grant execute on function erase_person(text, text, timestamptz) to ${user};
grant select, insert, delete, update (due_at) on person_letter to ${user};
grant select, insert, delete on person_known to ${user};

-- A session's opening, with its consent receipt, and a segment's digest are never changed.
grant select, insert,
  update (visitor_hash, first_event_at, last_event_at, pages, events, clicks, inputs, bytes, lost_segments, first_page_at,
    first_page, last_page_at, last_page, last_upload_at, merge_due_at, merge_fence)
  on recorded_session to ${user};
grant select, insert, update (object_id, frame_at, frame_bytes, bytes) on segment to ${user};
grant select, insert on label to ${user};
grant select, insert on session_label to ${user};
grant select, insert on condemned_object to ${user};
grant execute on function hold_object(text), held_and_not_condemned(text) to ${user};

-- What a site recorded grows; what it may is the host's to say (ADR-0067).
grant select, insert, update (sessions, bytes, told) on site_usage to ${user};
grant select, insert, delete, update (sessions_a_day, bytes_a_day, uploads_a_second) on site_quota to ${user};

-- Written by triggers alone, as their owner (ADR-0038).
grant select on change_notice to ${user};

-- Jobs change hands; a row stays, and keeps no data (ADR-0041).
grant select, insert,
  update (execution_time, picked, picked_by, last_success, last_failure, consecutive_failures, last_heartbeat, version)
  on scheduled_tasks to ${user};

-- The audit log grows and does nothing else (ADR-0007).
grant select, insert on audit_record to ${user};
grant select, update (last) on audit_counter to ${user};
-- So do its tree and what was signed of it (ADR-0052).
grant select, insert on audit_tile to ${user};
grant select, insert on audit_checkpoint to ${user};
grant select, insert, update (size, published_at) on audit_place to ${user};
grant select, update (next, found, looked_at) on audit_rehash to ${user};
grant select, insert, update (last, fence, moved_at) on audit_stream to ${user};
-- What is personal of a record is erased, by its key, or stays (ADR-0058).
grant select, insert, update (wrapped_key, sealed, erased_at) on audit_personal to ${user};
grant select, insert, update (kept_address, purpose_asking, purpose_reference, purposes) on audit_setting to ${user};

-- What was raised stays as it was raised, and how far the log was looked at has one row (ADR-0060).
grant select, update (up_to) on detection_progress to ${user};
grant select, insert, delete, update (text, kept_at) on detection_memory to ${user};
grant select, insert, update (response, acknowledged_by, acknowledged_at, note) on security_alert to ${user};
grant select, insert, delete, update (due_at) on alert_letter to ${user};
grant select, insert, update (responses, zone, days, from_hour, to_hour, replays, exports) on detection_policy to ${user};
grant select, insert, delete on decoy_session to ${user};
