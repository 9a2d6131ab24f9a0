-- Names that differ in case alone name one stream: only one of them is ever opened, and its writers wait
-- for those of the other.
create unique index event_opens on log.event (lower(aggregate_identifier)) where sequence_number = 0;

create or replace function log.lock_stream(stream text) returns void language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$ select pg_advisory_xact_lock(hashtextextended(lower(stream), 0)) $$;

create or replace function log.share_stream(stream text) returns void language sql security definer
  set search_path = pg_catalog, pg_temp
  as $$ select pg_advisory_xact_lock_shared(hashtextextended(lower(stream), 0)) $$;
