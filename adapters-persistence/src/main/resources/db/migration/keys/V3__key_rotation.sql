-- When a master key version came into its state: a rotation is due by it, and its steps wait for each
-- other by it. Of versions from before, now.

alter table master_key add column since timestamptz(3) not null default now();
