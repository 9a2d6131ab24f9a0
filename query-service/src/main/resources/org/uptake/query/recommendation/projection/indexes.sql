alter table recommendation add primary key (id, known_from)
  include (known_to, proposed_day, in_error);
create index on recommendation (review, number_order, number, known_from);
create index on recommendation using gin (search) with (fastupdate = off);

alter table span add primary key (recommendation, from_day, known_from);
-- Lists, durations, and counts by stage or theme are read from this index alone.
create index on span (known_fork, day_fork, review, known_to, to_day, from_day)
  include (known_from, recommendation, number_order, theme, stage, since, confirmed,
    contradicted_by, contradicted_since, heard_until, due_on, proposed_day, endorsed_on, funded_on,
    implemented_on);
create index on span (known_from);

alter table track add primary key (recommendation, addressee, from_day, known_from);
create index on track (known_fork, day_fork, addressee, known_to, to_day, from_day)
  include (known_from, recommendation, step, response, momentum, assurance);
-- What needs a person is read from these, and from the one on span, alone.
create index on track (known_fork, day_fork, known_to, to_day, from_day)
  include (known_from, recommendation, addressee, stalled, stalled_since, assurance,
    assured_since, self_confirmed_by, self_confirmed_since)
  where stalled or assurance = 'disputed' or self_confirmed_by is not null;
create index on track (known_fork, day_fork, known_to, to_day, from_day)
  include (known_from, recommendation, addressee, assurance, assured_by, claimed_by)
  where assurance = 'confirmed';

alter table form add primary key (entry, known_from);
-- What is listed of a recommendation, and how many events it has, is read from this alone.
create index on form (recommendation, recorded)
  include (entry, known_from, known_to, kind, earliest, precision, bytes, version, ended_version);
create index on form (known_from)
  include (entry, known_to, recorded, earliest, recommendation, review);
create index on form (entry, known_from, known_to) where reason is not null;
create index on form (known_to) where ended_as = 'retracted';
create index on form (linked_to) where linked_to is not null;
create index on form (by_whom, earliest, known_from, known_to) include (recommendation)
  where by_whom is not null;
create index on form (earliest, known_from, known_to);
-- By these a reason why something needs a person finds the entry that it names, among however many.
create index on form (recommendation, earliest)
  include (precision, recorded, known_from, known_to, entry)
  where accepts;
create index on form (recommendation, last)
  include (kind, earliest, precision, recorded, known_from, known_to, entry)
  where kind not in ('observed', 'transferred', 'linked');
create index on form using gin (search) with (fastupdate = off);
create index on form using gin (withheld) with (fastupdate = off);
-- Of what is or was restricted: what everybody may read since is found by its day, never by its words.
create index on form (withheld_until) where withheld_until is not null;

alter table counted add primary key (entry, known_from);
create index on counted (lag_days desc, entry);
create index on counted (review, lag_days desc, entry);
create index on counted (by_whom, lag_days desc, entry);
-- The entries of all recommendations, the newest first, are found by walking back in this alone.
create index on counted (day desc, turn desc, recorded desc)
  include (known_from, known_to, review, kind, addressee, by_whom, entry);
-- Totals of money are read from this alone.
create index on counted (review, recommendation)
  include (entry, known_from, known_to, day, theme, by_whom, occurred_on, amount,
    currency, phase, channel, contribution)
  where kind = 'funded';

create index on move (position) where addressee = '';
create index on move (day) where addressee = '';
create index on move (review, day) where addressee = '';
create index on move (theme, day) where addressee = '';
create index on move (addressee, day) where addressee <> '';

alter table checkpoint add primary key (position, review, month, stage, confirmed);

-- Rows of one recommendation stand together, where a sample sees few of so many.
alter table span alter recommendation set (n_distinct = -0.03);
alter table track alter recommendation set (n_distinct = -0.02);
alter table form alter recommendation set (n_distinct = -0.05);
alter table counted alter recommendation set (n_distinct = -0.05);
alter table move alter recommendation set (n_distinct = -0.02);
