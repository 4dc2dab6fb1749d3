-- When a master key version came into its state: a rotation is due by it, and its steps wait for each
-- other by it. Of versions from before, now.

alter table master_key add column since timestamptz(3) not null default now();

-- Finds rotations that are under way.
create index master_key_under_way on master_key (account_id) where state in ('ANNOUNCED', 'RETIRING');
