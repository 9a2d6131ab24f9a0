alter table rebuild add primary key (id);
