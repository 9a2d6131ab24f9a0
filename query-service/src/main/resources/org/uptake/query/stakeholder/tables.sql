create table stakeholder (
  code       varchar(40) collate "C" not null,
  known_from bigint not null,
  known_to   bigint not null,
  version    bigint not null,
  name       text not null,
  kind       text not null
);
