-- Two times in each row: days (from_day to to_day, the last one excluded) for what held, positions of the
-- log (known_from to known_to, the last one excluded) for what was known. What still holds ends at
-- 'infinity', what is still known at the greatest bigint. day_fork and known_fork are where the two
-- intervals of a row are found, 0 where it is open: what stood at a past moment is found without reading
-- all that stood at others.
--
-- A text that stands in an index has a length, so that an index takes every row whatever the log holds: a
-- row that is longer is refused, and its recommendation put aside. Texts of any length by which is grouped
-- and found are labels (Label).

-- Under which number an interval is found that goes from low to high, both included: the one in it that
-- the highest power of two divides. Whoever asks what is around a number asks for few of them (Forks).
create function fork(low bigint, high bigint) returns bigint language sql immutable parallel safe
  return case
    when low = high then low
    else high >> (64 - position(B'1' in (low # high)::bit(64)))
      << (64 - position(B'1' in (low # high)::bit(64)))
  end;

create function fork_of_days(from_day date, to_day date) returns integer language sql immutable parallel safe
  return case to_day
    when 'infinity' then 0
    else fork(from_day - date '1970-01-01', to_day - 1 - date '1970-01-01')
  end;

create function fork_of_known(known_from bigint, known_to bigint) returns bigint
  language sql immutable parallel safe
  return case known_to
    when 9223372036854775807 then 0
    else fork(known_from, known_to - 1)
  end;

-- The rules of the lifecycle that questions ask by, each in this one place, as the kernel has them; the
-- planner puts them in line, so an index serves a condition that is written by them.

-- Nobody waits for a recommendation in this stage (Stage).
create function settled(stage text) returns boolean language sql immutable parallel safe
  return stage in ('closed', 'declined', 'implemented');

-- Nothing was heard of it for longer than the reporting period, and somebody should still speak (Situation).
create function silent(stage text, heard_until date, months integer, as_of date) returns boolean
  language sql immutable parallel safe
  return not settled(stage) and (heard_until + months * interval '1 month')::date < as_of;

-- Somebody has missed a target by then, and should still meet it; null where nothing is due (Situation).
create function overdue(due_on date, as_of date) returns boolean language sql immutable parallel safe
  return due_on < as_of;

-- An addressee has neither declined nor implemented it (Track).
create function unfinished(response text, step text) returns boolean language sql immutable parallel safe
  return response <> 'declined' and step <> 'implemented';

-- From which day on an entry counts: never before the proposal (RecommendationProposed).
create function effective_day(earliest date, proposed_day date) returns date
  language sql immutable parallel safe
  return greatest(earliest, proposed_day);

-- Days from the last possible day of an entry to the one on which it was recorded (CountedEntry).
create function lag_days(last date, recorded_at timestamptz) returns integer
  language sql immutable parallel safe
  return greatest(0, (recorded_at at time zone 'UTC')::date - last);

-- How a recommendation reads: its proposal in the form known. What is searched comes from the analysis of texts
-- (WordVector): who changes what it finds changes its number here, so that the tables are built anew.
-- Analysis of texts: 1
create table recommendation (
  id           varchar(45) collate "C" not null,
  known_from   bigint not null,
  known_to     bigint not null,
  review       varchar(20) collate "C" not null,
  number       varchar(24) not null,
  number_order varchar(60) collate "C" not null,
  title        text not null,
  text         text not null,
  action       text,
  theme        text,
  addressees   text[] not null,
  source       text,
  location     text,
  proposed_on  text not null,
  proposed_day date not null,
  in_error     boolean not null,
  search       tsvector not null
);

-- How far a recommendation had come; none while it is known as recorded in error. What it is filtered and
-- counted by stands here too. dated: since when, as it was recorded; target: of which due_on is the last day.
-- endorsed_on, funded_on, implemented_on: the first day of each, by then.
create table span (
  recommendation     varchar(45) collate "C" not null,
  from_day           date not null,
  to_day             date not null,
  known_from         bigint not null,
  known_to           bigint not null,
  review             varchar(20) collate "C" not null,
  number_order       varchar(60) collate "C" not null,
  theme              varchar(200),
  addressees         text[] not null,
  stage              varchar(40) not null,
  since              date not null,
  dated              varchar(10) not null,
  confirmed          boolean not null,
  contradicted_by    uuid,
  contradicted_since date,
  heard_until        date not null,
  due_on             date,
  target             varchar(10),
  proposed_day       date not null,
  endorsed_on        date,
  funded_on          date,
  implemented_on     date,
  day_fork           integer not null generated always as (fork_of_days(from_day, to_day)) stored,
  known_fork         bigint not null generated always as (fork_of_known(known_from, known_to)) stored
);

-- How far each addressee had come; addressee is '' on the single track of a recommendation without any.
-- since: from which day on it was at this step, and stood still or did not; dated: the same as it was recorded. step_by, stalled_by, response_by,
-- assured_by and claimed_by are the entries that say so. self_confirmed_by: a confirmation by
-- whoever recorded or corrected the claim, which counts for nothing.
create table track (
  recommendation       varchar(45) collate "C" not null,
  addressee            varchar(40) collate "C" not null,
  from_day             date not null,
  to_day               date not null,
  known_from           bigint not null,
  known_to             bigint not null,
  ordinal              integer not null,
  since                date not null,
  dated                varchar(10) not null,
  step                 varchar(40) not null,
  step_by              uuid not null,
  stalled              boolean not null,
  stalled_by           uuid,
  stalled_since        date,
  response             varchar(40) not null,
  response_by          uuid,
  momentum             varchar(40) not null,
  assurance            varchar(40) not null,
  assured_by           uuid,
  assured_since        date,
  claimed_by           uuid,
  self_confirmed_by    uuid,
  self_confirmed_since date,
  target               text,
  target_by            uuid,
  target_moves         integer not null,
  slippage_days        integer not null,
  day_fork             integer not null generated always as (fork_of_days(from_day, to_day)) stored,
  known_fork           bigint not null generated always as (fork_of_known(known_from, known_to)) stored
);

-- What of an entry everybody may know, whatever its visibility: what it is, its dates, its parties, its
-- effect. A field that is not named here is withheld. The fold looks at nothing else, so it needs no texts.
create function facts(body json) returns json language sql immutable parallel safe
  return coalesce((select json_object_agg(key, value) from json_each(body) where key in (
    'id', 'recommendation', 'kind', 'occurredOn', 'addressee', 'by', 'visibility', 'disclosedOn', 'extent',
    'lead', 'targetDate', 'amount', 'currency', 'phase', 'channel', 'contribution', 'movement', 'cause',
    'finding', 'reopens', 'ground', 'successor', 'stance', 'to', 'relation',
    'addressees')), '{}');

-- Every form that an entry ever had, as it was recorded; who reads it reads the view entry. What is told of
-- many entries at once has columns, for a body can be long, and none is read where it is not shown as a whole:
-- cause of a stall, whether an endorsement accepts, and how the words of an entry begin.
-- facts: all but texts. bytes: of an answer that tells of
-- the form, with its reason. prose: what people wrote in it. changed: the names of the fields that the correction
-- changed which gave it this form; they are for everybody. withheld_until: the day on which its texts are for
-- everybody, null where they always were; never earlier than that of a later form. Its words are in search where they always were for
-- everybody, and else in withheld, which has an index of its own: a question by somebody without a right
-- must take the same time whatever is withheld.
create table form (
  entry              uuid not null,
  known_from         bigint not null,
  known_to           bigint not null,
  recommendation     varchar(45) collate "C" not null,
  review             varchar(20) collate "C" not null,
  recorded           bigint not null,
  recorded_at        timestamptz not null,
  version            bigint not null,
  kind               varchar(40) not null,
  occurred_on        text not null,
  earliest           date not null,
  last               date not null,
  precision          integer not null,
  addressee          varchar(40) collate "C",
  by_whom            varchar(40) collate "C",
  cause              varchar(40),
  accepts            boolean not null,
  beginning          varchar(300),
  body               json not null,
  bytes              integer not null,
  facts              json not null generated always as (facts(body)) stored,
  prose              text not null,
  search             tsvector,
  withheld           tsvector,
  linked_to          varchar(45) collate "C",
  reason             text,
  changed            text[],
  author             text not null,
  organisation       text not null,
  recorded_via       text not null,
  ended_version      bigint,
  ended_as           text,
  ended_reason       text,
  ended_author       text,
  ended_organisation text,
  withheld_until     date
);

-- How somebody stands to the texts of an entry that are not for everybody yet. A question that goes by the
-- rights of whoever asks says so in these two settings, for its transaction (RestrictedTexts).
create function texts(of uuid) returns text language sql stable parallel safe
  return case
    when current_setting('uptake.reads', true) = 'all' then 'by-right'
    when exists (select from form own
      where own.entry = of and own.organisation = current_setting('uptake.organisation', true))
      then 'by-right'
    else 'withheld'
  end;

-- The forms as whoever asks may read them. texts is null where they are for everybody, and always were;
-- where they are withheld, body has the facts alone, prose and reasons are empty, and told is null: the
-- words of what is or was restricted, which no index finds. withheld is not withheld here: whoever asks
-- for it sees to the right before the words (SearchRows).
create view entry as
  select entry, known_from, known_to, recommendation, review, recorded, recorded_at, version, kind,
    occurred_on, earliest, last, precision, addressee, by_whom, cause, accepts, bytes, facts,
    linked_to, changed, author, organisation, recorded_via, ended_version, ended_as, ended_author,
    ended_organisation, withheld_until, search, withheld, texts,
    case when texts is distinct from 'withheld' then withheld end as told,
    case when texts is distinct from 'withheld' then beginning end as beginning,
    case when texts is distinct from 'withheld' then body else facts end as body,
    case when texts is distinct from 'withheld' then prose else '' end as prose,
    case when texts is distinct from 'withheld' then reason when reason is not null then '' end as reason,
    case when texts is distinct from 'withheld' then ended_reason when ended_reason is not null then ''
      end as ended_reason
  from (select *, case
      when withheld_until <= (now() at time zone 'UTC')::date then 'disclosed'
      when withheld_until is not null then texts(entry)
    end as texts from form) form;

-- Entries as they count: from which day on, under which theme; none while what they concern is known as
-- recorded in error. Narrow, for statistics read it all. In order of occurrence they stand by day, by turn (the
-- proposal first, then the coarser date), and by where they were recorded. stage_before and stage_after: before it and after it,
-- in order of occurrence; there is none before the proposal. lag_days: from the last possible day of an entry to
-- the day it was recorded. From occurred_on on: of an entry that tells of money.
create table counted (
  entry          uuid not null,
  known_from     bigint not null,
  known_to       bigint not null,
  recommendation varchar(45) collate "C" not null,
  review         varchar(20) collate "C" not null,
  theme          varchar(200) collate "C",
  kind           varchar(40) not null,
  addressee      varchar(40) collate "C",
  by_whom        varchar(40) collate "C",
  day            date not null,
  turn           integer not null,
  recorded       bigint not null,
  stage_before   varchar(40),
  stage_after    varchar(40) not null,
  lag_days       integer not null,
  occurred_on    varchar(10),
  amount         numeric(17, 2),
  currency       varchar(20),
  phase          varchar(20),
  channel        varchar(20),
  contribution   varchar(200)
);

-- From a day on, and known from a position on, there are so many more or fewer in a stage. Counted once for
-- the recommendation (addressee '') and once under each addressee; theme is '' where there is none.
create table move (
  position       bigint not null,
  day            date not null,
  recommendation varchar(45) collate "C" not null,
  review         varchar(20) collate "C" not null,
  theme          varchar(200) collate "C" not null,
  addressee      varchar(40) collate "C" not null,
  stage          varchar(40) not null,
  confirmed      boolean not null,
  delta          integer not null
);

-- The moves up to a position, summed up by review and month, so that nobody adds up the whole log.
create table checkpoint (
  position  bigint not null,
  review    varchar(20) collate "C" not null,
  month     date not null,
  stage     varchar(40) not null,
  confirmed boolean not null,
  delta     integer not null
);
