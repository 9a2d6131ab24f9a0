-- The content of a file, in pieces as it arrived, until the import is finished. Pieces without an
-- import are of a file that is still arriving, or never arrived whole; these are thrown away.
create table command.import_part (
  import      uuid not null,
  number      integer not null,
  content     bytea not null,
  received_at timestamptz not null default now(),
  primary key (import, number)
);
grant select, insert, delete on command.import_part to ${command};

insert into command.import_part (import, number, content)
select id, number, substring(content from number * 262144 + 1 for 262144)
from command.import, generate_series(0, (length(content) - 1) / 262144) number
where finished_at is null and length(content) > 0;

-- Of the digest of a file instead of the file, so that it can be made while the file arrives.
update command.import
set fingerprint = sha256(
  convert_to('4:POST12:/api/imports' || case when dry_run then '4:true' else '5:false' end || '32:', 'UTF8')
    || sha256(content));

alter table command.import drop column content;
create index on command.import (author, submitted_at, id) where finished_at is null;

-- What a row brought to which stream: the next equal row of the file is another one.
alter table command.import_row add column stream text, add column content text;
