alter table review add primary key (code, known_from);
