-- Locks by number are anybody's who can connect, so nobody but the owner may take them (Roles). Each of
-- these takes one kind of them for the one role that needs it.

-- Writers of a stream wait for each other until their transactions end.
create function log.lock_stream(stream text) returns void language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$ select pg_advisory_xact_lock(hashtextextended(stream, 0)) $$;

-- Many may share a stream; whoever locks it waits for all of them, and they for whoever locks it.
create function log.share_stream(stream text) returns void language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$ select pg_advisory_xact_lock_shared(hashtextextended(stream, 0)) $$;

-- Whether this transaction may give events their positions; one at a time does.
create function log.try_to_sequence() returns boolean language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$ select pg_try_advisory_xact_lock(1587339265) $$;

revoke execute on function log.lock_stream, log.share_stream, log.try_to_sequence from public;
grant execute on function log.lock_stream, log.share_stream to ${command};
grant execute on function log.try_to_sequence to ${sequencer};

-- Who records need not know who anybody is: names go in and out, and are not read.
revoke select on directory.person from ${command};
grant select (account) on directory.person to ${command};
