-- Rows of the projections. Two times in each: days (from_day to to_day, the last one excluded) for what
-- held, positions of the log (known_from to known_to, the last one excluded) for what was known. What
-- still holds ends at 'infinity', what is still known at the greatest bigint. Every row is a function of
-- the log's prefix alone, so tables that are built anew are equal row for row.

create domain view.known_until as bigint default 9223372036854775807 not null;

-- How far each projection is.
create table view.projection (
  name     text primary key,
  position bigint not null
);

-- Items that a projection could not take; nothing that concerns them is skipped silently.
create table view.fault (
  projection text not null,
  item       text not null,
  position   bigint not null,
  problem    text not null,
  primary key (projection, item)
);

create table view.stakeholder (
  code       text collate "C" not null,
  known_from bigint not null,
  known_to   view.known_until,
  version    bigint not null,
  name       text not null,
  kind       text not null,
  primary key (code, known_from)
);

create table view.review (
  code                    text collate "C" not null,
  known_from              bigint not null,
  known_to                view.known_until,
  version                 bigint not null,
  title                   text not null,
  published_on            text not null,
  symbol                  text,
  commissioned_by         text,
  custodian               text,
  summary                 text,
  reporting_period_months integer not null,
  primary key (code, known_from)
);

-- How a recommendation reads: its proposal in the form known.
create table view.recommendation (
  id           text collate "C" not null,
  known_from   bigint not null,
  known_to     view.known_until,
  review       text collate "C" not null,
  number       text not null,
  ordinal      integer not null,
  title        text not null,
  text         text not null,
  action       text,
  theme        text,
  addressees   text[] not null,
  source       text,
  location     text,
  proposed_on  text not null,
  proposed_day date not null,
  in_error     boolean not null,
  primary key (id, known_from)
);
create index on view.recommendation (review, ordinal, number, known_from);

-- How far a recommendation had come; none while it is known as recorded in error.
create table view.span (
  recommendation text collate "C" not null,
  review         text collate "C" not null,
  from_day       date not null,
  to_day         date not null,
  known_from     bigint not null,
  known_to       view.known_until,
  stage          text not null,
  since          date not null,
  confirmed      boolean not null,
  contradicted   boolean not null,
  heard_until    date not null,
  due_on         date,
  primary key (recommendation, from_day, known_from)
);
create index on view.span (review, from_day);

-- How far each addressee had come; addressee is '' on the single track of a recommendation without any.
create table view.track (
  recommendation text collate "C" not null,
  addressee      text collate "C" not null,
  from_day       date not null,
  to_day         date not null,
  known_from     bigint not null,
  known_to       view.known_until,
  ordinal        integer not null,
  step           text not null,
  stalled        boolean not null,
  response       text not null,
  momentum       text not null,
  assurance      text not null,
  target         text,
  target_moves   integer not null,
  slippage_days  integer not null,
  primary key (recommendation, addressee, from_day, known_from)
);

-- Every form that an entry ever had.
create table view.entry (
  entry              uuid not null,
  known_from         bigint not null,
  known_to           view.known_until,
  recommendation     text collate "C" not null,
  recorded           bigint not null,
  version            bigint not null,
  kind               text not null,
  occurred_on        text not null,
  earliest           date not null,
  last               date not null,
  precision          integer not null,
  body               json not null,
  linked_to          text collate "C",
  reason             text,
  author             text not null,
  organisation       text not null,
  channel            text not null,
  ended_version      bigint,
  ended_as           text,
  ended_reason       text,
  ended_author       text,
  ended_organisation text,
  primary key (entry, known_from)
);
create index on view.entry (recommendation, recorded);
create index on view.entry (linked_to) where linked_to is not null;

grant usage on schema view to ${query};
grant select, insert, update, delete on all tables in schema view to ${query};
