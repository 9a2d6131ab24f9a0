-- What was asked for.
create table rebuild (
  id           uuid not null,
  known_from   bigint not null,
  requested_at timestamptz not null,
  projection   text not null
);
