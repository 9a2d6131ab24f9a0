-- Who was shown restricted texts by right, and when; position is that of the event that has them. It is no
-- projection: nothing else tells it, so nobody who serves it may change it.
create table view.reading (
  number         bigint generated always as identity primary key,
  read_at        timestamptz not null default clock_timestamp(),
  account        text not null,
  organisation   text not null,
  recommendation text collate "C" not null,
  position       bigint not null,
  correlation_id text
);
create index on view.reading (account, number);
create index on view.reading (recommendation, number);

grant select, insert on view.reading to ${query};
