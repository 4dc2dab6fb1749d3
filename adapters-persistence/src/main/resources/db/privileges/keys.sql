-- What the application's user may do in the key store, and nothing besides (ADR-0036); see main.sql.

revoke create on schema public from ${user}, public;
grant usage on schema public to ${user};

grant select on flyway_schema_history to ${user};

grant select, insert on master_key to ${user};
grant select, insert on account_key to ${user};
grant select, insert, delete on object_key to ${user};
grant select, insert on signing_key to ${user};

-- Another holder of the root key seals them anew; a rotation changes states and wraps.
grant update (sealed, state, since) on master_key to ${user};
grant update (sealed_private_key) on signing_key to ${user};
grant update (sealed, master_version) on account_key to ${user};
grant update (sealed, master_version) on object_key to ${user};

-- Written by triggers alone, as their owner (ADR-0038).
grant select on change_notice to ${user};
