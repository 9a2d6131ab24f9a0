create table review (
  code                    varchar(20) collate "C" not null,
  known_from              bigint not null,
  known_to                bigint not null,
  version                 bigint not null,
  title                   text not null,
  published_on            text not null,
  symbol                  text,
  commissioned_by         text,
  custodian               text,
  summary                 text,
  reporting_period_months integer not null check (reporting_period_months between 1 and 1200)
);
