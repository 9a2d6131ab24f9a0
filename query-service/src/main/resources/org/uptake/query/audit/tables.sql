-- What each event changed, under its position, and what it can be found by; what else is told of it stands
-- in the log. before and after hold the same names, null where there was nothing; before is null for the
-- first event of a stream. The entry that an event records is not repeated here: it is the event. fields: those
-- that a correction changed.
create table audit (
  position       bigint not null,
  review         varchar(20) collate "C",
  recommendation varchar(45) collate "C",
  stakeholder    varchar(40) collate "C",
  entry          uuid,
  fields         text[],
  kind           varchar(40) collate "C",
  author         varchar(100) collate "C" not null,
  organisation   varchar(100) collate "C" not null,
  channel        varchar(100) collate "C" not null,
  import         varchar(100) collate "C",
  before         json,
  after          json
);
