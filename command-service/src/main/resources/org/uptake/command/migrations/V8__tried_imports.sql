-- What was tried out can be recorded without the file being sent again, and once: the dry run that an import records.
alter table command.import add column tried uuid unique references command.import;

-- The file goes over from the one to the other.
grant update (import) on command.import_part to ${command};
