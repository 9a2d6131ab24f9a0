-- Projections are kept in generations, each in a schema of its own that the query side makes by itself, so
-- that one can be built anew while another serves. The tables that were made here before are rebuilt so.
drop table view.stakeholder, view.review, view.recommendation, view.span, view.track, view.entry, view.fault,
  view.projection;
drop domain view.known_until;

do $$ begin
  execute format('grant create on database %I to %I', current_database(), '${query}');
end $$;

-- Which generation of a projection serves and since when, and how far it is. The shape is a digest of how
-- its tables are made.
create table view.projection (
  name       text primary key,
  position   bigint not null,
  generation integer not null,
  shape      text not null,
  since      timestamptz not null
);

-- Items that a generation of a projection could not take; nothing that concerns them is skipped silently.
create table view.fault (
  projection text not null,
  generation integer not null,
  item       text not null,
  position   bigint not null,
  problem    text not null,
  primary key (projection, generation, item)
);

grant select, insert, update, delete on view.projection, view.fault to ${query};
