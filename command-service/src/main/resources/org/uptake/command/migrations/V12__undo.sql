-- The undo of an import is carried out as an import is: its rows are those that the import recorded.
alter table command.import add column undoes uuid references command.import, add column reason text;

-- Whoever asks twice is told of the same, while it is under way.
create unique index import_undone on command.import (undoes) where not dry_run and finished_at is null;
create index on command.import (undoes) where undoes is not null;

alter table command.import_row drop constraint import_row_outcome_check;
alter table command.import_row add constraint import_row_outcome_check check (outcome in
  ('created', 'unchanged', 'was-retracted', 'refused', 'retracted', 'closed', 'stays'));

-- The entry because of which that of the row stays.
alter table command.import_row add column held_by uuid;

-- Of rows from before streams were kept with them.
update command.import_row row set stream = event.aggregate_identifier
from log.event event
where row.stream is null and row.outcome = 'created' and row.entry is not null
  and event.payload ->> 'id' = row.entry::text and event.meta_data ->> 'import' = row.import::text;
