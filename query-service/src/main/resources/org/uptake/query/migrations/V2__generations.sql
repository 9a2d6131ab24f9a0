-- Projections are kept in generations, each in a schema of its own that the query side makes by itself, so
-- that one can be built anew while another serves. The tables that were made here before are rebuilt so.
drop table view.stakeholder, view.review, view.recommendation, view.span, view.track, view.entry, view.fault,
  view.projection;
drop domain view.known_until;

do $$ begin
  execute format('grant create on database %I to %I', current_database(), '${query}');
end $$;

-- Which generation of a projection serves and since when. The digest is of how its tables are made.
create table view.projection (
  name       text primary key,
  generation integer not null,
  digest     text not null,
  since      timestamptz not null
);

-- The one row that says how far all that serves has followed the log, which node writes it, and until when it
-- has to be heard of so that no other does.
create table view.follower (
  one      boolean primary key default true check (one),
  position bigint not null,
  node     text not null default '',
  until    timestamptz not null default '-infinity'
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

grant select, insert, update, delete on view.projection, view.follower, view.fault to ${query};
