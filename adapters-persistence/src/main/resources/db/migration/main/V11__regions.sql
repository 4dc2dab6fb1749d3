-- Where an account's recordings are kept (clause D2): set when it is made, and never changed, as the application may not
-- update accounts. Without one it has the common place.
alter table account add column region text collate "C" check (region ~ '^[a-z][a-z0-9]{0,15}$');
