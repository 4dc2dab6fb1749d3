-- Objects that the sweep of orphans has taken: none of them is ever committed (ADR-0021). A commit and
-- a sweep of one object hold the same lock until their transactions end, so that one of them is first
-- and the other sees it.

create table condemned_object (
  object_id    text collate "C" primary key check (char_length(object_id) = 32),
  condemned_at timestamptz(3) not null default now()
);

create function hold_object(object text) returns void language plpgsql as $$
begin
  -- Under a stricter level what others committed while this one waited would not be seen.
  if current_setting('transaction_isolation') <> 'read committed' then
    raise exception 'objects are held in transactions that read what is committed'
      using errcode = 'invalid_transaction_state';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(object, 21));
end $$;

-- Asked within the statement that commits the object. Volatile, so that its second statement sees what
-- was committed while the first one waited.
create function held_and_not_condemned(object text) returns boolean volatile language plpgsql as $$
begin
  perform hold_object(object);
  return not exists (select from condemned_object c where c.object_id = object);
end $$;

-- The same for whoever moves a committed segment into another object. Raises instead of answering, since
-- a mover has nothing to fall back on but to begin again.
create function refuse_condemned() returns trigger language plpgsql as $$
begin
  if not held_and_not_condemned(new.object_id) then
    raise exception 'the object was swept before its commit'
      using errcode = 'object_not_in_prerequisite_state';
  end if;
  return new;
end $$;

create trigger segment_never_moves_into_a_condemned_object
  before update of object_id on segment
  for each row when (new.object_id is distinct from old.object_id)
  execute function refuse_condemned();
