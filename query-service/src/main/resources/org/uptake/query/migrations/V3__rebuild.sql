-- How far the rebuilds have come. Work is measured in events read; making indexes counts as reading some more.
create table view.rebuild_run (
  rebuild     uuid primary key,
  state       text not null,
  generations text not null,
  done        bigint not null,
  total       bigint not null,
  started_at  timestamptz not null,
  finished_at timestamptz,
  problem     text
);

grant select, insert, update on view.rebuild_run to ${query};
