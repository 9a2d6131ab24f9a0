alter table rebuild add primary key (id);
create index on rebuild (known_from);
