alter table audit add primary key (position);
create index on audit (review, position);
create index on audit (recommendation, position);
create index on audit (stakeholder, position) where stakeholder is not null;
create index on audit (kind, position);
create index on audit (author, position);
create index on audit (author, organisation, position);
create index on audit (organisation, position);
