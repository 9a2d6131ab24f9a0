-- Who is behind an account. Apart from the log, and the only place where names of persons are, so that
-- they can be erased; the log has the opaque id.
create schema directory;

create table directory.identity (
  issuer  text not null,
  subject text not null,
  account uuid not null,
  primary key (issuer, subject)
);
create index on directory.identity (account);

create table directory.person (
  account uuid primary key,
  name    text,
  email   text
);

grant usage on schema directory to ${command}, ${query};
grant select, insert, delete on directory.identity, directory.person to ${command};
grant select on directory.identity, directory.person to ${query};

-- All accounts share one stream, so a receipt says which of them it is about.
alter table command.receipt add column account uuid;
