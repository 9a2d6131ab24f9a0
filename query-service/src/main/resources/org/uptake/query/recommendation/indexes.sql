alter table recommendation add primary key (id, known_from);
create index on recommendation (review, ordinal, number, known_from);

alter table span add primary key (recommendation, from_day, known_from);
create index on span (review, from_day);
create index on span (known_from);

alter table track add primary key (recommendation, addressee, from_day, known_from);
create index on track (to_day, from_day) include (known_from, known_to, recommendation, addressee, stalled, stalled_since, assurance, assured_since) where stalled or assurance = 'disputed';
create index on track (to_day, from_day) where assurance = 'confirmed';
create index on track (addressee, to_day, from_day);

alter table entry add primary key (entry, known_from);
create index on entry (recommendation, recorded);
create index on entry (known_from);
create index on entry (linked_to) where linked_to is not null;
create index on entry (review)
  include (recommendation, entry, known_from, known_to, earliest, occurred_on, by_whom, amount,
    currency, phase, channel, contribution)
  where kind = 'funded';

alter table counted add primary key (entry, known_from);
create index on counted (lag_days desc, entry);
create index on counted (review, lag_days desc, entry);
create index on counted (by_whom, lag_days desc, entry);

create index on move (position) where addressee = '';
create index on move (day) where addressee = '';
create index on move (review, day) where addressee = '';
create index on move (theme, day) where addressee = '';
create index on move (addressee, day) where addressee <> '';

alter table checkpoint add primary key (position, review, month, stage, confirmed);
