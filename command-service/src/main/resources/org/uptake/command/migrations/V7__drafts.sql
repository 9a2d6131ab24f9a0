-- What people have typed and not recorded yet: theirs alone, and erased with them, so it is in the directory.
create table directory.draft (
  account  uuid not null references directory.person on delete cascade,
  draft    uuid not null,
  about    text not null,
  content  text not null,
  saved_at timestamptz not null,
  primary key (account, draft)
);
create index on directory.draft (saved_at);

grant insert, delete on directory.draft to ${command};
grant select (account, draft, saved_at) on directory.draft to ${command};
grant update (about, content, saved_at) on directory.draft to ${command};
grant select on directory.draft to ${query};
