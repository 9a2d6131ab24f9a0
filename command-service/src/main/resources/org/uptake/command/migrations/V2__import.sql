-- A file that somebody imports, and how far it is. The content is kept so that an import that a crash
-- cut short goes on where it stopped.
create table command.import (
  id           uuid primary key,
  author       text not null,
  organisation text not null,
  roles        text not null,
  key          text,
  fingerprint  bytea not null,
  correlation  text not null,
  file_name    text not null,
  holds        text not null,
  dry_run      boolean not null,
  rows_read    integer not null,
  content      bytea not null,
  submitted_at timestamptz not null default now(),
  worker       text,
  attempts     integer not null default 0,
  seen_at      timestamptz not null default now(),
  finished_at  timestamptz,
  failure      json,
  unique (author, key)
);

-- What became of a row; written in the transaction that recorded it.
create table command.import_row (
  import   uuid not null references command.import,
  row      integer not null,
  outcome  text not null check (outcome in ('created', 'unchanged', 'was-retracted', 'refused')),
  entry    uuid,
  problems json,
  primary key (import, row)
);

grant select, insert, update on command.import to ${command};
grant select, insert on command.import_row to ${command};
grant select on command.import, command.import_row to ${query};
