-- A schema named like a role stands before all others on that role's search path, so whoever can make
-- schemas can have others call their functions. The query side makes its generations through the owner,
-- and under names that no role and no schema of ours has.
do $$ begin
  execute format('revoke create on database %I from %I', current_database(), '${query}');
end $$;

create function view.make_generation(name text) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$ begin
    if name !~ '^[a-z]{2,30}_[1-9][0-9]{0,8}$' then
      raise exception 'a generation cannot be called %', name using errcode = 'insufficient_privilege';
    end if;
    execute format('create schema %I', name);
    execute format('grant usage, create on schema %I to %I', name, '${query}');
  end $$;

create function view.drop_generation(name text) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp
  as $$ begin
    if name !~ '^[a-z]{2,30}_[1-9][0-9]{0,8}$' then
      raise exception 'no generation is called %', name using errcode = 'insufficient_privilege';
    end if;
    execute format('drop schema if exists %I cascade', name);
  end $$;

-- The turn to build generations: a lock of the session, which one node of all has at a time.
create function view.take_turn() returns void language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$ select pg_advisory_lock(7215403118) $$;

create function view.try_to_take_turn() returns boolean language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$ select pg_try_advisory_lock(7215403118) $$;

revoke execute on function view.make_generation, view.drop_generation, view.take_turn, view.try_to_take_turn
  from public;
grant execute on function view.make_generation, view.drop_generation, view.take_turn, view.try_to_take_turn
  to ${query};

-- What was migrated is the owner's to write.
revoke insert, update, delete on view.flyway_schema_history from ${query};
