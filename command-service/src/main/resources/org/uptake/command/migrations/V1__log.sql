-- The log. Rows are appended and read, never altered: no role but the owner, which nothing runs as,
-- may UPDATE or DELETE an event. Payload and metadata are json, not jsonb: byte for byte as written.
create table log.event (
  global_index         bigint generated always as identity (cache 1) primary key,
  aggregate_identifier text collate "C" not null,
  sequence_number      bigint not null,
  type                 text not null,
  event_identifier     uuid not null unique,
  time_stamp           timestamptz not null,
  payload_type         text not null,
  payload_revision     text,
  payload              json not null,
  meta_data            json not null,
  unique (aggregate_identifier, sequence_number)
);
alter table log.event set (autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.01);

-- Appended, but without a position yet.
create table log.queue (
  global_index bigint primary key
);

-- The one order of the log: dense positions from 1, recorded_at strictly growing with them.
create table log.sequence (
  position     bigint primary key check (position > 0),
  global_index bigint not null unique references log.event,
  recorded_at  timestamptz not null unique
);

grant usage on schema log to ${command}, ${sequencer}, ${query};
grant select, insert on log.event to ${command};
grant insert on log.queue to ${command};
grant select on log.sequence to ${command};
grant select on log.event, log.sequence to ${query};
grant select (global_index) on log.event to ${sequencer};
grant select, delete on log.queue to ${sequencer};
grant select, insert on log.sequence to ${sequencer};

-- What was answered to an idempotency key; written in the transaction of the events.
create table command.receipt (
  author      text not null,
  key         text not null,
  fingerprint bytea not null,
  stream      text,
  version     bigint,
  entry       uuid,
  primary key (author, key)
);

grant usage on schema command to ${command}, ${query};
grant select, insert, update on command.receipt to ${command};
grant select on command.receipt to ${query};
