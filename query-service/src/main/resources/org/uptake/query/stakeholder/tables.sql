create table stakeholder (
  code       varchar(40) collate "C" not null,
  known_from bigint not null,
  known_to   bigint not null,
  version    bigint not null,
  from_day   date not null,
  to_day     date not null,
  since      varchar(10),
  name       text not null,
  kind       text not null,
  successor  varchar(40) collate "C"
);
