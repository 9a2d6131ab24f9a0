alter table stakeholder add primary key (code, known_from, from_day);
