-- Closed sessions' segments are merged into larger objects (ADR-0023). Rows stay: their digests
-- answer uploads that come again, and they are the seek index of what was merged.

alter table segment drop constraint segment_object_once;
create index segment_of_object on segment (object_id);

-- Where in a merged object the segment's frame lies; null while it has an object of its own.
alter table segment
  add column frame_at    bigint check (frame_at >= 0),
  add column frame_bytes integer check (frame_bytes >= 1),
  add constraint segment_frame_whole check ((frame_at is null) = (frame_bytes is null));

-- When the site paused recording (-) and let it go on (+), like the other times of a segment.
alter table segment add column pausings text not null default '';

-- When a segment last came, by the database's clock; when to look whether there is something to
-- merge, null once there never will be again; and how often somebody has, which fences them. None
-- but merge_due_at is indexed, so that a segment's commit touches no index.
alter table recorded_session
  add column last_upload_at timestamptz(3),
  add column merge_due_at   timestamptz(3),
  add column merge_fence    bigint not null default 0;

update recorded_session set last_upload_at = last_event_at, merge_due_at = started_at;

create index recorded_session_merge_due on recorded_session (merge_due_at)
  where merge_due_at is not null;
